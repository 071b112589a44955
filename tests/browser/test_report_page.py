"""The page of an evaluation run, as it opens from disk: no outside request, nothing for axe, nothing off the side."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from evals.library import library_of_corpus
from evals.report.report import report
from evals.run.results import Plan, Results
from evals.schema.read import read_cases
from tests.browser.test_axe import RULES, Axe, objections
from tests.evals.right import answered_rightly

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SMALL = Path(__file__).parents[1] / "evals/small"
ENV = {
    "release": "r1", "code": "c", "commit": None, "seed": 1, "recipe": {"model": "m"}, "python": "3", "system": "s",
    "processor": "p", "cores": 2,
}  # fmt: skip
SIZES = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 360)]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A report on a run against another of the same cases."""
    parent, library = tmp_path_factory.mktemp("results"), library_of_corpus(SMALL / "corpus")
    entries = read_cases(SMALL / "cases")
    old, new = (answered_rightly(Results.new(parent, Plan(), entries, library, ENV)) for _ in range(2))
    page = parent / "report.html"
    page.write_text(report(new, against=old), encoding="utf-8")
    return page.as_uri()


@pytest.fixture(params=SIZES, ids=str)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    scheme, width = request.param
    opened = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    asked: list[str] = []
    opened.on("request", lambda sent: asked.append(sent.url))
    opened.goto(address)
    yield opened
    opened.close()
    assert asked == [address]


def test_the_report_can_be_read_by_everyone(page: Page) -> None:
    for opened in (False, True):
        page.evaluate(f"document.querySelectorAll('details').forEach(one => one.open = {str(opened).lower()})")
        assert not [found for found in objections(page) if found[0] not in undecided(page)]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_report_prints_whole_and_black_on_white_whatever_the_screen_looked_like(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    """182 mm are the text width of an A4 page with our margins: 688 pixels of CSS."""
    opened = browser.new_page(viewport={"width": 688, "height": 1000}, color_scheme="dark")
    opened.goto(address)
    opened.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    opened.emulate_media(media="print", color_scheme="dark")
    looks = opened.evaluate("(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))")
    wide = opened.evaluate(
        "[...document.querySelectorAll('table, svg, pre, .said')]"
        ".filter(one => one.getBoundingClientRect().right > innerWidth + 1).length"
    )
    opened.close()
    pages = PdfReader(tmp_path / "report.pdf").pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert looks == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert wide == 0
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]
    assert "nug.lost_extraction" in text  # from "Every figure", which is closed on the screen
    assert "Every figure" not in text.partition("In short")[0]  # the list of sections is for the screen


def undecided(page: Page) -> set[str]:
    """On a narrow page axe cannot tell the colours of cells that wait outside of their scrolling box.

    They are the colours of the wide page, where it can.
    """
    if page.viewport_size == {"width": 1280, "height": 800}:
        return set()
    found = Axe().run(page, options=RULES).response
    assert found["violations"] == []
    return {one["id"] for one in found["incomplete"]} & {"color-contrast"}
