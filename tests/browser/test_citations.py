"""From a statement to the words that carry it, and back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
InView = Callable[[Page, str], bool]


def focused(page: Page) -> str:
    return str(page.evaluate("() => document.activeElement.className || document.activeElement.tagName"))


def test_a_chip_opens_the_marked_passage_and_escape_leads_back(open_page: Open, in_view: InView, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    ask(page, "And who pays?")
    chip = page.locator("#turn-2 .chip").first
    chip.focus()
    page.keyboard.press("Enter")
    mark = page.locator("#source-2-1 mark")
    expect(mark).to_be_visible()
    expect(mark).to_have_text("The lead provider is accountable to NHS England for the whole pathway.")
    assert in_view(page, "#source-2-1 mark")
    assert focused(page) == "SUMMARY"
    page.keyboard.press("Escape")
    expect(mark).to_be_hidden()
    expect(chip).to_be_focused()
    assert page.url.endswith("/")


def test_the_button_in_the_passage_leads_back_as_well(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    page.locator(".chip").nth(1).click()
    page.click("#source-1-2 .back")
    expect(page.locator(".chip").nth(1)).to_be_focused()
    expect(page.locator("#source-1-2 mark")).to_be_hidden()


def test_a_chip_finds_its_own_words_among_others_of_the_same_passage(open_page: Open, in_view: InView, ask) -> None:
    page = open_page()
    ask(page, "Pieces of one place?")
    page.locator(".chip").nth(1).click()
    expect(page.locator(".source")).to_have_count(1)
    expect(page.locator("mark.is-meant")).to_have_text("It works with other NHS trusts and charities as partners.")
    assert in_view(page, "mark.is-meant")
    page.keyboard.press("Escape")
    expect(page.locator(".chip").nth(1)).to_be_focused()
