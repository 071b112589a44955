from ui.web.render.element import NOTHING, Html, element, join, one_line, unseen


def test_text_is_escaped_and_markup_is_not() -> None:
    assert element("p", "a < b & c", element("b", '"x"')) == "<p>a &lt; b &amp; c<b>&quot;x&quot;</b></p>"


def test_attributes_cannot_be_left_by_their_value() -> None:
    assert element("a", "x", href='"><script>') == '<a href="&quot;&gt;&lt;script&gt;">x</a>'


def test_attributes_that_are_none_or_false_are_left_out_and_true_stands_bare() -> None:
    made = element("details", id=None, open=True, hidden=False, class_="a", aria_label="b")
    assert made == '<details open class="a" aria-label="b"></details>'


def test_an_element_without_content_is_not_closed() -> None:
    assert element("input", type="hidden", name="mode") == '<input type="hidden" name="mode">'


def test_joined_text_is_escaped() -> None:
    assert join(["<", Html("<br>")]) == "&lt;<br>"
    assert join([]) == NOTHING


def test_a_line_break_becomes_a_reference_so_that_markdown_sees_one_block() -> None:
    made = one_line(element("p", "a\r\n\nb"))
    assert made == "<p>a&#10;&#10;b</p>"


def test_words_for_screen_readers_are_text() -> None:
    assert unseen("Source ") == '<span class="unseen">Source </span>'
