"""The list of documents and what can be chosen."""

import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.reference import Reference
from ui.web.library.routes import Library
from ui.web.shell import Shell


def titles(library: TestClient, query: str = "") -> list[str]:
    page = library.get(f"/library{query}")
    assert page.status_code == 200
    return re.findall(r'<p class="title"><a href="[^"]*">([^<]*)</a>', page.text)


def test_every_document_of_the_release_is_in_the_library(library: TestClient) -> None:
    assert len(titles(library)) == 6


def test_families_see_the_title_of_the_plain_text_and_staff_that_of_the_document(library: TestClient) -> None:
    assert "Who is in charge of the money" in titles(library)
    assert "Lead providers" in titles(library, "?mode=staff")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?area=Marsh&mode=staff", {"The old way", "A closed service", "A late page"}),
        ("?line=adult+secure&mode=staff", {"Lead providers"}),
        ("?kind=case+study&mode=staff", {"The old way"}),
        ("?evidence=national+guidance&mode=staff", {"Lead providers"}),
        ("?area=Marsh&kind=service+page&mode=staff", {"A closed service", "A late page"}),
    ],
)
def test_a_choice_in_the_address_narrows_the_list(library: TestClient, query: str, found: set[str]) -> None:
    assert set(titles(library, query)) == found


def test_a_document_for_both_is_found_by_families_and_by_staff(library: TestClient) -> None:
    for audience in ("families", "staff"):
        assert "Lead providers" in titles(library, f"?audience={audience}&mode=staff")
    assert "The old way" not in titles(library, "?audience=families&mode=staff")


def test_what_was_chosen_stays_chosen_in_the_form_and_can_be_undone(library: TestClient) -> None:
    page = library.get("/library?area=Marsh&mode=staff").text
    assert '<option value="Marsh" selected>Marsh</option>' in page
    assert "3 of 6 documents" in page
    assert 'href="/library?mode=staff">Show them all' in page


def test_a_choice_that_nothing_fits_says_so_and_stays_to_be_undone(library: TestClient) -> None:
    page = library.get('/library?area="><script>alert(1)</script>').text
    assert "No document fits all of these choices" in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;</option>" in page


def test_the_list_says_what_no_longer_counts_and_what_is_past_its_review(library: TestClient) -> None:
    page = library.get("/library?mode=staff").text
    entries = dict(re.findall(r">([^<]*)</a> (.*?)</p>", page))
    assert "Superseded" in entries["The old way"]
    assert "Withdrawn" in entries["A closed service"]
    assert "Past its review date" in entries["A late page"]
    assert entries["Lead providers"] == ""


def test_without_an_index_the_library_says_that_it_is_closed(reference: Reference) -> None:
    app = FastAPI()
    app.include_router(Library(lambda: None, Shell(reference)).router())
    with TestClient(app) as client:
        for path in ("/library", "/library/guidance/lead-providers"):
            page = client.get(path)
            assert page.status_code == 503
            assert "tel:999" in page.text
            assert "The library is closed for the moment" in page.text
