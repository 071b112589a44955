"""Drafts of cases: from the headings, figures and lists of a document, never counted as they are."""

from datetime import date
from pathlib import Path

import pytest

from evals.library import library_of_corpus
from evals.matching import holds
from evals.run.choose import choose
from evals.run.results import Plan
from evals.scaffold.draft import scaffold
from evals.scaffold.facts import drafted
from evals.schema.cases import Answerable
from evals.schema.read import read_files
from evals.validate.anchors import unresolved
from evals.validate.selftests import selftests
from index.corpus import read_corpus
from index.errors import UserError
from index.passages import Passage, Span, SpanKind
from index.sections import passages_of

CORPUS = Path(__file__).parent.parent / "small" / "corpus"
TODAY = date(2026, 11, 22)
LEAVE = "rights/asking-for-leave"


def drafts(document: str = LEAVE) -> list[Answerable]:
    return scaffold(document, [p for file in read_corpus(CORPUS) for p in passages_of(file, 90)], TODAY)


def passage(text: str, *spans: tuple[str, SpanKind]) -> Passage:
    places = ((text.index(words), words, kind) for words, kind in spans)
    found = tuple(Span(start, start + len(words), kind) for start, words, kind in places)
    return Passage("doc", "Doc", ("Head",), text, found, plain=False, position=0)


def test_each_section_of_document_and_twin_becomes_a_question() -> None:
    found = drafts()
    assert found[0].question == "How long does an answer about leave take?"
    assert {case.gold[0].twin for case in found} == {False, True}
    assert {case.status for case in found} == {"draft"}
    assert len({case.id for case in found}) == len(found)


def test_a_sentence_with_a_figure_becomes_a_fact_known_by_it() -> None:
    first = drafts()[0]
    assert first.type == "figure"
    assert first.nuggets[0].match == "7 days"
    assert [nugget.importance for nugget in first.nuggets][:2] == ["vital", "okay"]


def test_drafts_stand_in_the_document_and_pass_their_own_examples(tmp_path: Path) -> None:
    path = tmp_path / "answerable-leave.jsonl"
    lines = (case.model_dump_json(by_alias=True, exclude_unset=True) + "\n" for case in drafts())
    path.write_text("".join(lines), encoding="utf-8")
    entries = read_files([path])
    assert [entry.case for entry in entries] == drafts()
    library = library_of_corpus(CORPUS)
    assert [finding for entry in entries for finding in selftests(entry)] == []
    assert [unresolved(case.gold[0], library) for case in drafts()] == [""] * len(entries)
    assert choose(entries, library, Plan()).excluded == {"draft": len(entries)}


def test_items_of_a_list_become_facts() -> None:
    text = "They pay for:\n- a bed close to home\n- 3 visits"
    found = drafted(passage(text, (text, SpanKind.LIST)))
    assert [one.text for one in found] == ["a bed close to home", "3 visits"]
    assert found[0].match == ("bed", "close", "home")
    assert found[1].match == ("3 visits",)


@pytest.mark.parametrize("text", ["A person cannot choose one.", "It is in the Mental Health Act 1983."])
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    (only,) = drafted(passage(text, (text, SpanKind.SENTENCE)))
    assert not only.figures
    assert len(only.match) == 3 or only.match == ("cannot", "choose", "person")


def test_the_words_of_a_draft_are_found_in_its_text() -> None:
    for case in drafts():
        assert all(holds(nugget.text, nugget.match) for nugget in case.nuggets)


def test_an_unknown_document_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UserError, match=r"no document rights/asking-for-leaf\. Is it rights/asking-for-leave"):
        drafts("rights/asking-for-leaf")
