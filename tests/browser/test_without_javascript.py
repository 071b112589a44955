"""The page without JavaScript, and with JavaScript but without Gradio."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]


@pytest.mark.parametrize(("width", "height"), [(320, 568), (1280, 720)])
def test_the_help_line_is_there(open_page: Open, width: int, height: int) -> None:
    page = open_page(chat=False, width=width, height=height)
    for number in ("tel:999", "tel:111", "tel:116123"):
        box = page.locator(f".help-line a[href='{number}']").bounding_box()
        assert box is not None
        assert 0 <= box["y"] < box["y"] + box["height"] <= height


def test_a_conversation_can_be_had(open_page: Open) -> None:
    page = open_page("/?mode=staff", chat=False)
    page.fill("#plain-question", "Who is accountable?")
    page.click("button:has-text('Send')")
    expect(page.locator(".turn")).to_contain_text("For staff, the guidance says:")
    expect(page.locator("#source-1-1 mark")).to_be_visible()
    page.click("button:has-text('Who are the partners?')")
    expect(page.locator(".asked")).to_contain_text("Who are the partners?")
    expect(page.locator("#turn-2")).to_be_visible()
    expect(page.locator(".modes a[aria-current]")).to_have_text("For staff")


def test_a_person_in_danger_sees_the_card(open_page: Open) -> None:
    page = open_page(chat=False)
    page.fill("#plain-question", "I want to end my life")
    page.click("button:has-text('Send')")
    expect(page.locator(".card h3")).to_contain_text("Get help now.")
    expect(page.locator(".card a[href='tel:116123']")).to_be_visible()


def test_the_form_stands_when_gradio_does_not_load(browser, server: str) -> None:
    page = browser.new_page()
    page.route("**/assets/*.js", lambda route: route.abort())
    page.goto(server)
    page.fill("#plain-question", "Who is accountable?")
    page.click("#plain button:has-text('Send')")
    chip = page.locator(".chip").first
    chip.click()
    expect(page.locator("#source-1-1 mark")).to_be_visible()
    page.keyboard.press("Escape")
    expect(chip).to_be_focused()
    page.close()
