"""axe-core finds nothing to object to, in light and in dark (standards, AX-01)."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

Axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python").Axe

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
}


# The help line and the question box stay in the window and lie over what scrolls beneath them: no colour or size is told there.
COVERED = {"bgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring", "partiallyObscured"}


def objections(page: Page) -> list[tuple[str, list[str]]]:
    """Violations, and what axe could not decide; on a page this plain there is nothing of either."""
    report = Axe().run(page, options=RULES).response
    assert len(report["passes"]) > 30  # it did look
    found = [*report["violations"], *report["incomplete"]]
    named = [(one["id"], [node["html"][:100] for node in one["nodes"] if not covered(node)]) for one in found]
    return [(rule, nodes) for rule, nodes in named if nodes]


def covered(node: dict[str, Any]) -> bool:
    return any((check.get("data") or {}).get("messageKey") in COVERED for check in node["any"] if check["data"])


STATES = {
    "empty": (),
    "answered": ("Who is accountable?",),
    "support": ("I feel sad, who leads?",),
    "crisis": ("I want to end my life",),
    "error": ("This is broken",),
    "refusal": ("What dose?",),
    "not found": ("What is the weather?",),
    "asked again": ("Who leads in Kent?",),
    "after a card": ("I want to end my life", "Who leads in Kent?"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_ax_01_the_chat(open_page: Open, ask, scheme: str, state: str) -> None:
    page = open_page(color_scheme=scheme)
    for question in STATES[state]:
        ask(page, question)
    assert objections(page) == []


@pytest.mark.parametrize(
    ("scheme", "state"),
    [*(("light", state) for state in STATES), ("dark", "answered"), ("dark", "crisis"), ("dark", "support")],
)
def test_ax_01_on_a_narrow_screen(open_page: Open, ask, scheme: str, state: str) -> None:
    page = open_page(width=320, height=568, color_scheme=scheme)
    for question in STATES[state]:
        ask(page, question)
    assert objections(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ax_01_an_open_passage(open_page: Open, ask, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    ask(page, "Who is accountable?")
    page.locator(".chip").first.click()
    assert objections(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ax_01_everything_that_can_be_opened(open_page: Open, ask, scheme: str) -> None:
    page = open_page("/?mode=staff" if scheme == "dark" else "/", color_scheme=scheme)
    ask(page, "Who leads in Kent?")
    page.evaluate("() => document.querySelectorAll('#main details').forEach(one => { one.open = true; })")
    page.click(".feedback button[value=no]")
    page.wait_for_selector("button[name=reason]")
    assert objections(page) == []


@pytest.mark.parametrize("question", ["Who is accountable?", "Who leads in Kent?", "I took an overdose", " "])
def test_ax_01_the_page_of_the_form(browser, server: str, question: str) -> None:
    page = browser.new_page()
    page.route("**/assets/*.js", lambda route: route.abort())
    page.goto(server)
    page.fill("#plain-question", question)
    page.click("#plain button:has-text('Send')")
    page.wait_for_load_state()
    assert objections(page) == []
    page.close()
