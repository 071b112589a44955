import pytest

from assistant.triage.pattern import STOP
from assistant.triage.spelling import Spelling

KNOWN = {"want", "to", "die", "kill", "myself", "suicide", "self", "harm", "soon", "i", "hanging", "tablets", "nobody"}


def read(*tokens: str) -> list[str]:
    return Spelling(KNOWN, KNOWN.__contains__).read(tokens)


@pytest.mark.parametrize(
    ("token", "word"),
    [
        ("d1e", "die"),
        ("k!ll", "kill"),
        ("su1c1de", "suicide"),
        ("k*ill", "kill"),
        ("dieeee", "die"),
        ("wnat", "want"),
        ("tblets", "tablets"),
        ("suicidee", "suicide"),
        ("hangimg", "hanging"),
    ],
)
def test_a_disguised_or_mistyped_word_is_read_as_the_one_meant(token: str, word: str) -> None:
    assert read(token) == [word]


@pytest.mark.parametrize("token", ["table", "bide", "fill", "living", "zebra", "2024", "ng225", STOP])
def test_another_word_stays_as_it_is(token: str) -> None:
    assert read(token) == [token]


def test_letters_with_blanks_between_them_are_joined_when_they_spell_known_words() -> None:
    assert read("i", "w", "a", "n", "t", "t", "o", "d", "i", "e") == ["i", "want", "to", "die"]
    assert read("x", "q", "z") == ["x", "q", "z"]


def test_words_without_blanks_are_parted_only_when_one_of_them_is_grave() -> None:
    assert read("wanttodie") == ["want", "to", "die"]
    assert read("soonharm") == ["soon", "harm"]
    assert read("soonto") == ["soonto"]


def test_words_in_two_pieces_are_joined() -> None:
    assert read("no", "one") == ["nobody"]
    assert read("my", "self") == ["myself"]


def test_a_word_drummed_many_times_is_kept_four_times() -> None:
    assert read(*["die"] * 1000) == ["die"] * 4
