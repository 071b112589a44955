import pytest

from assistant.ask import Assistant
from assistant.understand.mending import mended, sound
from index.release import Release


@pytest.fixture
def release(shipped: Assistant) -> Release:
    assert shipped.release is not None
    return shipped.release


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a secshun 2 and a deedline", "a section 2 and a deadline"),
        ("an urgent kamhs referral", "an urgent camhs referral"),
        ("put my komplaint in and not heerd", "put my complaint in and not heard"),
        ("the nashunal helpline", "the national helpline"),
        ("can we talk on the phpne", "can we talk on the phone"),
        ("is there new moey", "is there new money"),
        ("provder colaborative", "provider collaborative"),
    ],
)
def test_spelling_by_ear_and_slips_of_the_thumb_are_mended(release: Release, typed: str, meant: str) -> None:
    assert mended(typed, release) == meant


def test_right_words_short_words_and_places_that_nobody_wrote_of_stay(release: Release) -> None:
    for text in ("who leads the collaborative", "hw do I get one", "who runs Newbridge Hall"):
        assert mended(text, release) == text


@pytest.mark.parametrize("text", ["is there wifi", "a bungalow for him", "his tummy hurts", "I am skint", "no telly"])
def test_an_english_word_that_the_guidance_does_not_know_says_what_is_asked(release: Release, text: str) -> None:
    assert mended(text, release) == text


def test_a_misspelt_wording_of_a_question_teaches_no_spelling(release: Release) -> None:
    assert any("sekshun" in ask for passage in release.passages for ask in passage.asks)
    assert mended("sekshun", release) == "section"


def test_words_that_sound_alike_are_one() -> None:
    assert sound("secshun") == sound("section")
    assert sound("komplaint") == sound("complaint")
    assert sound("section") != sound("sector")
