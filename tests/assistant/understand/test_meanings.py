"""Letters that mean two things are asked back about, unless anything around them decides."""

import pytest

from assistant.types import Question, Turn
from assistant.understand import unclear
from index.reference import Reference
from index.settings import SHIPPED_CORPUS

REFERENCE = Reference(SHIPPED_CORPUS)


@pytest.mark.parametrize(
    ("asked", "first", "second"),
    [
        ("What is ED?", "What is an eating disorder?", "What is an emergency department?"),
        ("ED contacts in Leeds", "Eating disorder contacts in Leeds", "Emergency department contacts in Leeds"),
        ("what is a pc", "What is a provider collaborative", "What is primary care"),
        ("What's PC?", "What's a provider collaborative?", "What's primary care?"),
        ("What does ED mean?", "What does eating disorder mean?", "What does emergency department mean?"),
    ],
)
def test_bare_letters_are_asked_back_about_with_a_question_for_each_meaning(
    asked: str, first: str, second: str
) -> None:
    two = unclear(Question(text=asked), REFERENCE)
    assert two is not None
    assert two.choices == (first, second)
    assert "can mean" in two.says


@pytest.mark.parametrize(
    "asked",
    [
        "ED unit for adults?",
        "how long is the wait in ED corridor",
        "Source of PC savings and intended use?",
        "Is there any evidence that ED psychoeducation helps younger siblings cope?",
        "Does the PC fund it?  Who is the lead provider?",
        "Ed said I should ask about leave",
        "What is a CTR?",
    ],
)
def test_a_question_that_says_enough_is_looked_up(asked: str) -> None:
    assert unclear(Question(text=asked), REFERENCE) is None


def test_what_was_said_before_decides() -> None:
    before = (Turn(question="What help is there for anorexia in Kent?"),)
    assert unclear(Question(text="who runs ED?", history=before), REFERENCE) is None


def test_every_meaning_that_is_offered_is_asked_about_in_full() -> None:
    for entry in REFERENCE.glossary:
        for meaning in entry.meanings:
            again = unclear(Question(text=f"What is {meaning}?"), REFERENCE)
            assert again is None, meaning
