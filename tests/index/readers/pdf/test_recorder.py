"""The recorder, given the operators of a page by hand."""

import pytest

from index.readers.pdf.recorder import Recorder

PLAIN = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
# Every letter is half as wide as the font is large.
FONT = {"/Subtype": "/TrueType", "/BaseFont": "/Fen-Bold", "/FirstChar": 0, "/Widths": [500] * 256}


def at(x, y):
    return [1.0, 0.0, 0.0, 1.0, x, y]


def test_a_fragment_ends_where_its_letters_end():
    recorder = Recorder()
    recorder.before(b"Tj", [b"beds"], PLAIN, at(100, 700))
    recorder.text("beds", PLAIN, at(100, 700), FONT, 10)
    (fragment,) = recorder.fragments
    # 4 letters of 0.5 x 10 points
    assert (fragment.x, fragment.end, fragment.y, fragment.size, fragment.is_bold) == (100, 120, 700, 10, True)


def test_room_between_letters_and_words_and_shifts_count():
    recorder = Recorder()
    recorder.before(b"Tc", [1], PLAIN, PLAIN)
    recorder.before(b"Tw", [3], PLAIN, PLAIN)
    recorder.before(b"TJ", [[b"a b", -200, b"c"]], PLAIN, at(0, 0))
    recorder.text("a b c", PLAIN, at(0, 0), FONT, 10)
    # 4 characters of 5 + 1, a space of 3 more, and a shift of 200/1000 x 10
    assert recorder.fragments[0].end == pytest.approx(4 * 6 + 3 + 2)


def test_words_in_another_font_begin_where_the_pen_stands():
    recorder = Recorder()
    recorder.before(b"Td", [50, 700], PLAIN, PLAIN)
    recorder.before(b"Tj", [b"beds "], PLAIN, at(50, 700))
    recorder.text("beds ", PLAIN, at(50, 700), FONT, 10)
    recorder.before(b"Tj", [b"near"], PLAIN, at(50, 700))
    recorder.text("near", PLAIN, at(50, 700), FONT, 10)
    assert [(f.x, f.end) for f in recorder.fragments] == [(50, 75), (75, 95)]


def test_text_that_turns_its_direction_is_kept_in_all_its_parts():
    recorder = Recorder()
    recorder.before(b"Tj", [b"beds abc"], PLAIN, at(50, 700))
    recorder.text("beds ", PLAIN, at(50, 700), FONT, 10)
    recorder.text("\u05d0\u05d1\u05d2", PLAIN, at(50, 700), FONT, 10)
    assert [fragment.text for fragment in recorder.fragments] == ["beds ", "\u05d0\u05d1\u05d2"]


def test_a_forms_text_stands_where_the_form_stands():
    recorder = Recorder()
    recorder.before(b"Do", ["/Fm0"], [2.0, 0.0, 0.0, 2.0, 100.0, 300.0], PLAIN)
    recorder.before(b"Tj", [b"beds"], PLAIN, at(10, 20))
    recorder.text("beds", PLAIN, at(10, 20), FONT, 10)
    recorder.after(b"Do", ["/Fm0"], PLAIN, PLAIN)
    recorder.before(b"BT", [], PLAIN, PLAIN)
    recorder.before(b"Tj", [b"beds"], PLAIN, at(10, 20))
    recorder.text("beds", PLAIN, at(10, 20), FONT, 10)
    # 100 + 2 x 10 and 300 + 2 x 20, twice as large; after the form everything is as before
    assert [(f.x, f.y, f.size) for f in recorder.fragments] == [(120, 340, 20), (10, 20, 10)]


def test_a_small_round_shape_may_be_a_bullet_and_a_rule_may_not():
    recorder = Recorder()
    recorder.before(b"re", [60, 500, 4, 4], PLAIN, PLAIN)
    recorder.before(b"f", [], PLAIN, PLAIN)
    recorder.before(b"re", [60, 400, 300, 1], PLAIN, PLAIN)
    recorder.before(b"f", [], PLAIN, PLAIN)
    assert [(dot.x, dot.end, dot.y) for dot in recorder.shapes.dots] == [(60, 64, 502)]


def test_a_shape_that_only_limits_what_is_drawn_is_no_bullet():
    recorder = Recorder()
    recorder.before(b"re", [60, 500, 4, 4], PLAIN, PLAIN)
    recorder.before(b"n", [], PLAIN, PLAIN)
    recorder.before(b"f", [], PLAIN, PLAIN)
    assert recorder.shapes.dots == []


def test_a_bullet_in_a_form_stands_where_the_form_stands():
    recorder = Recorder()
    recorder.before(b"Do", ["/Fm0"], [1.0, 0.0, 0.0, 1.0, 100.0, 300.0], PLAIN)
    recorder.before(b"re", [0, 0, 4, 4], PLAIN, PLAIN)
    recorder.before(b"f", [], PLAIN, PLAIN)
    assert [(dot.x, dot.y) for dot in recorder.shapes.dots] == [(100, 302)]
