import pytest

from assistant.triage.normalise import HEAD, TAIL, clean, words
from assistant.triage.pattern import STOP


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("don\u2019t", "don't"),
        ("WANT", "want"),
        ("wa\u200bnt", "want"),
        ("want\U000e0041", "want"),
        ("\uff44\uff49\uff45", "die"),
        ("chc\u0119 umrze\u0107", "chce umrzec"),
        ("so\u2026 tired", "so  tired"),
        ("\U0001f48a", " pills "),
    ],
)
def test_a_disguised_character_reads_as_the_plain_one(written: str, read: str) -> None:
    assert clean(written) == read


def test_a_sentence_ends_at_its_stop_and_at_the_end_of_the_line() -> None:
    assert words("one two. three\nfour") == ["one", "two", STOP, "three", STOP, "four", STOP]


@pytest.mark.parametrize(
    ("chunk", "opened"),
    [
        ("can't", ["can", "not"]),
        ("cant", ["can", "not"]),
        ("i'll", ["i", "will"]),
        ("ill", ["ill"]),
        ("kms", ["kill", "myself"]),
    ],
)
def test_short_forms_are_opened(chunk: str, opened: list[str]) -> None:
    assert words(chunk) == [*opened, STOP]


def test_of_a_book_the_beginning_and_the_end_are_read() -> None:
    read = clean("a" * HEAD + "b" * 10 + "c" * TAIL)
    assert len(read) == HEAD + 1 + TAIL
    assert "b" not in read
