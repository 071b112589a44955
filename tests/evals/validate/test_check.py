"""Each check of the cases finds what it is for, and a good set passes."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evals.library import Library, library_of_corpus
from evals.schema.cases import Answerable
from evals.schema.read import FORMS, Entry, read_cases
from evals.validate.check import check
from evals.validate.finding import Finding
from evals.validate.leaks import leaks, runs_of_code, runs_of_documents
from evals.validate.sets import split_of
from tests.conftest import no_progress

SMALL = Path(__file__).parent.parent / "small"


@pytest.fixture(scope="module")
def library() -> Library:
    return library_of_corpus(SMALL / "corpus")


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return read_cases(SMALL / "cases")


def spoiled(entry: Entry, **changes: Any) -> Entry:
    data = entry.case.model_dump(mode="json", by_alias=True)
    for path, value in changes.items():
        *way, last = path.split("__")
        place: Any = data
        for step in way:
            place = place[int(step) if step.isdigit() else step]
        place[int(last) if last.isdigit() else last] = value
    return replace(entry, case=FORMS[entry.form].model_validate(data))


def found(entries: list[Entry], library: Library, *, whole: bool = False) -> list[Finding]:
    return check(entries, library, no_progress, whole=whole)


def named(entries: list[Entry], id_: str) -> Entry:
    return next(entry for entry in entries if entry.case.id == id_)


def test_a_good_set_has_no_finding(entries: list[Entry], library: Library) -> None:
    assert found(entries, library) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"nuggets__0__pass": ["They must answer soon."]}, "does not find its pass text"),
        ({"nuggets__0__fail": ["They answer within 7 days."]}, "finds its fail text"),
        ({"must_not__0__pass": ["You will get leave."]}, "forbids its pass text"),
        ({"must_not__0__fail": ["You may get leave."]}, "lets through its fail text"),
        ({"nuggets__1__id": "n1"}, "the id n1 is used twice"),
        ({"gold__0__document": "rights/none"}, "there is no document rights/none"),
        ({"gold__0__section": "No such heading"}, 'has no section "No such heading"'),
        ({"gold__0__quote": "The ward team must answer a request for leave within 8 days."}, "stale:"),
        ({"facts": ["G1"]}, "its first fact G1 belongs to test, not dev"),
    ],
)
def test_what_is_wrong_in_a_case_is_found_at_its_line(
    entries: list[Entry], library: Library, changes: dict[str, Any], message: str
) -> None:
    [finding] = found([spoiled(named(entries, "LEAVE-0001"), **changes)], library)
    assert finding.fatal
    assert message in finding.what
    assert finding.place.endswith("answerable.jsonl:1")


def test_a_twin_that_is_not_there_is_found(entries: list[Entry], library: Library) -> None:
    [finding] = [f for f in found([spoiled(named(entries, "GARDEN-0001"), gold__0__twin=True)], library) if f.fatal]
    assert "garden has no twin" in finding.what


def test_gold_in_the_wrong_voice_is_noted(entries: list[Entry], library: Library) -> None:
    [finding] = found([spoiled(named(entries, "LEAVE-0002"), mode="family")], library)
    assert not finding.fatal
    assert "no gold is in the twin" in finding.what


def test_a_stale_case_is_only_noted_when_it_says_so(entries: list[Entry], library: Library) -> None:
    gone = {"gold__0__quote": "The ward team must answer a request for leave within 8 days.", "status": "stale"}
    assert [f.fatal for f in found([spoiled(named(entries, "LEAVE-0001"), **gone)], library)] == [False]


def test_an_id_and_a_question_used_twice_are_found(entries: list[Entry], library: Library) -> None:
    one = named(entries, "NONE-0001")
    again = replace(one, place="other.jsonl:7")
    other = replace(spoiled(one, id="NONE-0009"), place="other.jsonl:8")
    whats = [f.what for f in found([one, again, other], library)]
    assert whats == [
        f"the id NONE-0001 is used before, at {one.place}",
        f'"which team won the cricket last sunday?" is asked at {one.place} too',
    ]


def test_nearly_the_same_question_is_noted(entries: list[Entry], library: Library) -> None:
    one = named(entries, "NONE-0001")
    other = spoiled(one, id="NONE-0009", question="Which team won the cricket last Sundays?")
    assert [(f.fatal, "nearly the question" in f.what) for f in found([one, other], library)] == [(False, True)]


def test_eight_words_of_a_document_are_a_leak_and_seven_are_not(entries: list[Entry], library: Library) -> None:
    documents = runs_of_documents(library)
    eight = "In 2024 the garden gained 1,250 roses, but"  # the figure is two words
    one = named(entries, "NONE-0001")
    assert [f.what for f in leaks(spoiled(one, question=eight), {}, documents, library)] == [
        'shares eight words in a row with garden: "in 2024 the garden gained 1 250 roses"'
    ]
    assert list(leaks(spoiled(one, question="2024 the garden gained 1,250 roses, but"), {}, documents, library)) == []


def test_words_of_the_code_are_a_leak(tmp_path: Path, entries: list[Entry], library: Library) -> None:
    (tmp_path / "assistant").mkdir()
    (tmp_path / "assistant" / "words.py").write_text('X = "which team won the cricket last sunday night"\n')
    code = runs_of_code(tmp_path)
    asked = spoiled(named(entries, "NONE-0001"), question="Which team won the cricket last Sunday night?")
    assert [f.what.split(":")[0] for f in leaks(asked, code, {}, library)] == [
        "shares eight words in a row with assistant/words.py"
    ]


def test_a_canary_in_a_document_is_found(entries: list[Entry], library: Library) -> None:
    one = spoiled(named(entries, "ORDER-0001"), canary="the garden OPENS")
    assert any("stands in a document" in f.what for f in found([one], library))


def test_a_vital_fact_in_both_splits_is_a_clash(entries: list[Entry], library: Library) -> None:
    one = named(entries, "LEAVE-0001")
    other = replace(
        spoiled(one, id="LEAVE-0009", facts=["G1", "L1"], question="Until when must they reply?", variants=[]),
        split="test",
        place="test/answerable.jsonl:1",
    )
    [finding] = found([one, other], library)
    assert "the vital fact L1 is asked for in dev too" in finding.what


def test_the_split_is_the_hash_of_the_schema() -> None:
    # the sum is written out in the schema: the hash of the fact and the salt, modulo 100, below 48 is dev
    assert (split_of("L1"), split_of("G1")) == ("dev", "test")


def test_a_whole_set_is_asked_for_coverage_and_for_words_of_its_own(entries: list[Entry], library: Library) -> None:
    whats = [str(f) for f in found(entries, library, whole=True)]
    assert any(what.startswith("garden: 1 live cases") for what in whats)
    assert any("share more than 0.6 of their words" in what for what in whats)
    drafts = [spoiled(e, status="draft") if isinstance(e.case, Answerable) else e for e in entries]
    assert any(str(f).startswith("garden: 0 live cases") for f in found(drafts, library, whole=True))
