"""A whole conversation with the keyboard alone (standards, AX-02)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
MOST_STEPS = 60


def to(page: Page, wanted: str, *, key: str = "Tab") -> None:
    """Press a key until the focus is on what is wanted; it is seen at every step."""
    for _ in range(MOST_STEPS):
        page.keyboard.press(key)
        found = page.evaluate(
            """wanted => {
                const one = document.activeElement, style = getComputedStyle(one);
                const seen = one === document.body || one.matches('#main')
                    || (style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3);
                return [one.matches(wanted), seen, one.outerHTML.slice(0, 100)];
            }""",
            wanted,
        )
        assert found[1], f"focus is not seen on {found[2]}"
        if found[0]:
            return
    raise AssertionError(f"{wanted} was not reached")


def test_ax_02_a_conversation_can_be_had_without_a_mouse(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    box = page.locator("#question textarea")
    expect(box).to_be_focused()
    page.keyboard.type("Who leads in Kent?")
    page.keyboard.press("Enter")
    expect(page.locator("#turn-1")).to_be_visible()
    expect(box).to_be_focused()
    # To the source and back.
    to(page, ".chip", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#source-1-1 mark")).to_be_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.className") == "chip"
    # The place is taken away: the reader is taken to the new answer.
    to(page, ".scope", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#turn-2 .asked")).to_be_focused()
    # On through the answer: another kind of service, a vote, a next question.
    to(page, ".differently summary")
    page.keyboard.press("Enter")
    to(page, "select[name=line]")
    page.keyboard.type("Peri")
    page.keyboard.type("Preg")
    to(page, ".differently button[type=submit]")
    page.keyboard.press("Enter")
    expect(page.locator("#turn-3 .asked")).to_be_focused()
    to(page, ".feedback button")
    page.keyboard.press("Enter")
    expect(page.locator("p.feedback")).to_be_focused()
    to(page, "#suggestions button")
    page.keyboard.press("Enter")
    expect(page.locator("#turn-4 .asked")).to_contain_text("Who are the partners?")
    # Danger, and the way back.
    to(page, "#question textarea")
    page.keyboard.type("I want to end my life")
    page.keyboard.press("Enter")
    expect(page.locator("#turn-5 .card")).to_be_visible()
    to(page, "#turn-5 .anyway button", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#turn-6 .asked")).to_be_focused()
    # The end.
    to(page, "#restart")
    page.keyboard.press("Enter")
    expect(page.locator("#conversation .turn")).to_have_count(0)
    expect(box).to_be_focused()
