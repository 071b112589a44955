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
        ("what dpes it cost", "what does it cost"),
        ("a quoet room", "a quiet room"),
        ("can theu keep him", "can they keep him"),
        ("her reusal was ignored", "her refusal was ignored"),
        ("wht happens next", "what happens next"),
        ("skool sends her home", "school sends her home"),
        ("see a sykologist", "see a psychologist"),
    ],
)
def test_spelling_by_ear_and_slips_of_the_thumb_are_mended(release: Release, typed: str, meant: str) -> None:
    assert mended(typed, release) == meant


def test_right_words_short_words_and_places_that_nobody_wrote_of_stay(release: Release) -> None:
    for text in ("who leads the collaborative", "hw do I get one", "who runs Newbridge Hall"):
        assert mended(text, release) == text


@pytest.mark.parametrize(
    "text",
    ["he has adhd and ptsd", "my son emre is on the ward", "my brother Tunde is 36", "is an mhtr possible", "two RMNs"],
)
def test_a_name_or_an_abbreviation_that_nobody_wrote_of_stays(release: Release, text: str) -> None:
    assert mended(text, release) == text


def test_a_right_word_gives_way_only_where_another_belongs(release: Release) -> None:
    assert mended("who is on the teem", release) == "who is on the team"
    assert mended("he eats like a goat", release) == "he eats like a goat"


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
