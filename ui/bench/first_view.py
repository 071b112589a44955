"""Write down what Gradio's page loads until the chat is there: `python -m ui.bench.first_view ADDRESS`.

For another version of Gradio: start `homeward serve`, run this with its address, look at the difference.
"""

import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Route, sync_playwright

from ui.bench.phone import CHROMIUM, FLAGS
from ui.web.first_view import FOLDER, LIST

FILE = Path(__file__).resolve().parents[1] / "web" / "assets" / LIST
_LINKS = re.compile(rf'<link rel="(?:stylesheet|modulepreload)" href="{FOLDER}[^>]*>')


def loaded(browser: Browser, address: str) -> list[str]:
    """The files of Gradio that the first view loads by itself, in their order: our own links to them are cut out."""
    page = browser.new_page()

    def without_links(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=_LINKS.sub("", answer.text()))

    found: list[str] = []
    page.on("request", lambda request: found.append(urlsplit(request.url).path))
    page.route(address + "/", without_links)
    page.goto(address + "/")
    page.wait_for_selector("html.chat-is-here")
    page.wait_for_load_state("networkidle")
    page.close()
    return list(dict.fromkeys(path.removeprefix(FOLDER) for path in found if path.startswith(FOLDER)))


def main() -> None:
    """Write the list beside our other assets."""
    if len(sys.argv) != 2:
        sys.exit("Give the address of a running Homeward: python -m ui.bench.first_view http://127.0.0.1:7860")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=list(FLAGS))
        names = loaded(browser, sys.argv[1].rstrip("/"))
        browser.close()
    FILE.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    sys.stdout.write(f"{len(names)} files are in {FILE}\n")


if __name__ == "__main__":
    main()
