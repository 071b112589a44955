"""What the first view loads: little, at once, and nothing of the shell waits for it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route

from ui.bench.first_view import loaded
from ui.web.first_view import names

pytestmark = pytest.mark.browser

Open = Callable[..., Page]


def test_the_list_of_the_first_view_is_what_gradio_loads_by_itself(browser: Browser, server: str) -> None:
    assert set(loaded(browser, server)) == set(names()), "write it anew: python -m ui.bench.first_view ADDRESS"


def test_the_chat_needs_forty_files_at_most_and_none_twice(browser: Browser, server: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server)
    page.wait_for_selector("html.chat-is-here")
    page.wait_for_load_state("networkidle")
    page.close()
    assert len(asked) == len(set(asked)) <= 40


def painted(page: Page) -> bool:
    """Whether the page is seen within five seconds. Playwright's own waiting needs eval, which the page forbids."""
    for _ in range(50):
        if page.evaluate("() => performance.getEntriesByName('first-contentful-paint').length"):
            return True
        page.wait_for_timeout(100)
    return False


def test_the_shell_is_seen_while_no_other_file_has_come(browser: Browser, server: str) -> None:
    page = browser.new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/assets/**", hold)
    page.route("**/own/**", hold)
    page.goto(server, wait_until="commit")
    page.wait_for_selector(".help-line")
    assert painted(page)
    line = page.locator(".help-line")
    assert line.is_visible()
    assert line.evaluate("one => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert held
    page.close()
