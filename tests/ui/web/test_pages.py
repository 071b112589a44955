"""The page round the chat."""

import re
from html import escape
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from assistant.types import Mode
from index.errors import CorpusError
from index.reference import FILES, Reference
from ui.web import shell as words
from ui.web.app import create_app
from ui.web.leave import NEUTRAL
from ui.web.shell import Shell
from ui.web.starters import STARTERS

FORM = {"content-type": "application/x-www-form-urlencoded"}


def send(site: TestClient, **fields: object) -> str:
    reply = site.post("/ask", content=urlencode(fields, doseq=True), headers=FORM)
    assert reply.status_code == 200
    return reply.text


def body(page: str) -> str:
    return page[page.index("<body") :]


@pytest.mark.parametrize("path", ["/", "/?mode=staff", "/?mode=nonsense", "/not-here"])
def test_the_help_line_stands_above_everything_on_every_page(site: TestClient, path: str) -> None:
    page = body(site.get(path).text)
    line = page.index('class="help-line"')
    assert page.index('href="#main"') < line  # only the way past it for keyboards comes before
    assert line < page.index("Homeward")
    for number in ("tel:999", "tel:111", "tel:116123"):
        assert line < page.index(number) < page.index("<h1")


def test_the_help_line_stands_above_an_answer(site: TestClient) -> None:
    page = body(send(site, question="Who leads?"))
    assert page.index("tel:116123") < page.index("<h1") < page.index("You asked")


def test_the_numbers_of_the_help_line_come_from_the_contacts_and_without_one_no_page_goes_out(tmp_path) -> None:
    (tmp_path / "contacts.yaml").write_text("[]")
    with pytest.raises(CorpusError, match="the help line needs a contact for tel:999"):
        Shell(Reference(tmp_path))


def test_a_wrong_reference_file_stops_the_start_and_not_an_answer(answers, reference: Reference, tmp_path) -> None:
    for name in FILES:
        (tmp_path / name).write_text((reference.folder / name).read_text())
    create_app(answers, Reference(tmp_path), ready=lambda: True)
    (tmp_path / "replies.yaml").write_text("- {id: urgent}")
    with pytest.raises(CorpusError, match=r"replies\.yaml"):
        create_app(answers, Reference(tmp_path), ready=lambda: True)


def test_the_page_says_what_homeward_is_and_is_not(site: TestClient) -> None:
    page = site.get("/").text
    assert "<title>Homeward</title>" in page
    assert '<html lang="en-GB">' in page
    assert (
        "Answers from published guidance. A computer program, not a person, not an NHS website. "
        "Do not type names or NHS numbers." in page
    )


@pytest.mark.parametrize(
    ("path", "current"),
    [("/", "family"), ("/?mode=family", "family"), ("/?mode=staff", "staff"), ("/?mode=x", "family")],
)
def test_the_address_says_who_asks_and_families_are_the_default(site: TestClient, path: str, current: str) -> None:
    page = site.get(path).text
    assert re.findall(r'href="/\?mode=(\w+)" aria-current="true"', page) == [current]
    assert f'<input type="hidden" name="mode" value="{current}">' in page
    assert escape(STARTERS[Mode(current)][0]) in page


def test_the_page_names_no_other_host_but_the_way_out(site: TestClient) -> None:
    page = re.sub(r"<script\b.*?</script>", "", site.get("/").text, flags=re.DOTALL)
    assert re.findall(r"https?://[^\"'\s]+", page) == [NEUTRAL]
    assert "<base" not in page


def test_our_own_words_are_short_sentences() -> None:
    """Standards, PE-01: no sentence of more than 20 words in fixed text."""
    texts = [value for name, value in vars(words).items() if name.startswith("_WHAT") and isinstance(value, str)]
    texts += [question for questions in STARTERS.values() for question in questions]
    sentences = [one for text in texts for one in re.split(r"(?<=[.?!:])\s", text)]
    assert len(sentences) > 10
    assert [one for one in sentences if len(one.split()) > 20] == []
