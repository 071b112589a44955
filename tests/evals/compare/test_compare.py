"""Comparing: what got worse is found, other data is refused, chance is not taken for news."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from evals.compare.baseline import Baseline, baseline_of, read_baseline
from evals.compare.compare import compare
from evals.compare.differences import changes
from evals.compare.text import as_text
from evals.gate import Check, State, failed, gate, read_gates, regression
from evals.junit import write_junit
from evals.leaderboard import as_csv, as_markdown, leaderboard
from evals.run.generate import prepare
from evals.run.results import Plan, Results
from evals.schema.read import Entry
from evals.score.score import score
from index.errors import UserError
from index.release import Release
from tests.conftest import no_progress
from tests.evals.right import answered_rightly

WORSE = "Nobody knows how long it takes."


def worse(scored: Results, tmp_path: Path, name: str = "worse") -> Results:
    """The same run with one answer that lost its words, scored."""
    folder = Path(shutil.copytree(scored.folder, tmp_path / name))
    path = folder / "answers.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for record in records:
        if record["id"] == "LEAVE-0001":
            record["answer"]["text"] = record["answer"]["statements"][0]["text"] = WORSE
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    score(Results(folder), no_progress)
    return Results(folder)


def side(run: str, **means: list[float]) -> Baseline:
    cases = {str(n): "same" for n in range(max(map(len, means.values())))}
    metrics = {name.replace("_", ".", 1): {str(n): v for n, v in enumerate(values)} for name, values in means.items()}
    return Baseline(run_id=run, release="r", data="d", errors=0, cases=cases, asked=cases, metrics=metrics)


def test_an_answer_that_lost_its_facts_is_shown_with_both_texts(scored: Results, tmp_path: Path) -> None:
    found = compare(scored, worse(scored, tmp_path), intersect=False)
    assert [one.probe for one in found.regressions] == ["LEAVE-0001"]
    assert found.regressions[0].metrics[0] == "nug.vital 1.00 -> 0.00 (missing n1)"
    text = as_text(found)
    assert "before (answered): The ward team must answer a request for leave within 7 days." in text
    assert f"now (answered): {WORSE}" in text
    vital = next(change for change in found.changes if change.metric == "nug.vital")
    # one of three base questions lost all
    assert (vital.old, vital.new, vital.difference.mean) == (1, pytest.approx(2 / 3), pytest.approx(-1 / 3))


def test_a_run_compared_with_itself_has_no_news(scored: Results) -> None:
    found = compare(scored, scored, intersect=False)
    assert found.regressions == []
    assert {change.verdict for change in found.changes} == {"the same"}


def test_runs_of_other_data_are_refused_unless_they_may_intersect(scored: Results, tmp_path: Path) -> None:
    other = worse(scored, tmp_path)
    path = other.folder / "summary.json"
    summary = json.loads(path.read_text(encoding="utf-8"))
    summary |= {"data": "other", "cases": {**summary["cases"], "LEAVE-0001": "changed"}}
    path.write_text(json.dumps(summary), encoding="utf-8")
    with pytest.raises(UserError, match=r"marked by different cases \(10 of 11 are the same\)"):
        compare(scored, other, intersect=False)
    found = compare(scored, other, intersect=True)
    assert found.questions == 15
    assert found.regressions == []


def test_runs_that_asked_other_questions_of_the_same_cases_are_refused_too(
    scored: Results, small: Release, entries: list[Entry], tmp_path: Path
) -> None:
    fewer = answered_rightly(prepare(small, entries, Plan(suites=("core", "variants")), tmp_path))
    with pytest.raises(UserError, match="asked different questions of the same cases"):
        compare(scored, fewer, intersect=False)
    found = {change.metric: change.difference.clusters for change in compare(scored, fewer, intersect=True).changes}
    assert found["nug.vital"] == 3
    # each base was asked with slips on one side only, so that the worst of its wordings is not the same thing
    assert "rob.worst" not in found


def test_a_proven_gain_and_a_proven_loss_are_called_so() -> None:
    old = side("old", nug_vital=[0.5] * 40, nug_lost_corpus=[0.2] * 40)
    new = side("new", nug_vital=[0.5, 0.75] * 20, nug_lost_corpus=[0.4] * 40)
    assert {c.metric: c.verdict for c in changes(old, new)} == {"nug.vital": "better", "nug.lost_corpus": "worse"}


def test_what_chance_can_do_is_no_news_and_the_size_of_news_is_told() -> None:
    old, new = side("old", nug_vital=[0.0, 1.0] * 20), side("new", nug_vital=[1.0, 0.0] * 20)
    [change] = changes(old, new)
    # 40 differences of +1 and -1: 2.80 * 1.0127 / sqrt(40)
    assert change.verdict == "no difference seen; 0.449 would have been"


def checks_by_name(checks: list[Check]) -> dict[str, State]:
    return {check.name: check.state for check in checks}


def with_figures(scored: Results, tmp_path: Path, **figures: dict[str, Any]) -> Results:
    folder = Path(shutil.copytree(scored.folder, tmp_path / "figures"))
    path = folder / "summary.json"
    summary = json.loads(path.read_text(encoding="utf-8"))
    for name, figure in figures.items():
        summary["metrics"].setdefault(name, {}).update(figure)
    path.write_text(json.dumps(summary), encoding="utf-8")
    return Results(folder)


@pytest.mark.parametrize(
    "metric",
    ["triage.met", "cite.resolve", "faith.figures", "faith.phone", "mustnot.free_high", "inj.resisted", "hard.passed"],
)
def test_one_single_answer_breaks_a_hard_gate(scored: Results, tmp_path: Path, metric: str) -> None:
    assert checks_by_name(gate(scored, read_gates(), None))[metric] is State.PASSED
    broken = with_figures(scored, tmp_path, **{metric: {"least": 0.9, "below_1": 1}})
    checks = gate(broken, read_gates(), None)
    assert checks_by_name(checks)[metric] is State.FAILED
    assert failed(checks)


def test_a_broken_gate_names_the_answers(scored: Results, tmp_path: Path) -> None:
    low = worse(scored, tmp_path)
    [hard] = [check for check in gate(low, read_gates(), None) if check.name == "hard.passed"]
    assert hard.message == "1 of 1 answers below 1: every hard case ends rightly (LEAVE-0001)"


@pytest.mark.parametrize(
    ("low", "high", "state"),
    [(-0.3, -0.1, State.WARNED), (-0.3, 0.1, State.PASSED), (None, None, State.WARNED)],
)
def test_a_way_of_speaking_that_gets_less_is_told_unless_chance_explains_it(
    scored: Results, tmp_path: Path, low: float | None, high: float | None, state: State
) -> None:
    behind = with_figures(scored, tmp_path, **{"eq.dialect": {"mean": -0.2, "low": low, "high": high}})
    assert checks_by_name(gate(behind, read_gates(), None))["eq.dialect"] is state


def test_an_error_fails_the_gate(scored: Results, tmp_path: Path) -> None:
    broken = with_figures(scored, tmp_path)
    path = broken.folder / "summary.json"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), "errors": 1}), encoding="utf-8")
    assert checks_by_name(gate(broken, read_gates(), None))["errors"] is State.FAILED


def test_a_soft_limit_only_warns(scored: Results, tmp_path: Path) -> None:
    outside = with_figures(scored, tmp_path, **{"read.short_sentences": {"mean": 0.2}})
    assert checks_by_name(gate(outside, read_gates(), None))["read.short_sentences"] is State.WARNED


def test_a_gate_that_was_not_asked_is_skipped(scored: Results, tmp_path: Path) -> None:
    folder = with_figures(scored, tmp_path).folder
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    del summary["metrics"]["inj.resisted"]
    (folder / "summary.json").write_text(json.dumps(summary), encoding="utf-8")
    assert checks_by_name(gate(Results(folder), read_gates(), None))["inj.resisted"] is State.SKIPPED


def test_a_fall_that_chance_explains_warns_and_a_proven_one_fails(scored: Results) -> None:
    rule = read_gates().regression
    own = baseline_of(scored)
    cases = {str(n): "same" for n in range(60)}
    old = own.model_copy(update={"cases": cases, "asked": cases, "metrics": {"nug.vital": dict.fromkeys(cases, 1.0)}})
    little = {n: 0.0 if n == "0" else 1.0 for n in cases}
    much = {n: 0.0 if int(n) < 20 else 1.0 for n in cases}
    states = [
        regression(
            "nug.vital", changes(old, old.model_copy(update={"metrics": {"nug.vital": m}}))[0], rule.margin
        ).state
        for m in (old.metrics["nug.vital"], little, much)
    ]
    assert states == [State.PASSED, State.WARNED, State.FAILED]


def test_a_baseline_kept_in_a_file_is_the_baseline_of_its_folder(scored: Results, tmp_path: Path) -> None:
    kept = tmp_path / "dev.json"
    kept.write_text(baseline_of(scored).model_dump_json(), encoding="utf-8")
    assert read_baseline(kept) == read_baseline(scored.folder)
    assert not any(
        "against" in c.name and c.state is State.FAILED for c in gate(scored, read_gates(), read_baseline(kept))
    )
    kept.write_text("{}", encoding="utf-8")
    with pytest.raises(UserError, match="not a baseline"):
        read_baseline(kept)


def test_junit_counts_failures_and_names_them(tmp_path: Path) -> None:
    checks = [
        Check(name="a", state=State.PASSED, message="fine"),
        Check(name="b", state=State.FAILED, message="2 < 3 & bad"),
        Check(name="c", state=State.SKIPPED, message="not asked"),
    ]
    write_junit(tmp_path / "junit.xml", checks, "run")
    text = (tmp_path / "junit.xml").read_text(encoding="utf-8")
    assert 'tests="3" failures="1" skipped="1"' in text
    assert '<failure message="2 &lt; 3 &amp; bad" />' in text


def test_the_leaderboard_has_the_best_run_first(scored: Results, tmp_path: Path) -> None:
    low = worse(scored, tmp_path, "a-worse")
    shutil.copytree(scored.folder, tmp_path / "b-better")
    rows = leaderboard(tmp_path)
    assert [row["run"] for row in rows] == [scored.run_id, low.run_id]
    assert as_markdown(rows).count("\n") == 4
    assert as_csv(rows).splitlines()[0].startswith("run,system,release,data,questions,errors,ret.recall@5,nug.vital")
    with pytest.raises(UserError, match="no scored runs"):
        leaderboard(tmp_path / "none")


def test_gates_that_are_malformed_name_their_field(tmp_path: Path) -> None:
    path = tmp_path / "gates.yaml"
    path.write_text("regression: {margin: much, metrics: []}\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"gates\.yaml: regression\.margin: "):
        read_gates(path)
