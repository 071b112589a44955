"""What is in view, in reach and in focus."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
InView = Callable[[Page, str], bool]
NUMBERS = ("tel:999", "tel:111", "tel:116123")


def test_the_question_box_stays_in_view_beside_a_long_answer(open_page: Open, in_view: InView, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    for place in (0, 400):
        page.evaluate("y => window.scrollTo(0, y)", place)
        assert in_view(page, "#question")
        assert in_view(page, ".help-line")
    assert page.evaluate("() => document.documentElement.scrollHeight") > 1000


@pytest.mark.parametrize(("width", "height"), [(320, 568), (1280, 720)])
def test_the_help_line_is_in_view_without_scrolling(open_page: Open, in_view: InView, width: int, height: int) -> None:
    page = open_page(width=width, height=height)
    for number in NUMBERS:
        assert in_view(page, f".help-line a[href='{number}']")


@pytest.mark.parametrize("question", ["Who is accountable?", "I want to end my life", "hostile " + "x" * 300])
def test_nothing_scrolls_sideways_on_a_narrow_screen(open_page: Open, ask, question: str) -> None:
    page = open_page(width=320, height=568)
    ask(page, question)
    for summary in page.locator("summary").all():
        summary.click()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_the_help_line_and_the_question_box_cover_nothing_that_has_the_focus(open_page: Open, ask) -> None:
    page = open_page(width=390, height=844)
    ask(page, "Who is accountable?")
    page.locator(".skip").focus()
    for key in ["Tab"] * 20 + ["Shift+Tab"] * 20:
        page.keyboard.press(key)
        hidden = page.evaluate(
            """() => {
                const one = document.activeElement, box = one.getBoundingClientRect();
                if (one === document.body || one.closest('.help-line, #composer')) return null;
                const x = box.left + Math.min(box.width / 2, 20), y = box.top + Math.min(box.height / 2, 12);
                const top = document.elementFromPoint(x, y);
                return top && (one.contains(top) || top.contains(one)) ? null : one.outerHTML.slice(0, 120);
            }"""
        )
        assert hidden is None


def test_everything_that_takes_the_focus_shows_it(open_page: Open, ask) -> None:
    page = open_page()
    ask(page, "Who is accountable?")
    page.locator(".skip").focus()
    seen = 0
    for _ in range(20):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            """() => {
                const one = document.activeElement, { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
                return one === document.body ? null : [outlineStyle, parseFloat(outlineWidth), boxShadow];
            }"""
        )
        if outline:
            seen += 1
            assert outline[0] == "solid"
            assert outline[1] >= 3
            assert "6px" in outline[2]
    assert seen > 12


def test_targets_are_large_enough_to_touch(open_page: Open, ask) -> None:
    page = open_page(width=390, height=844)
    ask(page, "Who is accountable?")
    ask(page, "I want to end my life")
    for selector, least in (
        (".contacts a.number", 44),
        ("#send", 44),
        ("#restart", 44),
        (".modes a", 44),
        (".chip", 24),
    ):
        for target in page.locator(selector).all():
            box = target.bounding_box()
            assert box is not None
            assert box["height"] >= least, selector
            assert box["width"] >= 24, selector


def test_nothing_moves_for_those_who_asked_for_stillness(open_page: Open, ask) -> None:
    page = open_page(reduced_motion="reduce")
    ask(page, "Who is accountable?")
    assert page.evaluate("() => document.getAnimations().length") == 0


def test_the_page_round_the_chat_looks_the_same_once_gradios_style_is_there(open_page: Open, browser, server) -> None:
    def spaced(page: Page) -> list[float]:
        return page.evaluate(  # type: ignore[no-any-return]
            """() => ['.masthead p', '.footer p', '.modes a', '.help-line li'].map((one) => {
                const style = getComputedStyle(document.querySelector(one));
                return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
            })"""
        )

    plain = browser.new_page(java_script_enabled=False)
    plain.goto(server)
    assert spaced(open_page()) == spaced(plain) == [1.5] * 4
    plain.close()


def test_the_ways_to_be_answered_stand_in_one_row_on_a_narrow_screen(open_page: Open) -> None:
    page = open_page(width=320, height=568)
    tops = {round(box["y"]) for one in page.locator(".modes a").all() if (box := one.bounding_box())}
    assert len(tops) == 1
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
