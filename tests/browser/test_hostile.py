"""Hostile text in a real browser: it neither runs, nor covers, nor loads (standards, SE-04).

A sample here; all six thousand with `make hostile`.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.servers import Running, running
from tests.ui.web.hostile import SIZE, strings

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SITE = Path(__file__).parents[1] / "ui/web/hostile_site.py"
BATCH = 40
LIBRARY = "/library/"
"""A heading stands in the address of the library as a slug of letters, numbers and hyphens."""
BATCHES = SIZE // BATCH if os.environ.get("HOSTILE") == "all" else 2

SHAPES = """() => [...document.querySelectorAll('.turn, .turn *')].map(one =>
    [one.tagName, ...one.getAttributeNames().filter(name => name !== 'open').sort()].join(' '))"""
ADDRESSES = """() => [...document.querySelectorAll('.turn [href], .turn [src], .turn [action], .turn [style]')]
    .map(one => ['href', 'src', 'action', 'style'].map(name => one.getAttribute(name)).join(' '))"""
COVERED = """() => [...document.querySelectorAll('.help-line a')].filter(link => {
    const box = link.getBoundingClientRect();
    return !link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
}).map(link => link.href)"""

Ask = Callable[[Page, str], None]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Running]:
    assert browser.is_connected()
    with running(SITE, home=tmp_path_factory.mktemp("hostile"), HOMEWARD_LOG="WARNING") as server:
        yield server


@pytest.fixture
def page(browser: Browser, hostile: Running) -> Iterator[Page]:
    """A page on which nothing may be said on the console, asked of another host, or opened."""
    faults: list[str] = []

    def note_request(request: Request) -> None:
        if not request.url.startswith(hostile.address):
            faults.append(request.url)

    def note_message(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(message.text)

    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(30_000)
    opened.on("request", note_request)
    opened.on("console", note_message)
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    opened.on("popup", lambda popup: faults.append(popup.url))
    yield opened
    opened.close()
    assert faults == []


def by_form(page: Page, question: str) -> None:
    page.goto("/".join(page.url.split("/")[:3]))
    page.fill("#plain-question", question)
    page.click("#plain .ask button")
    page.wait_for_selector(".turn")


def by_chat(page: Page, question: str) -> None:
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    page.wait_for_selector(".turn")
    page.wait_for_selector("html:not([data-busy])")


def start_again(page: Page) -> None:
    page.click("#restart")
    page.wait_for_selector(".turn", state="detached")


def looked_at(page: Page) -> tuple[set[str], set[str]]:
    """What is on the page: its elements and their addresses. Nothing has run, and nothing lies over the numbers."""
    page.evaluate("() => scrollTo(0, 0)")
    assert page.evaluate("() => window.hit") is None
    assert page.evaluate(COVERED) == []
    assert page.locator(".turn").count() == 1
    return set(page.evaluate(SHAPES)), set(page.evaluate(ADDRESSES))


@pytest.mark.parametrize("way", ["form", "chat"])
def test_se_04_hostile_text_neither_runs_nor_covers_nor_loads(page: Page, hostile: Running, way: str) -> None:
    ask: Ask = by_form if way == "form" else by_chat
    if way == "form":
        page.route("**/assets/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(hostile.address)
    if way == "chat":
        page.wait_for_selector("html.chat-is-here")
        page.wait_for_selector("#suggestions button")
    ask(page, "plain")
    shapes, addresses = looked_at(page)
    known = {address.replace("source-1-1 ", "source-1-N ") for address in addresses}
    texts = strings()
    for number in range(BATCHES):
        if way == "chat":
            start_again(page)
        # In the question the strings come one after another; a form holds 64 KB, nine bytes for some of them.
        asked = " ".join(texts[number * BATCH : (number + 1) * BATCH])[:6_000].replace("\x00", "")
        ask(page, f"batch {number} {BATCH} {asked}")
        found, led = looked_at(page)
        assert found <= shapes, (number, found - shapes)
        assert {address for address in led if "source-1-" not in address and LIBRARY not in address} <= known, number
