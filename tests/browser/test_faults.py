"""What a person sees when the connection, the server or the assistant fails: words, help, and a way to go on."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.servers import Running, running

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Page]
SLOW_SITE = Path(__file__).parents[1] / "ui/web/slow_site.py"
NUMBERS = ("tel:999", "tel:111", "tel:116123")


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Running]:
    """A server on which nobody waits for longer than two seconds."""
    assert browser.is_connected()
    with running(SLOW_SITE, 20, home=tmp_path_factory.mktemp("slow"), HOMEWARD_ANSWER_SECONDS="2") as server:
        yield server


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    made.set_default_timeout(20_000)
    yield made
    made.close()


def chat(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("html.chat-is-here")
    page.wait_for_selector("#suggestions button")
    return page


def send(page: Page, question: str) -> None:
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")


def test_an_assistant_that_hangs_is_told_in_words_and_the_chat_goes_on(slow: Running, context: BrowserContext) -> None:
    page = chat(context, slow.address)
    begun = time.monotonic()
    send(page, "Who leads, for ever?")
    expect(page.locator("#conversation .turn")).to_contain_text("This takes too long.")
    assert time.monotonic() - begun < 15
    send(page, "Who leads?")
    expect(page.locator("#turn-2")).to_contain_text("For families, the guidance says:")


def test_ten_tabs_of_one_person_all_get_their_answers(context: BrowserContext, server: str) -> None:
    pages = [chat(context, server) for _ in range(10)]
    for number, page in enumerate(pages):
        send(page, f"Question {number}?")
    for number, page in enumerate(pages):
        expect(page.locator("#conversation .turn")).to_have_count(1)
        expect(page.locator("#conversation .asked")).to_contain_text(f"Question {number}?")


def test_back_and_reload_lead_to_a_page_that_works(context: BrowserContext, server: str) -> None:
    page = chat(context, server)
    send(page, "Who leads?")
    page.wait_for_selector("#turn-1")
    page.goto(f"{server}/?mode=staff")
    page.wait_for_selector("html.chat-is-here")
    for go in (page.go_back, page.reload, page.go_forward, page.reload):
        go()
        page.wait_for_selector("html.chat-is-here")
        expect(page.locator("#conversation .turn")).to_have_count(0)
        expect(page.locator("#question textarea")).to_have_value("")
    send(page, "Who leads?")
    expect(page.locator("#turn-1")).to_contain_text("For staff, the guidance says:")


def test_back_and_reload_of_an_answer_without_javascript_lead_somewhere(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server)
    page.fill("#plain-question", "Who leads?")
    page.click("button:has-text('Send')")
    page.reload()
    expect(page.locator(".turn")).to_have_count(1)
    page.go_back()
    expect(page.locator("#plain-question")).to_be_visible()
    page.goto(f"{server}/ask")
    expect(page.locator("#plain-question")).to_be_visible()
    context.close()


def test_pr_10_the_browser_keeps_nothing_but_the_mode_in_the_address(context: BrowserContext, server: str) -> None:
    page = chat(context, f"{server}/?mode=staff")
    send(page, "Who leads?")
    page.wait_for_selector("#turn-1")
    kept = page.evaluate(
        """async () => [
            { ...localStorage }, { ...sessionStorage }, document.cookie,
            (await indexedDB.databases()).map(one => one.name), await caches.keys(),
            (await navigator.serviceWorker.getRegistrations()).length,
        ]"""
    )
    assert kept == [{}, {}, "", [], [], 0]
    assert context.cookies() == []
    assert page.url == f"{server}/?mode=staff"


def test_a_connection_that_is_gone_is_told_and_the_question_is_kept(context: BrowserContext, server: str) -> None:
    page = chat(context, server)
    context.set_offline(True)
    send(page, "Who leads?")
    expect(page.locator("#status")).to_contain_text("No answer came.")
    for number in NUMBERS:
        expect(page.locator(f".help-line a[href='{number}']")).to_be_visible()
    context.set_offline(False)
    expect(page.locator("#question textarea")).to_have_value("Who leads?")
    page.click("#send")
    expect(page.locator("#turn-1")).to_contain_text("For families, the guidance says:")


def test_a_server_that_restarts_in_mid_question_is_told_at_once_and_answers_afterwards(
    context: BrowserContext, tmp_path: Path
) -> None:
    with running(SLOW_SITE, 20, home=tmp_path) as server:
        page = chat(context, server.address)
        send(page, "Who leads, slow?")
        expect(page.locator("#status")).to_contain_text("Looking for an answer")
        begun = time.monotonic()
        server.process.kill()
        expect(page.locator("#status")).to_contain_text("No answer came.")
        assert time.monotonic() - begun < 10
        expect(page.locator("#question textarea")).to_have_value("Who leads, slow?")
    with running(SLOW_SITE, 0, home=tmp_path, port=server.port):
        page.click("#send")
        expect(page.locator("#turn-1")).to_contain_text("For families, the guidance says:")
        expect(page.locator("#turn-1 .asked")).to_contain_text("Who leads, slow?")
