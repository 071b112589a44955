"""Scoring: every answer once, errors as errors, the same figures every time."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.types import Outcome
from evals.run.results import Results
from evals.schema.read import Entry
from evals.score.rows import read_rows
from evals.score.score import ERROR, score
from evals.score.summary import latency
from index.errors import UserError
from tests.conftest import no_progress


def copied(scored: Results, tmp_path: Path) -> Results:
    return Results(Path(shutil.copytree(scored.folder, tmp_path / "copy")))


def with_answer(results: Results, id_: str, **changes: object) -> Results:
    path = results.folder / "answers.jsonl"
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["id"] == id_:
            record["answer"] |= changes
        lines.append(json.dumps(record))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Results(results.folder)


def test_scoring_again_gives_the_same_scores(scored: Results, tmp_path: Path) -> None:
    results = copied(scored, tmp_path)
    score(results, no_progress)
    scores = [json.loads(line) for line in (results.folder / "scores.jsonl").read_text(encoding="utf-8").splitlines()]
    first = [json.loads(line) for line in (scored.folder / "scores.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [{**one, "run_id": ""} for one in scores] == [{**one, "run_id": ""} for one in first]


def test_scores_are_tidy(scored: Results) -> None:
    line = json.loads((scored.folder / "scores.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert list(line) == [
        "run_id", "case_id", "cluster", "suite", "split", "type", "audience", "variant", "metric", "value", "detail",
    ]  # fmt: skip
    rows = read_rows(scored.folder)
    assert len({(row.case_id, row.metric) for row in rows}) == len(rows)


def test_the_headline_is_over_base_questions_and_groups_are_told_apart(scored: Results) -> None:
    summary = json.loads((scored.folder / "summary.json").read_text(encoding="utf-8"))
    vital = summary["metrics"]["nug.vital"]
    assert (vital["clusters"], vital["answers"]) == (3, 10)
    assert set(vital["by"]["suite"]) == {"core", "variants", "typos", "dialogues"}
    assert set(vital["by"]["audience"]) == {"staff", "family"}
    assert summary["metrics"]["triage.met"]["clusters"] == 2


def test_a_crash_is_an_error_and_neither_a_0_nor_left_out(scored: Results, tmp_path: Path) -> None:
    results = with_answer(copied(scored, tmp_path), "LEAVE-0002", outcome=Outcome.ERROR.value)
    summary = score(results, no_progress)
    rows = [row for row in read_rows(results.folder) if row.case_id == "LEAVE-0002"]
    assert [(row.metric, row.value) for row in rows] == [(ERROR, None)]
    assert summary["errors"] == 1
    assert summary["metrics"]["nug.vital"]["clusters"] == 2
    assert summary["metrics"]["nug.vital"]["mean"] == 1


def test_a_metric_that_does_not_apply_has_no_row(scored: Results) -> None:
    rows = read_rows(scored.folder)
    assert not [row for row in rows if row.case_id == "NONE-0001" and row.metric.startswith("nug.")]
    assert not [row for row in rows if row.value is None]


def test_a_hard_case_that_loses_a_vital_fact_does_not_pass(scored: Results, tmp_path: Path) -> None:
    passed = {row.case_id: row.value for row in read_rows(scored.folder) if row.metric == "hard.passed"}
    assert passed == {"LEAVE-0001": 1}
    results = with_answer(copied(scored, tmp_path), "LEAVE-0001", text="The ward answers soon.")
    assert score(results, no_progress)["metrics"]["hard.passed"]["mean"] == 0


def test_answers_can_be_marked_by_mended_cases(scored: Results, entries: list[Entry], tmp_path: Path) -> None:
    results = copied(scored, tmp_path)
    before = score(results, no_progress)
    mended = []
    for entry in entries:
        case = entry.case
        if case.id == "LEAVE-0002":
            nugget = case.nuggets[0].model_copy(update={"match": "an elephant"})  # type: ignore[union-attr]
            case = case.model_copy(update={"nuggets": (nugget,)})
        mended.append(type(entry)(entry.form, entry.split, entry.place, case))
    after = score(results, no_progress, mended)
    assert after["metrics"]["nug.vital"]["mean"] == pytest.approx(
        before["metrics"]["nug.vital"]["mean"] - 1 / 3, abs=1e-3
    )
    assert after["data"] != before["data"]


def test_a_run_without_all_its_answers_is_not_scored(scored: Results, tmp_path: Path) -> None:
    results = copied(scored, tmp_path)
    path = results.folder / "answers.jsonl"
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:4]), encoding="utf-8")
    with pytest.raises(UserError, match=r"15 questions have no answer yet .* --resume"):
        score(Results(results.folder), no_progress)


def test_a_question_worded_otherwise_now_is_not_marked(scored: Results, entries: list[Entry], tmp_path: Path) -> None:
    other = [
        type(e)(e.form, e.split, e.place, e.case.model_copy(update={"question": "Why?"}))
        if e.case.id == "NONE-0001"
        else e
        for e in entries
    ]
    with pytest.raises(UserError, match="NONE-0001 is worded otherwise"):
        score(copied(scored, tmp_path), no_progress, other)


def test_latency_is_told_by_step() -> None:
    # 95 % of the way through 0, 1, ... 100
    found = latency([{"total": float(ms)} for ms in range(101)])
    assert found == {"total": {"p50": 50.0, "p95": 95.0, "p99": 99.0}}


def test_a_run_without_a_suite_has_no_figure_for_it(run_of: Callable[..., Results]) -> None:
    results = run_of(suites=("triage",))
    summary = json.loads((results.folder / "summary.json").read_text(encoding="utf-8"))
    assert "nug.vital" not in summary["metrics"]
    assert summary["suites"] == {"triage": 3}
