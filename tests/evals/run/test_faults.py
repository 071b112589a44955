"""A step that breaks while the assistant answers all the same is an error of the run, and no gate overlooks it."""

import json
import logging
from pathlib import Path

from assistant.triage.guarded import guarded
from evals.gate import State, gate, read_gates
from evals.report.report import report
from evals.run.faults import watched
from evals.run.results import Results
from evals.score.score import score
from tests.conftest import no_progress
from tests.evals.score.test_score import copied

FAULT = "triage step failed: refusals (ZeroDivisionError)"


def broken() -> str:
    for _ in range(2):
        guarded("refusals", lambda: 1 / 0)
    return "answered"


def test_what_broke_behind_an_answer_is_heard_once_and_only_while_it_was_made() -> None:
    assert watched(broken) == ("answered", (FAULT,))
    assert watched(lambda: "answered") == ("answered", ())
    before = list(logging.getLogger("assistant").handlers)
    broken()
    assert logging.getLogger("assistant").handlers == before


def test_a_broken_step_is_an_error_beside_the_scores_and_keeps_a_release_from_going_out(
    scored: Results, tmp_path: Path
) -> None:
    results = copied(scored, tmp_path)
    path = results.folder / "answers.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for one in lines[:3]:
        one["faults"] = [FAULT]
    path.write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
    summary = score(Results(results.folder), no_progress)
    assert (summary["errors"], summary["failures"]) == (3, {FAULT: 3})
    assert summary["metrics"]["nug.vital"]["clusters"] == 3  # the answers are still marked
    (errors, *_) = gate(results, read_gates(), None)
    assert errors.state is State.FAILED
    assert f"{FAULT} (3 times)" in errors.message
    assert f"{FAULT} (3 times)" in report(results)
    assert gate(scored, read_gates(), None)[0].state is State.PASSED
