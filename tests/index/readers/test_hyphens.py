"""Lines put together again."""

import pytest

from index.readers.hyphens import joined, known_words


def put_together(lines: list[str], elsewhere: str = "") -> str:
    return joined(lines, known_words([*lines, elsewhere]))


def test_a_word_broken_at_the_line_end_is_whole_again():
    assert put_together(["a commu-", "nity team"]) == "a community team"


def test_a_real_hyphen_stays_when_the_hyphenated_word_stands_elsewhere():
    assert put_together(["out-of-", "area beds"], "Out-of-area care fell.") == "out-of-area beds"


def test_the_word_without_hyphen_wins_when_it_stands_elsewhere():
    assert put_together(["an in-", "patient ward"], "The inpatient in a patient ward") == "an inpatient ward"


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["community-", "based care"], "community-based care"),
        (["self-", "harm"], "self-harm"),
        (["step-by-", "step plans"], "step-by-step plans"),
        (["non-", "NHS partners"], "non-NHS partners"),
        (["the Tees-", "Wear valley"], "the Tees-Wear valley"),
        (["and/", "or"], "and/or"),
        (["dis\u00ad", "charge"], "discharge"),
        (["2021-", "22"], "2021-22"),
        (["one thing \u2013", "another"], "one thing \u2013 another"),
        (["plain", "words"], "plain words"),
        (["an ex-", "perience"], "an experience"),
    ],
)
def test_where_the_document_does_not_tell_habit_does(lines, whole):
    assert put_together(lines) == whole


def test_two_words_of_the_document_keep_the_hyphen_between_them():
    assert put_together(["a day-", "centre place"], "by day in the centre") == "a day-centre place"
