"""An answer copied, saved, printed and read aloud."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
# A reader that notes what it is given: a browser without a screen has no voices.
READER = """
window.read = [];
Object.defineProperty(window, 'speechSynthesis', { value: {
    speak(said) { window.read.push([said.text, said.lang]); window.last = said; },
    cancel() { window.read.push('cancel'); },
} });
"""


def test_copy_takes_the_answer_with_its_references(open_page: Open, ask) -> None:
    page = open_page("/?mode=staff", permissions=["clipboard-read", "clipboard-write"])
    ask(page, "Who is accountable?")
    page.click(".copy")
    expect(page.locator("#status")).to_have_text("Copied, with the sources.")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith("Question\nWho is accountable?\n")
    assert "[1] What NHS-led provider collaboratives are" in copied
    assert "https://www.england.nhs.uk/" in copied


def test_save_gives_the_same_text_as_a_file(open_page: Open, ask, tmp_path: Path) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    with page.expect_download() as download:
        page.click(".save")
    file = tmp_path / "answer.txt"
    download.value.save_as(file)
    assert download.value.suggested_filename == "homeward-answer.txt"
    text = file.read_text(encoding="utf-8")
    assert text.startswith("My question\nWho is accountable?\n")
    assert "Who can support you" in text


def test_print_makes_a_sheet_of_the_one_answer(open_page: Open, ask) -> None:
    page = open_page()
    page.evaluate("() => { window.print = () => dispatchEvent(new Event('beforeprint')); }")
    ask(page, "First?")
    ask(page, "Second?")
    page.click("#turn-2 .print")
    page.emulate_media(media="print")
    expect(page.locator("#turn-1")).to_be_hidden()
    sheet = page.locator("#turn-2")
    for shown in (".asked", ".statements", ".sources mark", ".facts", ".publication", ".sheet"):
        expect(sheet.locator(shown).first).to_be_visible()
    expect(sheet).to_contain_text("Questions to ask at the meeting")
    expect(sheet).to_contain_text("Who can support you")
    for hidden in (
        "#composer",
        "#suggestions",
        ".modes",
        ".leave",
        "#turn-2 .tools",
        "#turn-2 .feedback",
        ".differently",
    ):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator(".help-line")).to_be_visible()
    chip = page.locator("#turn-2 .chip").first.evaluate("one => getComputedStyle(one, '::before').content")
    assert chip == '"["'
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("#turn-1")).to_be_visible()
    expect(page.locator("#turn-2 .sheet")).to_be_hidden()


def test_an_answer_is_read_aloud_in_english_and_can_be_stopped(open_page: Open, ask) -> None:
    page = open_page()
    page.add_init_script(READER)
    page.reload()
    page.wait_for_selector("#suggestions button")
    ask(page, "Who is accountable?")
    page.click(".listen")
    expect(page.locator(".listen")).to_have_text("Stop reading")
    read = page.evaluate("() => window.read.filter(one => one !== 'cancel')")
    assert {language for _, language in read} == {"en-GB"}
    assert "The lead provider is accountable to NHS England for the whole pathway." in "".join(text for text, _ in read)
    page.click(".listen")
    expect(page.locator(".listen")).to_have_text("Read aloud")
    assert page.evaluate("() => window.read.at(-1)") == "cancel"
    page.click(".listen")
    page.evaluate("() => window.last.onend()")
    expect(page.locator(".listen")).to_have_text("Read aloud")


def test_a_browser_that_cannot_read_aloud_offers_nothing(open_page: Open, ask) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined });")
    page.reload()
    page.wait_for_selector("#suggestions button")
    ask(page, "Who is accountable?")
    expect(page.locator(".copy")).to_be_visible()
    expect(page.locator(".listen")).to_be_hidden()


def test_without_javascript_nothing_is_offered_that_needs_it(open_page: Open) -> None:
    page = open_page(chat=False)
    page.fill("#plain-question", "Who leads in Kent?")
    page.click("button:has-text('Send')")
    expect(page.locator(".turn")).to_be_visible()
    for hidden in (".tools", ".reword", ".take-away", "#stop", "#words"):
        expect(page.locator(hidden).first).to_be_hidden()
    page.click(".scope")
    expect(page.locator(".asked-how")).to_contain_text("any place")
    page.click(".feedback button[value=yes]")
    expect(page.locator("p.feedback")).to_contain_text("Thank you.")
