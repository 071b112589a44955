"""Gates: whether a run may become a release. Hard gates and proven regressions fail; everything else only warns."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from assistant.types import Value
from evals.compare.baseline import Baseline, baseline_of, read_summary
from evals.compare.compare import compare_with
from evals.compare.differences import LEVEL, Change
from evals.probes import SUITES
from evals.run.results import Results
from evals.score.rows import read_rows
from evals.systems.systems import HOMEWARD
from index.errors import UserError

GATES = Path(__file__).parent / "gates.yaml"
MOST_NAMED = 6


class State(StrEnum):
    """How a check came out."""

    PASSED = "passed"
    FAILED = "failed"
    WARNED = "warned"
    SKIPPED = "skipped"


class Limit(Value):
    """A bound of one metric."""

    metric: str
    least: float | None = None
    most: float | None = None
    proven: bool = False
    """Whether a soft bound on a difference also wants 0 outside of its interval, where there are cases for one."""
    why: str


class Regression(Value):
    """What counts as a fall."""

    margin: float
    metrics: tuple[str, ...]


class Gates(Value):
    """gates.yaml."""

    hard: tuple[Limit, ...] = ()
    regression: Regression
    soft: tuple[Limit, ...] = ()


class Check(Value):
    """One gate and how it came out."""

    name: str
    state: State
    message: str


def read_gates(path: Path = GATES) -> Gates:
    """The gates. Raises UserError naming the field that is wrong."""
    try:
        return Gates.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise UserError(f"{path}: {field}: {first['msg']}") from error
    except (OSError, yaml.YAMLError) as error:
        raise UserError(f"{path}: cannot be read as YAML ({error})") from error


def gate(results: Results, gates: Gates, baseline: Baseline | None, *, intersect: bool = False) -> list[Check]:
    """Every check. Raises UserError when the baseline is of other data and `intersect` is not set."""
    summary = read_summary(results.folder)
    errors = int(summary["errors"])
    checks = [
        Check(
            name="errors",
            state=State.FAILED if errors else State.PASSED,
            message=f"{errors} answers, steps or scores failed{_reasons(summary)}",
        ),
        *(_hard(limit, summary["metrics"], results) for limit in gates.hard),
        *(_soft(limit, summary["metrics"]) for limit in gates.soft),
    ]
    if baseline is not None:
        checks += _regressions(baseline, results, gates.regression, intersect=intersect)
    return checks


def baseline_to_keep(results: Results, checks: Sequence[Check], despite: str = "") -> Baseline:
    """The run as a baseline, with the gates that it broke and why it is kept despite them.

    Raises UserError for a run that broke one without a reason given, that left out questions, or of a worse system.
    """
    plan = results.plan
    if plan.system != HOMEWARD or plan.only or plan.limit is not None or set(plan.suites) != set(SUITES):
        raise UserError(
            f"{results.folder}: only a whole run of {HOMEWARD} can be a baseline. Make one: homeward eval run"
        )
    broken = {check.name: check.message for check in checks if check.state is State.FAILED}
    if broken and not despite:
        raise UserError(
            f"Nothing was kept: {', '.join(broken)} failed. Mend that, or say why it is kept with --despite 'WHY'"
        )
    return baseline_of(results).model_copy(update={"broken": broken, "despite": despite if broken else ""})


def _reasons(summary: dict[str, Any]) -> str:
    """The most frequent reasons of errors; empty without any, and for a run that was scored before they were kept."""
    return "".join(f"; {reason} ({count} times)" for reason, count in summary.get("failures", {}).items())


def failed(checks: Sequence[Check]) -> bool:
    """Whether any check failed."""
    return any(check.state is State.FAILED for check in checks)


def _hard(limit: Limit, metrics: dict[str, Any], results: Results) -> Check:
    """Every single answer is held to the bound."""
    if limit.metric not in metrics:
        return Check(name=limit.metric, state=State.SKIPPED, message=f"not asked in this run ({limit.why})")
    figure = metrics[limit.metric]
    broken = limit.least is not None and figure["least"] < limit.least
    state = State.FAILED if broken else State.PASSED
    message = f"{figure['below_1']} of {figure['answers']} answers below 1: {limit.why}"
    return Check(name=limit.metric, state=state, message=f"{message} ({_named(results, limit)})" if broken else message)


def _named(results: Results, limit: Limit) -> str:
    """The answers that broke a bound, by id; the first few of many."""
    least = limit.least or 0.0
    rows = (row for row in read_rows(results.folder) if row.metric == limit.metric and row.value is not None)
    ids = [row.case_id for row in rows if row.value is not None and row.value < least]
    return f"{', '.join(ids[:MOST_NAMED])}{', ...' if len(ids) > MOST_NAMED else ''}"


def _soft(limit: Limit, metrics: dict[str, Any]) -> Check:
    """The mean is held to the bound, and only a warning comes of it."""
    figure = metrics.get(limit.metric, {})
    mean = figure.get("mean")
    if mean is None:
        return Check(name=limit.metric, state=State.SKIPPED, message=f"not asked in this run ({limit.why})")
    outside = (limit.least is not None and mean < limit.least) or (limit.most is not None and mean > limit.most)
    if limit.proven and figure.get("low") is not None:
        outside = outside and not figure["low"] <= 0 <= figure["high"]
    bound = f"at least {limit.least}" if limit.least is not None else f"at most {limit.most}"
    state = State.WARNED if outside else State.PASSED
    return Check(name=limit.metric, state=state, message=f"{mean:.3f}, {bound} is wanted: {limit.why}")


def _regressions(old: Baseline, new: Results, rule: Regression, *, intersect: bool) -> list[Check]:
    found = {change.metric: change for change in compare_with(old, new, intersect=intersect).changes}
    return [regression(name, found.get(name), rule.margin) for name in rule.metrics]


def regression(name: str, change: Change | None, margin: float) -> Check:
    """How one metric fared against the baseline: a fall fails when it is proven and warns when it is not."""
    label = f"{name} against the baseline"
    if change is None:
        return Check(name=label, state=State.SKIPPED, message="not on both sides")
    state = State.PASSED
    if change.gain < 0:
        state = State.FAILED if is_proven(change, margin) else State.WARNED
    message = f"{change.old:.3f} -> {change.new:.3f} ({change.difference.mean:+.3f}): {change.verdict}"
    return Check(name=label, state=state, message=message)


def is_proven(change: Change, margin: float) -> bool:
    """Whether a fall is more than chance: the whole interval is a fall, or it is large and its p is small.

    Of the figures that decide, p is the corrected one.
    """
    ends = change.difference.low, change.difference.high
    whole = ends[0] is not None and ends[1] is not None and (ends[0] > 0 or ends[1] < 0)
    p = change.difference.p if change.holm is None else change.holm
    large = -change.gain > margin and p < LEVEL
    return change.gain < 0 and (whole or large)
