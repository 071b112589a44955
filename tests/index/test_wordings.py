"""Other wordings of the questions that sections answer, as those hear them whom the sections are for."""

from pathlib import Path

import numpy as np
import pytest

from index.passages import Passage, Span, SpanKind
from index.wordings import ASK_VECTORS, Wordings

FAMILIES, STAFF = True, False
SENTENCES = (Span(0, 4, SpanKind.SENTENCE), Span(5, 9, SpanKind.SENTENCE))


def passage(position: int, asks: tuple[str, ...], answers: tuple[tuple[int, ...], ...]) -> Passage:
    return Passage("rights/leave", "Leave", ("Leave",), "One. Two.", SENTENCES, False, position, asks, answers)


@pytest.fixture
def wordings(tmp_path: Path) -> Wordings:
    """Two wordings of a section for staff, none of the second section, one of a section for families."""
    np.save(tmp_path / ASK_VECTORS, np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float16))
    found = [passage(0, ("s17?", "who signs"), ((0,), (1,))), passage(1, (), ()), passage(2, ("day out",), ((),))]
    voices = {FAMILIES: np.array([False, True, True]), STAFF: np.array([True, True, False])}
    return Wordings(tmp_path, found, voices)


def test_a_wording_is_near_for_those_alone_who_are_given_its_section(wordings: Wordings) -> None:
    east = np.array([1, 0], dtype=np.float32)
    assert wordings.near(east, family=False) == pytest.approx([1, 0, 0])
    assert wordings.near(east, family=True) == pytest.approx([0, 0, 0.6], abs=1e-3)


def test_a_section_is_as_near_as_its_heading_or_its_nearest_wording(wordings: Wordings) -> None:
    near = np.array([0.2, 0.7, 0.1], dtype=np.float32)
    headings = np.array([0.5, 0.4, 0.3], dtype=np.float32)
    assert wordings.raised(headings, near) == pytest.approx([0.7, 0.4, 0.3])


def test_a_sentence_is_as_near_as_the_nearest_wording_that_it_answers(wordings: Wordings) -> None:
    near = np.array([0.2, 0.7, 0.1], dtype=np.float32)
    assert wordings.of_spans(0, near) == pytest.approx([0.2, 0.7])
    assert wordings.of_spans(2, near) == pytest.approx([0, 0])


def test_a_section_knows_whether_anybody_has_worded_it(wordings: Wordings) -> None:
    assert wordings.known.tolist() == [True, False, True]


def test_the_nearest_wording_tells_something_where_many_are_known(
    wordings: Wordings, monkeypatch: pytest.MonkeyPatch
) -> None:
    vector = wordings.vectors()[0]
    assert wordings.nearest(vector) is None
    monkeypatch.setattr("index.wordings.MANY", 1)
    near = wordings.nearest(vector)
    assert near is not None
    assert near.cosine == pytest.approx(1.0)
    assert near.text == "s17?"
    last = wordings.nearest(wordings.vectors()[2])
    assert last is not None
    assert last.text == "day out"
