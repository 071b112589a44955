from ui.web.render.dates import day
from ui.web.render.element import element
from ui.web.render.prose import prose


def test_lines_become_paragraphs() -> None:
    assert prose("One.\n\nTwo <b>.") == "<p>One.</p><p>Two &lt;b&gt;.</p>"


def test_lines_with_a_dash_become_a_list() -> None:
    assert prose("They are:\n- one\n  - two") == "<p>They are:</p><ul><li>one</li><li>two</li></ul>"


def test_numbered_lines_keep_their_numbers() -> None:
    assert prose("3. call\n4. write") == '<ol><li value="3">call</li><li value="4">write</li></ol>'


def test_a_year_or_a_price_is_no_list() -> None:
    assert prose("2021 was the first year.") == "<p>2021 was the first year.</p>"
    assert prose("1.5 million people") == "<p>1.5 million people</p>"


def test_a_number_within_a_line_stays_where_it_is() -> None:
    text = "Call Samaritans on 116 123. Or text SHOUT to 85258. Under 19 - call 0800 1111) now."
    assert prose(text) == f"<p>{text}</p>"


def test_the_ending_closes_the_last_line() -> None:
    assert prose("a:\n- b", ending=element("i", "1")) == "<p>a:</p><ul><li>b<i>1</i></li></ul>"


def test_no_text_makes_nothing() -> None:
    assert prose(" \n") == ""


def test_a_whole_date_is_written_out_and_anything_else_stays() -> None:
    assert day("2027-05-01") == "1 May 2027"
    assert day("2025") == "2025"
    assert day("n.d.") == "no date given"
    assert day(None) is None
