"""A document to read: its text, its marked words, its sources and its state."""

import re
from html import unescape
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from index.release import Release
from ui.web.library.address import document_address, slug
from ui.web.library.text import text_of

LEAD = "/library/guidance/lead-providers"


def page_of(library: TestClient, path: str, **query: str) -> str:
    page = library.get(f"{path}?{urlencode(query)}" if query else path)
    assert page.status_code == 200
    return page.text


def marked(page: str) -> str:
    return unescape(" ".join(re.findall(r"<mark[^>]*>(.*?)</mark>", page)))


def test_the_text_stands_in_sections_that_a_link_can_name(library: TestClient) -> None:
    page = page_of(library, LEAD, text="full")
    for heading in ("Who holds the budget?", "Who are the partners?", "In the north", "In the south"):
        name = slug(heading)
        if heading != "Who are the partners?":  # it has no text of its own, so nothing can cite it
            assert f'id="{name}">{heading}</h' in page
            assert f'href="#{name}"' in page
    assert re.findall(r"<h(\d)[^>]*>(?:Who are the partners\?|In the north|In the south)", page) == ["3", "4", "4"]


def test_lists_and_numbers_are_lists(library: TestClient) -> None:
    page = page_of(library, LEAD, text="full")
    assert "<ul><li>the number of people placed far from home</li>" in page
    assert '<ol><li value="1">First the partners in the south meet.' in page


def test_each_statement_leads_to_its_source_with_publisher_link_and_how_it_was_read(library: TestClient) -> None:
    page = page_of(library, LEAD, text="full")
    assert 'in its area.<a href="#source-1" class="note"><span class="unseen">Source </span>1</a>' in page
    first, second = re.findall(r'<li id="source-\d">(.*?)</li>', page)
    assert 'href="https://www.england.nhs.uk/a-plan/"' in first
    assert "The Commissioner, 2025. We read it at its publisher." in first
    assert "Marsh Trust, no date given. We read a copy of it, not the original." in second


def test_a_source_that_is_no_web_address_is_no_link(library: TestClient) -> None:
    page = page_of(library, "/library/services/late")
    assert "javascript:" not in page
    assert "A plan" in page


def test_families_read_the_plain_text_and_can_switch(library: TestClient) -> None:
    family, staff = page_of(library, LEAD), page_of(library, LEAD, mode="staff")
    assert "One hospital group holds the money." in family
    assert "The lead provider holds the budget" in staff
    assert 'text=plain" aria-current="page">Plain English' in family
    assert 'text=full" aria-current="page">Full text' in staff


@pytest.mark.parametrize(
    "words",
    [
        "Nobody else may spend it.",
        "The lead provider holds the budget for adult secure care in its area.",
        "It reports to the commissioner on:\n- the number of people placed far from home",
    ],
)
def test_the_very_words_of_a_citation_are_marked_once(library: TestClient, words: str) -> None:
    page = page_of(library, LEAD, quote=words, mode="family")
    told = marked(page)
    assert told.split() == words.replace("- ", "").split()
    assert page.count('id="quoted"') == 1
    assert 'href="#quoted"' in page


def test_words_of_the_plain_text_open_the_plain_text_for_staff_too(library: TestClient) -> None:
    page = page_of(library, LEAD, quote="One hospital group holds the money.", mode="staff")
    assert marked(page) == "One hospital group holds the money."
    assert "Who is in charge of the money</h2>" in page


def test_words_that_are_gone_are_said_to_be_gone(library: TestClient) -> None:
    page = page_of(library, LEAD, quote="It was raining.")
    assert "not in this document now" in page
    assert "<mark" not in page


@pytest.mark.parametrize("quote", ['<script>alert(1)</script>"', "(" * 2000, "a " * 5000, "\x00", "😀" * 500])
def test_hostile_words_in_an_address_do_nothing(library: TestClient, quote: str) -> None:
    page = page_of(library, LEAD, quote=quote, section='"><b>', text='"><b>', mode="<b>")
    assert "<script>alert" not in page
    assert '"><b>' not in page


def test_hostile_text_in_a_document_is_shown_and_does_nothing(library: TestClient) -> None:
    page = page_of(library, "/library/hostile")
    assert "&lt;img src=x onerror=&quot;window.hit=1&quot;&gt;" in page
    for markup in ("<script>window", "<img", "<form action=https", "<b id=hostile"):
        assert markup not in page


def test_a_superseded_document_names_the_one_to_read_instead(library: TestClient) -> None:
    page = page_of(library, "/library/case_studies/old-way")
    assert "This document has been replaced." in page
    assert 'href="/library/guidance/lead-providers?mode=family">Lead providers</a>' in page
    assert "The old way was slow" not in page


def test_a_withdrawn_document_shows_no_text(library: TestClient) -> None:
    page = page_of(library, "/library/services/closed")
    assert "This document has been withdrawn." in page
    assert "was in Marsh" not in page


def test_age_and_review_are_told_in_words(library: TestClient) -> None:
    assert "Written 1 May 2026, 7 months ago." in page_of(library, LEAD)
    assert "Due for review by 1 May 2027, 5 months from now." in page_of(library, LEAD)
    assert "Was due for review by 1 January 2026. It may be out of date" in page_of(library, "/library/services/late")


def test_a_pdf_is_read_by_its_pages(library: TestClient) -> None:
    page = page_of(library, "/library/services/two-pages", mode="staff")
    first, second = (page.index(f'<h3 id="page-{n}" class="page">Page {n}</h3>') for n in (1, 2))
    assert first < page.index("NHS Talking Therapies, according to") < second < page.index("the GP surgery")


def test_an_unknown_document_is_a_page_that_is_not_here(library: TestClient) -> None:
    for path in ("/library/nothing", "/library/../pyproject.toml", "/library/%2e%2e/%2e%2e/etc/passwd"):
        assert library.get(path).status_code == 404


def test_the_address_of_a_citation_leads_to_its_words(library: TestClient, shelf: Release) -> None:
    for plain in (False, True):
        for section in text_of(shelf, "guidance/lead-providers", plain=plain).sections:
            for passage in section.passages:
                for span in passage.spans:
                    words = passage.quote(span)
                    address = document_address(passage.document, words=words, section=passage.heading, mode="staff")
                    assert address.endswith("#quoted")
                    told = marked(library.get(address).text)
                    assert told.split() == [word for word in words.split() if word not in ("-", "1.", "2.")]


def test_every_heading_has_an_id_of_its_own(library: TestClient) -> None:
    for document in ("guidance/lead-providers", "services/two-pages", "hostile"):
        ids = re.findall(r' id="([^"]+)"', library.get(f"/library/{document}?mode=staff").text)
        assert len(ids) == len(set(ids))
