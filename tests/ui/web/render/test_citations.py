from datetime import date
from types import ModuleType

from assistant.types import CitedSource
from ui.web.render.citations import chips, sources

TODAY = date(2026, 11, 22)


def test_a_chip_leads_to_its_passage(small: ModuleType) -> None:
    chip = chips(3, [1], frozenset({1}))
    assert chip == '\u00a0<a href="#source-3-1" class="chip"><span class="unseen">Source </span>1</a>'
    assert '<details class="source" id="source-3-1">' in sources(3, [small.citation(1)], opened=False, today=TODAY)


def test_a_number_without_a_citation_gets_no_chip() -> None:
    assert chips(1, [0, 2, 9], frozenset({1})) == ""


def test_the_quoted_words_are_marked_where_they_stand(small: ModuleType) -> None:
    citation = small.citation(passage="Before. The words. After & all.", quote="The words.")
    html = sources(1, [citation], opened=False, today=TODAY)
    assert '<blockquote>Before. <mark class="of-1">The words.</mark> After &amp; all.</blockquote>' in html


def test_title_section_page_evidence_dates_and_publication_are_shown(small: ModuleType) -> None:
    html = sources(1, [small.citation(page=4, status="superseded")], opened=False, today=TODAY)
    for shown in (
        "What NHS-led provider collaboratives are",
        "Who leads › What does the lead provider do?, page 4",
        "National guidance",
        "Written 2021",
        "In date: due for review by 21 May 2027",
        "Replaced by newer guidance",
        "Original publisher: NHS England, 2021.",
    ):
        assert shown in html


def test_the_publication_is_linked_in_a_new_tab_and_says_so(small: ModuleType) -> None:
    html = sources(1, [small.citation()], opened=False, today=TODAY)
    assert 'href="https://www.england.nhs.uk/mental-health/nhs-led-provider-collaboratives/"' in html
    assert 'target="_blank" rel="noopener noreferrer"' in html
    assert "(opens in a new tab)" in html


def test_a_publication_with_another_address_is_named_without_a_link(small: ModuleType) -> None:
    source = CitedSource(title="T", publisher="P", url="javascript:alert(1)", date="2020")
    html = sources(1, [small.citation(sources=(source,))], opened=False, today=TODAY)
    assert "Original publisher: P, 2020. T" in html
    assert "javascript" not in html


def test_what_is_not_known_takes_no_place(small: ModuleType) -> None:
    html = sources(
        1, [small.citation(section="", evidence=None, published=None, review_by=None)], opened=False, today=TODAY
    )
    assert 'class="place"' not in html
    assert "<ul" not in html
    assert "None" not in html


def test_passages_stand_open_for_readers_without_javascript(small: ModuleType) -> None:
    assert 'id="source-1-1" open>' in sources(1, [small.citation()], opened=True, today=TODAY)


def test_an_answer_without_citations_has_no_sources() -> None:
    assert sources(1, [], opened=False, today=TODAY) == ""


def test_pieces_of_one_place_stand_there_once_each_marked_and_reached(small: ModuleType) -> None:
    passage = "One thing. Another & more. A third."
    quotes = ("Another & more.", "One thing.", "A third.")
    pieces = [small.citation(number, passage=passage, quote=quote) for number, quote in enumerate(quotes, start=1)]
    html = sources(4, [*pieces, small.citation(4, page=9)], opened=False, today=TODAY)
    assert html.count("<details") == 2
    assert 'Sources </span><span class="source-number">1 to 3</span>' in html
    assert (
        '<blockquote><mark class="of-2" id="source-4-2">One thing.</mark> <mark class="of-1">Another &amp; more.</mark> '
        '<mark class="of-3" id="source-4-3">A third.</mark></blockquote>'
    ) in html
    assert html.count("Original publisher") == 2


def test_pieces_that_overlap_are_marked_without_saying_anything_twice(small: ModuleType) -> None:
    passage = "One thing and another."
    pieces = [small.citation(n, passage=passage, quote=q) for n, q in ((1, "One thing and"), (2, "thing and another."))]
    html = sources(1, pieces, opened=False, today=TODAY)
    assert '<mark class="of-1">One thing and</mark><mark class="of-2" id="source-1-2"> another.</mark>' in html
