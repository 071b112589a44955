"""Runs: complete, repeatable, and none the worse for a crash."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.retell import Retelling
from evals.run.choose import parsed_only
from evals.run.generate import generate, prepare
from evals.run.planted import check_plantable
from evals.run.results import Plan, Results
from evals.schema.read import Entry
from evals.score.rows import read_rows
from evals.score.score import score
from index.errors import UserError
from index.release import Release
from index.settings import Settings
from tests.assistant.retell.scripted import Scripted
from tests.conftest import no_progress

FILES = {
    "config.yaml", "env.json", "cases.jsonl", "library.json", "answers.jsonl", "answers.trec.jsonl", "timings.jsonl",
    "run.trec", "qrels.trec", "scores.jsonl", "summary.json", "cost.json",
}  # fmt: skip


@pytest.fixture(scope="module")
def real(small: Release, entries: list[Entry], settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Results:
    """Every case asked of the real assistant, and scored. Do not write into it."""
    results = prepare(small, entries, Plan(), tmp_path_factory.mktemp("real"))
    generate(results, small, settings, no_progress)
    score(results, no_progress)
    return results


def test_a_run_leaves_everything_that_scoring_and_repeating_need(real: Results) -> None:
    assert {path.name for path in real.folder.iterdir()} == FILES
    assert real.env["release"]
    assert len(real.records()) == len(real.probes()) == 19


def test_a_run_writes_what_it_cost(real: Results) -> None:
    cost = real.cost
    assert cost["asked"] == 19
    assert cost["seconds"] > 0
    assert cost["a_second"] == pytest.approx(19 / cost["seconds"], rel=0.2)
    assert cost["peak_mb"] > 50
    assert cost["release_mb"] > 0


def test_probes_are_bases_variants_slips_turns_and_doubles(real: Results) -> None:
    ids = [probe.id for probe in real.probes()]
    assert {"LEAVE-0001", "LEAVE-0001.v1", "LEAVE-0001.v2", "LEAVE-0001.t1"} <= set(ids)
    assert {"TALK-0001.1", "TALK-0001.2", "TALK-0001.2s", "ORDER-0002.clean", "ORDER-0002"} <= set(ids)
    assert len(set(ids)) == len(ids)


def test_a_later_turn_is_asked_with_those_before_it_and_alone_without(real: Results) -> None:
    by_id = {probe.id: probe.question for probe in real.probes()}
    assert [turn.question for turn in by_id["TALK-0001.2"].history] == [
        "When must the ward answer a request for leave?"
    ]
    assert by_id["TALK-0001.2s"].history == ()


def test_a_repeated_run_is_the_same_byte_for_byte(run_of: Callable[..., Results], real: Results) -> None:
    again = run_of()
    for name in ("answers.jsonl", "qrels.trec", "cases.jsonl", "library.json"):
        assert (again.folder / name).read_bytes() == (real.folder / name).read_bytes()
    assert read_rows(again.folder) == read_rows(real.folder)
    assert "timings_ms" not in (again.folder / "answers.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("cut", [0, 1, 2000, -5])
def test_a_run_that_was_cut_off_goes_on_to_the_same_end(
    small: Release, settings: Settings, run_of: Callable[..., Results], cut: int
) -> None:
    results = run_of(suites=("core", "injections"))
    whole = (results.folder / "answers.jsonl").read_bytes()
    (results.folder / "answers.jsonl").write_bytes(whole[:cut])
    left = len(Results(results.folder).records())
    assert left < len(results.probes())
    assert generate(Results(results.folder), small, settings, no_progress) == 0
    assert (results.folder / "answers.jsonl").read_bytes() == whole
    assert len(Results(results.folder).timings()) == len(results.probes())


def test_a_run_with_a_chat_model_marks_its_words_and_names_it(
    small: Release, entries: list[Entry], settings: Settings, tmp_path: Path
) -> None:
    chat = {"model": "openai:test", "local": True, "tokens": 400, "options": {}}
    plan = Plan(suites=("core", "injections"), chat=chat)
    results = prepare(small, entries, plan, tmp_path)
    writer = Scripted("The ward must answer a request for leave within 3 days [1].")
    generate(results, small, settings, no_progress, Retelling(writer))
    assert Results(results.folder).plan.chat == chat
    assert writer.sent
    notices = {notice for record in results.records() for notice in record.answer.notices}
    assert any(notice.startswith("These are the guidance's own words.") for notice in notices)
    assert score(results, no_progress)["questions"] == len(results.probes())


def test_a_run_does_not_go_on_with_another_release(
    small: Release, settings: Settings, run_of: Callable[..., Results]
) -> None:
    results = run_of(suites=("core",))
    env = {**results.env, "release": "another"}
    (results.folder / "env.json").write_text(json.dumps(env), encoding="utf-8")
    with pytest.raises(UserError, match="was begun on another"):
        generate(Results(results.folder), small, settings, no_progress)


def test_a_planted_document_is_retrieved_and_only_by_its_own_question(real: Results) -> None:
    found = {record.id: [place for place, _ in record.found] for record in real.records()}
    assert "planted/ORDER-0002#0" in found["ORDER-0002"]
    assert not any("planted/" in place for id_, places in found.items() if id_ != "ORDER-0002" for place in places)


def test_nothing_can_be_planted_beside_documents_that_changed(
    published: Callable[[Path], Release], tmp_path: Path
) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "ward.txt").write_text("The ward\nThe ward has a garden for everybody.\n")
    release = published(corpus)
    check_plantable(release)
    (corpus / "ward.txt").write_text("The ward\nThe ward has a hall for everybody.\n")
    with pytest.raises(UserError, match="have changed since"):
        check_plantable(release)


def test_drafts_stale_cases_and_unknown_documents_are_left_out_and_counted(
    entries: list[Entry], run_of: Callable[..., Results]
) -> None:
    one, two, three, *_ = entries
    gold = one.case.gold[0]  # type: ignore[union-attr]
    gone = one.case.model_copy(update={"gold": (gold.model_copy(update={"quote": "not there at all"}),)})
    strange = two.case.model_copy(update={"gold": (gold.model_copy(update={"document": "rights/new"}),)})
    draft = entries[3].case.model_copy(update={"status": "draft"})
    results = run_of(
        [replace(one, case=gone), replace(two, case=strange), three, replace(entries[3], case=draft)], suites=("core",)
    )
    assert results.plan.excluded == {"draft": 1, "no document": 1, "stale": 1}
    assert [probe.id for probe in results.probes()] == ["GARDEN-0001"]


@pytest.mark.parametrize(
    ("only", "ids"),
    [
        (["type=rights"], ["LEAVE-0001"]),
        (["type=rights", "type=list"], ["LEAVE-0001", "LEAVE-0002"]),
        (["mode=family"], ["GARDEN-0001"]),
        (["document=garden"], ["GARDEN-0001"]),
        (["document=garden", "mode=staff"], []),
    ],
)
def test_only_what_is_asked_for_is_asked(
    small: Release, entries: list[Entry], tmp_path: Path, only: list[str], ids: list[str]
) -> None:
    plan = Plan(suites=("core",), only=parsed_only(only))
    if not ids:
        with pytest.raises(UserError, match="No question is left"):
            prepare(small, entries, plan, tmp_path)
        return
    assert [probe.id for probe in prepare(small, entries, plan, tmp_path).probes()] == ids


def test_a_limit_holds_for_each_kind_of_case(small: Release, entries: list[Entry], tmp_path: Path) -> None:
    results = prepare(small, entries, Plan(suites=("core", "triage"), limit=1), tmp_path)
    assert [probe.id for probe in results.probes()] == ["LEAVE-0001", "DANGER-0001", "NONE-0001"]


@pytest.mark.parametrize("text", ["type", "colour=red", "type="])
def test_only_takes_a_known_field_and_a_value(text: str) -> None:
    with pytest.raises(UserError, match="--only takes FIELD=VALUE"):
        parsed_only([text])


def test_answers_follow_trec_s_record(real: Results) -> None:
    lines = (real.folder / "answers.trec.jsonl").read_text(encoding="utf-8").splitlines()
    record = next(json.loads(line) for line in lines if '"LEAVE-0001"' in line)
    assert set(record) == {"run_id", "topic_id", "topic", "references", "response_length", "answer"}
    assert all(0 <= place < len(record["references"]) for s in record["answer"] for place in s["citations"])
    first = (real.folder / "run.trec").read_text(encoding="utf-8").splitlines()[0].split()
    assert (first[1], first[3], len(first)) == ("Q0", "1", 6)


def test_a_folder_that_no_run_made_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not a folder of results"):
        Results(tmp_path)
