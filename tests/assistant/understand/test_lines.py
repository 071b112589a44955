"""Help lines named in a question: whose number or hours are asked for."""

import pytest

from assistant.types import Question
from assistant.understand import Need, understand
from assistant.understand.lines import asked_of_line, lines_in, names
from index.entries import HelpLine
from index.reference import Reference
from index.release import Release
from index.settings import SHIPPED_CORPUS

SHIPPED = Reference(SHIPPED_CORPUS)
MIND = HelpLine(name="Mind", in_capitals=True, also=("number for mind",))


@pytest.mark.parametrize("line", SHIPPED.lines, ids=lambda line: line.name)
def test_every_line_is_found_by_each_of_its_names(line: HelpLine) -> None:
    for name in (line.name, *line.also):
        assert line in lines_in(f"What is the number of {name}?", SHIPPED)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Does Mind have a number?", True),
        ("whats the number for mind", True),
        ("Would you mind ringing me?", False),
        ("Mind the gap.", False),
        ("He said no. Mind you, who has the number?", False),
        ("Is Mind’s number right?", True),
    ],
)
def test_an_everyday_word_is_a_line_in_capitals_inside_a_sentence_alone(text: str, named: bool) -> None:
    assert names([MIND], text) is named


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("samaritans number?", Need.PHONE),
        ("is beat open on sundays", Need.TIME),
        ("when can i ring rethink", Need.TIME),
        ("can i email samaritans", Need.EMAIL),
        ("what does youngminds say about school?", Need.NONE),
        ("can my son talk to childline about me?", Need.NONE),
    ],
)
def test_what_is_asked_of_a_line_is_its_number_its_hours_or_its_email(text: str, need: Need) -> None:
    assert asked_of_line(text) is need


def test_a_line_is_asked_for_only_where_its_number_or_hours_are(real: Release) -> None:
    asked = understand(Question(text="What is the number of Samaritans?"), real)
    assert ([line.name for line in asked.lines], asked.need) == (["Samaritans"], Need.PHONE)
    told = understand(Question(text="What do Samaritans do?"), real)
    assert (told.lines, told.need) == ((), Need.NONE)
