from assistant.types import ShownContact
from ui.web.render.contacts import Phonebook, contact_list, linked, number_link


def test_a_number_to_text_is_texted_and_others_are_called(phonebook: Phonebook) -> None:
    text = phonebook.line(ShownContact(name="Shout", number="85258"))
    call = phonebook.line(ShownContact(name="Samaritans", number="116 123"))
    assert number_link(text) == '<a href="sms:85258" class="number">85258</a>'
    assert number_link(call) == '<a href="tel:116123" class="number">116 123</a>'


def test_a_web_address_among_the_numbers_is_shown_and_not_linked(phonebook: Phonebook) -> None:
    line = phonebook.line(ShownContact(name="999 BSL", number="999bsl.co.uk"))
    assert number_link(line) == '<strong class="number">999bsl.co.uk</strong>'


def test_a_help_line_shows_who_what_number_and_how(phonebook: Phonebook) -> None:
    line = phonebook.line(ShownContact(name="<b>", number="116 123", how="free & kind"))
    html = contact_list([line])
    assert html.startswith('<ul class="contacts"><li><span class="who">&lt;b&gt;</span> <a href="tel:116123"')
    assert "free &amp; kind" in html


def test_numbers_in_a_text_become_links_and_the_rest_is_escaped(phonebook: Phonebook) -> None:
    lines = [phonebook.line(ShownContact(name="", number=number)) for number in ("999", "116 123", "85258")]
    assert linked(lines)("Call 999, <b> or 116 123.") == (
        'Call <a href="tel:999" class="number">999</a>, &lt;b&gt; or <a href="tel:116123" class="number">116 123</a>.'
    )


def test_of_two_numbers_that_begin_alike_the_longer_is_linked(phonebook: Phonebook) -> None:
    lines = [phonebook.line(ShownContact(name="", number=number)) for number in ("116", "116 123")]
    assert linked(lines)("116 123") == '<a href="tel:116123" class="number">116 123</a>'


def test_a_number_inside_another_is_left_alone(phonebook: Phonebook) -> None:
    lines = [phonebook.line(ShownContact(name="", number="111"))]
    assert linked(lines)("18111 and 111-222 and 1110") == "18111 and 111-222 and 1110"
    assert linked([])("111") == "111"
