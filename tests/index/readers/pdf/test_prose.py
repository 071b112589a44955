"""Columns of prose told from columns of cells, by their segments."""

from index.readers.pdf.line import Segment
from index.readers.pdf.prose import are_columns

WORDS = "and the column goes on with this line"


def side(x, *, lines=8, pitch=14.0, text=WORDS, width=180.0):
    return [Segment(text, x, x + width, 700 - pitch * n, 10, False, x) for n in range(lines)]


def test_two_sides_of_running_lines_are_columns():
    assert are_columns(side(72), side(300), fewest=3)


def test_sides_of_fewer_lines_than_asked_for_are_none():
    assert not are_columns(side(72, lines=2), side(300), fewest=3)


def test_lines_that_all_begin_anew_are_no_prose():
    assert not are_columns(side(72, text="One more thing is said here"), side(300), fewest=3)


def test_a_left_side_with_a_gap_down_through_it_is_cells():
    split = [*side(72, text="and so it goes", width=70), *side(160, width=120)]
    assert not are_columns(split, side(300), fewest=3)


def test_gaps_across_both_sides_again_and_again_are_those_between_rows():
    heights = [700 - 14 * n - 8 * (n // 2) for n in range(8)]
    left, right = ([Segment(WORDS, x, x + 180, y, 10, False, x) for y in heights] for x in (72, 300))
    assert not are_columns(left, right, fewest=3)
