"""The corpus in figures, counted by hand on two documents of which one has a twin."""

from pathlib import Path

import pytest

from index.check.figures import Figures, figures
from index.check.readability import grade
from tests.index.check.test_check import corpus

OWN = """## Who may give leave?

The doctor may give leave for 7 days.[^law] The ward has a garden. Leave was refused to 14% of people.

## Who may end it?

The managers may end it.[^law] The sources checked give no date.
"""
EASY = "You can go out."
LONG = "You can go out when the doctor says so and when you have a plan and a bag and a coat and a hat."
PLAIN = f"{EASY} {LONG}"


@pytest.fixture
def counted(tmp_path: Path) -> Figures:
    corpus(tmp_path, OWN, PLAIN)
    return figures(corpus(tmp_path, "## Who asks?\n\nAnybody may ask.[^law]\n", None, name="rights/ask"))


def test_documents_twins_sections_and_sentences_are_counted_apart(counted: Figures) -> None:
    # 3 sentences under one heading, 2 under another, 1 in the other document; the twin's are not among them
    assert (counted.documents, counted.twins, counted.sections, counted.sentences) == (2, 1, 3, 6)


def test_the_share_with_a_source_is_of_all_sentences_and_of_those_that_state_a_fact(counted: Figures) -> None:
    # 3 of 6 sentences have one; facts are the two with a figure, of which one has none
    assert counted.sourced == 3 / 6
    assert counted.facts_sourced == 1 / 2


def test_a_twin_s_sentences_are_long_above_20_words_and_its_grade_is_that_of_its_text(counted: Figures) -> None:
    # 4 and 23 words
    assert counted.long_in_twins == 1 / 2
    assert counted.grades == {"rights/leave.plain.md": pytest.approx(grade([EASY, LONG]))}
    assert counted.median_grade == pytest.approx(grade([EASY, LONG]))


def test_the_figures_are_read_as_lines(counted: Figures) -> None:
    lines = str(counted).splitlines()
    assert lines[0] == "Documents: 2, 1 of them with a twin"
    assert lines[2] == "Sentences: 6, 50% with a source"
    assert lines[-1].startswith("Hardest:   rights/leave.plain.md ")


def test_the_median_is_the_middle_grade_and_0_without_twins(tmp_path: Path) -> None:
    alone = figures(corpus(tmp_path, OWN, None))
    assert (alone.twins, alone.median_grade, alone.long_in_twins) == (0, 0.0, 0.0)
    three = Figures(3, 3, 3, 3, 0.0, 0.0, 0.0, {"a": 9.0, "b": 2.0, "c": 4.0})
    assert three.median_grade == 4.0
