"""The real server in a process of its own, and a browser to look at it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize, sync_playwright

HERE = Path(__file__).parent
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
SECONDS_TO_START = 60


@pytest.fixture(scope="session")
def votes_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server keeps what people think of its answers."""
    return tmp_path_factory.mktemp("home") / "feedback.jsonl"


@pytest.fixture(scope="session")
def server(votes_file: Path) -> Iterator[str]:
    """The address of the server with the small assistant."""
    if not CHROMIUM.exists():
        pytest.skip("No /usr/bin/chromium: the browser tests need it (apt install chromium)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    root = HERE.parents[1]
    places = os.pathsep.join(map(str, (root, root / "tests/ui/web")))
    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen(
        [sys.executable, HERE / "site.py", str(port), votes_file], env={**os.environ, "PYTHONPATH": places}
    ) as run:
        try:
            wait_for(f"{address}/healthz", run)
            yield address
        finally:
            run.terminate()


def wait_for(url: str, run: "subprocess.Popen[bytes]") -> None:
    for _ in range(SECONDS_TO_START * 10):
        try:
            urllib.request.urlopen(url, timeout=2).close()  # noqa: S310 - our own http address
        except urllib.error.URLError:
            assert run.poll() is None, "the server ended before it answered"
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"the server did not answer within {SECONDS_TO_START} seconds")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip("No /usr/bin/chromium: the browser tests need it (apt install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site. At the end of the test it must not have called another host or logged an error."""
    contexts = []
    faults: list[str] = []

    def note_request(request: Request) -> None:
        if not request.url.startswith((server, "data:", "blob:")):
            faults.append(f"request to {request.url}")

    def note_message(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(f"console: {message.text}")

    def opened(path: str = "/", *, width: int = 1280, height: int = 800, chat: bool = True, **options: object) -> Page:
        size: ViewportSize = {"width": width, "height": height}
        context = browser.new_context(viewport=size, java_script_enabled=chat, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("request", note_request)
        page.on("console", note_message)
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.goto(server + path)
        if chat:
            page.wait_for_selector("html.chat-is-here")
            page.wait_for_selector("#suggestions button")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture(scope="session")
def ask() -> Callable[[Page, str], None]:
    """Types a question, presses Enter and waits for the answer."""

    def asked(page: Page, question: str) -> None:
        turns = page.locator("#conversation .turn")
        before = turns.count()
        page.fill("#question textarea", question)
        page.press("#question textarea", "Enter")
        turns.nth(before).wait_for()
        page.wait_for_selector("html:not([data-busy])")

    return asked


@pytest.fixture(scope="session")
def in_view() -> Callable[[Page, str], bool]:
    """Whether the first of what a selector finds is wholly inside the window."""

    def looked(page: Page, selector: str) -> bool:
        box = page.locator(selector).first.bounding_box()
        size = page.viewport_size
        assert size is not None
        return bool(box and box["y"] >= 0 and box["y"] + box["height"] <= size["height"])

    return looked
