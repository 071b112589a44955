"""The library and the maintainers' pages in a real browser: axe, keyboard, narrow screens, nothing from outside."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from evals.publish import publish
from index.settings import Settings
from ui.web.maintain.accounts import Accounts

Axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python").Axe

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
NAME, PASSWORD = "A. Khan", "three dull words"
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
}
LIBRARY = (
    "/library",
    "/library?area=Marsh&mode=staff",
    "/library/guidance/lead-providers?mode=staff&quote=Nobody+else+may+spend+it.",
    "/library/services/two-pages",
    "/library/case_studies/old-way",
    "/library/hostile",
)
MAINTAIN = ("", "/releases", "/documents", "/upload", "/plan", "/search", "/unanswered", "/journal")
Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def rooms(model_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with a small library and one maintainer."""
    folder = tmp_path_factory.mktemp("rooms")
    home, corpus = folder / "home", folder / "corpus"
    home.mkdir()
    (home / "models").symlink_to(model_home / "models")
    shutil.copytree(HERE.parent / "corpora/shelf", corpus)
    publish(Settings(home=home, corpus=corpus), lambda *_: None)
    Accounts(home).set_password(NAME, PASSWORD)
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, str(HERE / "rooms_site.py"), str(port), str(home)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(HERE.parents[1])}) as run:
        try:
            _wait_for(f"{address}/healthz", run)
            yield address
        finally:
            run.terminate()


@pytest.fixture
def visit(browser: Browser, rooms: str) -> Iterator[Visit]:
    """Opens a page. At the end of the test it must not have called another host or logged an error."""
    contexts, faults = [], []

    def opened(path: str, *, width: int = 1280, scheme: str = "light", signed_in: bool = False, **options) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("request", lambda one: None if one.url.startswith((rooms, "data:")) else faults.append(one.url))
        page.on("console", lambda one: faults.append(one.text) if one.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        if signed_in:
            page.goto(f"{rooms}/maintain/sign-in")
            page.fill("[name=name]", NAME)
            page.fill("[name=password]", PASSWORD)
            page.click("button:has-text('Sign in')")
            page.wait_for_url(f"{rooms}/maintain")
        page.goto(rooms + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def objections(page: Page) -> list[tuple[str, list[str]]]:
    """Violations, and what axe could not decide: on pages this plain there is nothing of either."""
    report = Axe().run(page, options=RULES).response
    assert len(report["passes"]) > 20  # it did look
    # whether the text of a table that scrolls has contrast is more than axe can tell
    undecided = [one for one in report["incomplete"] if one["id"] != "color-contrast"]
    found = [*report["violations"], *undecided]
    return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]


def is_narrow(page: Page) -> bool:
    return bool(page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")])
def test_the_library(visit: Visit, rooms: str, width: int, scheme: str) -> None:
    page = visit(LIBRARY[0], width=width, scheme=scheme)
    for path in LIBRARY:
        page.goto(rooms + path)
        assert objections(page) == [], path
        assert is_narrow(page), path


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")])
def test_the_pages_of_maintainers(visit: Visit, rooms: str, width: int, scheme: str) -> None:
    page = visit("/maintain/sign-in", width=width, scheme=scheme)
    assert objections(page) == []
    page = visit("/maintain", width=width, scheme=scheme, signed_in=True)
    for path in MAINTAIN:
        page.goto(f"{rooms}/maintain{path}")
        if path == "/search":
            page.fill("[name=question]", "Who holds the budget?")
            page.click("button:has-text('Search')")
        if path == "/plan":
            page.click("button:has-text('Work out the plan')")
        page.wait_for_load_state()
        assert objections(page) == [], path
        assert is_narrow(page), path


def test_a_citation_opens_at_its_marked_words(visit: Visit) -> None:
    page = visit("/library/guidance/lead-providers?mode=staff&quote=Two+trusts+and+a+charity+are#quoted", width=390)
    box = page.locator("#quoted").bounding_box()
    line = page.locator(".help-line").bounding_box()
    assert box is not None
    assert line is not None
    assert line["y"] + line["height"] <= box["y"] <= 700
    assert page.locator("#quoted").inner_text() == "Two trusts and a charity are"


def test_the_library_by_keyboard_and_without_javascript(visit: Visit) -> None:
    page = visit("/library?mode=staff")
    page.locator("#choose-kind").focus()
    page.keyboard.type("Case")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent") == "Show"
    page.keyboard.press("Enter")
    page.wait_for_url("**kind=case+study**")
    assert page.locator(".documents li .title").all_inner_texts() == ["The old way Superseded"]
    plain = visit("/library/guidance/lead-providers", java_script_enabled=False)
    assert plain.locator(".text").is_visible()


def test_a_document_is_sent_and_a_build_watched_to_its_end_without_leaving_the_page(visit: Visit, rooms: str) -> None:
    page = visit("/maintain/upload", signed_in=True)
    page.evaluate("() => { window.stayed = true; }")
    leaflet = b"Northfield leaflet\n\nThe Northfield day programme is run by Northfield NHS Foundation Trust.\n"
    page.set_input_files("[name=file]", {"name": "leaflet.txt", "mimeType": "text/plain", "buffer": leaflet})
    page.click("button:has-text('Send')")
    page.wait_for_selector("[name=title][value='Northfield leaflet']")
    assert page.evaluate("() => window.stayed")
    assert page.evaluate("() => document.activeElement.textContent") == "What was sent"
    assert page.url.startswith(f"{rooms}/maintain/upload/")
    assert objections(page) == []
    page.go_back()
    page.wait_for_selector("#upload")
    page.goto(f"{rooms}/maintain/plan")
    page.fill("[name=why]", "A trial")
    page.click("button:has-text('Build and switch')")
    page.wait_for_selector("#job-runs progress")
    page.evaluate("() => { window.stayed = true; }")
    page.wait_for_selector("#job")
    assert page.evaluate("() => window.stayed")
    assert page.evaluate("() => document.activeElement.textContent") == "Last build"


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(visit: Visit) -> None:
    page = visit("/maintain/upload", signed_in=True)
    page.evaluate("() => { document.getElementById('upload').dataset.most = 2 ** 20; }")
    large = {"name": "large.txt", "mimeType": "text/plain", "buffer": b"x" * (2**20 + 1)}
    page.set_input_files("[name=file]", large)
    page.click("button:has-text('Send')")
    assert page.locator("#upload [role=status]").inner_text() == "The file is too large: send at most 1 MB."


def test_everything_that_takes_the_focus_shows_it(visit: Visit) -> None:
    page = visit("/maintain/releases", signed_in=True)
    for _ in range(18):
        page.keyboard.press("Tab")
        style = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
        assert style == "solid"


def test_hostile_text_does_not_run(visit: Visit) -> None:
    page = visit("/library/hostile?quote=%3Cimg+src%3Dx+onerror%3D%22window.hit%3D1%22%3E")
    assert page.evaluate("() => window.hit") is None
    assert page.locator("mark").inner_text() == '<img src=x onerror="window.hit=1">'


def test_printed_a_document_shows_the_addresses_of_its_sources(visit: Visit) -> None:
    page = visit("/library/guidance/lead-providers?mode=staff")
    page.emulate_media(media="print")
    assert not page.locator(".twin").is_visible()
    shown = page.evaluate("() => getComputedStyle(document.querySelector('.publications a'), '::after').content")
    assert "england.nhs.uk" in shown or "attr(href)" in shown


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(url: str, run: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(url, timeout=2).close()  # noqa: S310 - our own http address
        except urllib.error.URLError:
            assert run.poll() is None, "the server ended before it answered"
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not answer within a minute")
