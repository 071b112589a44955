import json
from dataclasses import replace
from pathlib import Path

import pytest

from evals.bench.questions import FIXED
from evals.bench.workload import Workload, workload
from index.passages import Passage, Span, SpanKind


def passage(position: int) -> Passage:
    text = f"Sentence {position}."
    span = Span(0, len(text), SpanKind.SENTENCE, sources=("key",))
    return Passage("guide", "The guide", ("Part", f"Heading {position % 3}"), text, (span,), False, position)


PASSAGES = [passage(position) for position in range(10)]


def test_all_passages_are_taken_once_in_the_order_of_a_release() -> None:
    plain = replace(PASSAGES[0], plain=True)
    made = workload([plain, *reversed(PASSAGES)], None).passages
    assert made == (*PASSAGES, plain)


def test_fewer_passages_are_drawn_without_putting_back() -> None:
    drawn = workload(PASSAGES, 4).passages
    assert len({p.id for p in drawn}) == 4
    assert drawn != tuple(PASSAGES[:4])
    assert workload(PASSAGES, 4).passages == drawn


def test_more_passages_are_made_by_copies_that_no_side_has_seen_before() -> None:
    made = workload(PASSAGES, 25).passages
    assert len(made) == 25
    assert len({p.id for p in made}) == len({p.content for p in made}) == len({p.indexed_text for p in made}) == 25


@pytest.mark.parametrize("most", [None, 5])
def test_no_passages_make_an_empty_workload(most: int | None) -> None:
    assert workload([], most).passages == ()


def test_the_questions_are_the_fixed_list_and_each_heading_once() -> None:
    assert workload(PASSAGES, None).questions[: len(FIXED)] == FIXED
    assert sorted(workload(PASSAGES, None).questions[len(FIXED) :]) == ["Heading 0", "Heading 1", "Heading 2"]


def test_the_fixed_questions_differ() -> None:
    assert len(set(FIXED)) == len(FIXED)


def test_a_workload_comes_back_from_its_folder_as_it_was(tmp_path: Path) -> None:
    made = workload(PASSAGES, 3)
    made.write(tmp_path)
    assert Workload.read(tmp_path) == made


def test_plain_langchain_is_given_the_very_texts_that_we_embed(tmp_path: Path) -> None:
    made = workload(PASSAGES, 3)
    made.write(tmp_path)
    assert json.loads((tmp_path / "texts.json").read_text()) == [p.indexed_text for p in made.passages]
    assert json.loads((tmp_path / "questions.json").read_text()) == list(made.questions)
