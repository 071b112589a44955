"""Characters as they are kept."""

import pytest

from index.readers.characters import clean


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("the trust\u2019s \u201cward\u201d", "the trust\u2019s \u201cward\u201d"),
        (" two\u00a0\u2003 spaces\tand\na line ", "two spaces and a line"),
        ("dis\u00adcharge", "discharge"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("plain\U000e0061\U000e0062 words", "plain words"),
        ("selector\ufe0f\U000e0101 gone", "selector gone"),
        ("bell\x07 and \x85next", "bell and next"),
        ("\u202eturned\u202c", "turned"),
        ("o\ufb03ce sta\ufb00", "office staff"),
        ("cafe\u0301", "caf\u00e9"),
        ("\ue000icon", "icon"),
    ],
)
def test_only_what_a_reader_sees_is_kept(raw, kept):
    assert clean(raw) == kept


def test_a_half_and_a_raised_two_stay_what_they_are():
    assert clean("1\u00bd years, m\u00b2") == "1\u00bd years, m\u00b2"
