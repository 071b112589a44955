"""The first view on a slow phone, in Debian's Chromium. The one home of playwright outside the tests."""

import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from evals.bench.processes import BenchFailed

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage")  # fmt: skip
# "Fast 3G" as Chromium's developer tools had it (now "slow 4G"): 1.6 Mbit/s down and 750 kbit/s up, of which 90 %
# are left, and 150 ms that count 3.75 times because every request pays them.
FAST_3G = {
    "offline": False,
    "downloadThroughput": 1.6e6 / 8 * 0.9,
    "uploadThroughput": 750e3 / 8 * 0.9,
    "latency": 562.5,
}
SLOWER_CPU = 4
_USABLE = """new MutationObserver((_, watch) => {
    if (!document.documentElement.classList.contains("chat-is-here")) return;
    window.usableAt = performance.now();
    watch.disconnect();
}).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ["class"] });"""


@dataclass(frozen=True, slots=True)
class View:
    """One first view: seconds until the shell was seen and the chat could be used, and what was loaded for it."""

    shell_s: float
    chat_s: float
    kilobytes: float
    requests: int


def first_views(address: str, rounds: int) -> list[View]:
    """So many first views, each with an empty cache."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=list(FLAGS))
        try:
            return [_first_view(browser, address) for _ in range(rounds)]
        finally:
            browser.close()


def clicks(address: str, questions: tuple[str, ...]) -> list[float]:
    """Milliseconds from sending each question in the chat until its answer is on the page; nothing slowed down."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=list(FLAGS))
        page = browser.new_page()
        page.goto(address + "/?mode=staff")
        page.wait_for_selector("html.chat-is-here")
        page.wait_for_selector("#suggestions button")
        try:
            return [_click(page, question) for question in questions]
        finally:
            browser.close()


def _first_view(browser: Browser, address: str) -> View:
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    sizes = _slowed(session)
    page.add_init_script(_USABLE)
    page.goto(address, wait_until="commit", timeout=60_000)
    chat = _known(page, "window.usableAt")
    page.wait_for_load_state("load")
    time.sleep(1)
    shell = _known(page, "performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
    context.close()
    return View(shell / 1000, chat / 1000, sum(sizes) / 1000, len(sizes))


def _slowed(session: CDPSession) -> list[float]:
    """Slow the page down; the list that comes back fills with the bytes of each request."""
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda done: sizes.append(done["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", FAST_3G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    return sizes


def _click(page: Page, question: str) -> float:
    page.fill("#question textarea", question)
    page.evaluate(
        """() => {
            const before = document.querySelectorAll("#conversation .turn").length;
            window.shownAfter = 0;
            const note = () => { window.sentAt = performance.now(); };
            document.addEventListener("click", note, { once: true, capture: true });
            new MutationObserver((_, watch) => {
                const turns = document.querySelectorAll("#conversation .turn").length;
                if (turns <= before) return;
                window.shownAfter = performance.now() - window.sentAt;
                watch.disconnect();
            }).observe(document.querySelector("#conversation"), { childList: true, subtree: true });
        }"""
    )
    page.click("#send")
    shown = _known(page, "window.shownAfter")
    page.wait_for_selector("html:not([data-busy])")
    return shown


def _known(page: Page, expression: str) -> float:
    """A number that the page will know in a while. Playwright's own waiting needs eval, which the page forbids."""
    for _ in range(600):
        value = page.evaluate(f"() => {expression}")
        if value:
            return float(value)
        time.sleep(0.1)
    raise BenchFailed(f"The page did not become usable within a minute ({expression})")
