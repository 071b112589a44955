from types import ModuleType

from assistant.types import CitedSource
from ui.web.render.citations import chips, sources


def test_a_chip_leads_to_its_passage(small: ModuleType) -> None:
    chip = chips(3, [1], frozenset({1}))
    assert chip == '\u00a0<a href="#source-3-1" class="chip"><span class="unseen">Source </span>1</a>'
    assert '<details class="source" id="source-3-1">' in sources(3, [small.citation(1)], opened=False)


def test_a_number_without_a_citation_gets_no_chip() -> None:
    assert chips(1, [0, 2, 9], frozenset({1})) == ""


def test_the_quoted_words_are_marked_where_they_stand(small: ModuleType) -> None:
    citation = small.citation(passage="Before. The words. After & all.", quote="The words.")
    html = sources(1, [citation], opened=False)
    assert "<blockquote>Before. <mark>The words.</mark> After &amp; all.</blockquote>" in html


def test_title_section_page_evidence_dates_and_publication_are_shown(small: ModuleType) -> None:
    html = sources(1, [small.citation(page=4, status="superseded")], opened=False)
    for shown in (
        "What NHS-led provider collaboratives are",
        "Who leads › What does the lead provider do?, page 4",
        "Evidence: national guidance",
        "Published: 2021",
        "Review by: 21 May 2027",
        "Status: superseded",
        "NHS England, 2021",
    ):
        assert shown in html


def test_the_publication_is_linked_in_a_new_tab_and_says_so(small: ModuleType) -> None:
    html = sources(1, [small.citation()], opened=False)
    assert 'href="https://www.england.nhs.uk/mental-health/nhs-led-provider-collaboratives/"' in html
    assert 'target="_blank" rel="noopener noreferrer"' in html
    assert "(opens in a new tab)" in html


def test_a_publication_with_another_address_is_named_without_a_link(small: ModuleType) -> None:
    source = CitedSource(title="T", publisher="P", url="javascript:alert(1)", date="2020")
    html = sources(1, [small.citation(sources=(source,))], opened=False)
    assert "Original: T P, 2020" in html
    assert "<a " not in html


def test_what_is_not_known_takes_no_place(small: ModuleType) -> None:
    html = sources(1, [small.citation(section="", evidence=None, published=None, review_by=None)], opened=False)
    assert 'class="place"' not in html
    assert "<ul" not in html
    assert "None" not in html


def test_passages_stand_open_for_readers_without_javascript(small: ModuleType) -> None:
    assert 'id="source-1-1" open>' in sources(1, [small.citation()], opened=True)


def test_an_answer_without_citations_has_no_sources() -> None:
    assert sources(1, [], opened=False) == ""
