"""How people write where a release speaks: what is common here, and what stands beside what."""

import pytest

from assistant.ask import Assistant
from assistant.understand.english import common_words, is_english, share_of_english
from assistant.understand.wording import Wording, wording_of


@pytest.fixture
def wording(shipped: Assistant) -> Wording:
    assert shipped.release is not None
    return wording_of(shipped.release)


def test_the_guidances_words_and_their_other_forms_are_known(wording: Wording) -> None:
    assert wording.holds("tribunal")
    assert not wording.holds("tribunl")
    assert wording.bends("relapsing")
    assert not wording.bends("tribunl")


def test_a_word_is_likelier_beside_what_it_is_often_seen_beside(wording: Wording) -> None:
    assert wording.likelihood("117", "section", None) > wording.likelihood("117", "bungalow", None)
    assert wording.likelihood("section", None, "117") > wording.likelihood("section", None, "bungalow")
    assert wording.belongs("collaborative", "provider", None)
    assert not wording.belongs("bungalow", "provider", None)


def test_what_is_common_here_is_not_what_is_common_at_large(wording: Wording) -> None:
    assert wording.share("tribunal") > share_of_english("tribunal")
    assert 0 < wording.share("zzzz") < 1e-6


def test_the_likeliest_words_come_first(wording: Wording) -> None:
    words = wording.likeliest_first()
    assert words.index("the") < words.index("tribunal") < words.index("bungalow")


def test_english_at_large_is_known_by_how_common_it_is() -> None:
    assert is_english("bungalow")
    assert not is_english("bungalw")
    assert share_of_english("the") > share_of_english("bungalow") > share_of_english("bungalw") == 0
    assert "the" in common_words(0.01)
    assert "bungalow" not in common_words(0.01)
