"""The summary of a run: each figure with its interval, by suite, type, audience and variant, and how fast it was."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from operator import attrgetter
from typing import Any

import numpy as np

from evals.metrics.exam import Exam
from evals.metrics.readability import reading
from evals.metrics.registry import PRIMARY, at_home, better_when_higher
from evals.metrics.selective import selective
from evals.overlap import bounds, overlap_of_probes, terciles
from evals.run.environment import asked_digests, combined
from evals.run.results import Results
from evals.score.rows import Row
from evals.stats import cluster_means, estimate, sure_of

Progress = Callable[[str, int, int], None]
RESAMPLES = 2000
GROUPS = ("suite", "type", "audience", "variant", "split")
OVERLAP = "overlap"
"""One more group: the third of the questions by how many of their words stand in the gold."""
DIGITS = 4
MOST_FAILURES = 5
"""How many reasons of errors are named, the most frequent first."""


def summary(
    rows: Sequence[Row], exams: Sequence[Exam], results: Results, digests: Mapping[str, str], progress: Progress
) -> dict[str, Any]:
    """All that summary.json holds; `digests` tell, case by case, by what the answers were marked."""
    by_metric: dict[str, list[Row]] = {}
    for one in rows:
        if not one.is_error:
            by_metric.setdefault(one.metric, []).append(one)
    shares = overlap_of_probes((exam.probe for exam in exams), results.library)
    thirds = terciles(shares)
    metrics = {}
    for number, name in enumerate(sorted(by_metric)):
        progress("Working out intervals", number, len(by_metric))
        metrics[name] = _figure(name, by_metric[name], thirds)
    progress("Working out intervals", len(by_metric), len(by_metric))
    return {
        "run_id": results.run_id,
        "system": results.plan.system,
        "splits": list(results.plan.splits),
        "release": results.env["release"],
        "data": combined(digests.values()),
        "code": results.env["code"],
        "questions": len(exams),
        "clusters": len({one.cluster for one in rows}),
        "suites": dict(sorted(Counter(exam.probe.suite for exam in exams).items())),
        "excluded": results.plan.excluded,
        "errors": sum(one.is_error for one in rows),
        "failures": dict(Counter(one.detail for one in rows if one.is_error).most_common(MOST_FAILURES)),
        "outcomes": dict(sorted(Counter(exam.answer.outcome.value for exam in exams).items())),
        "abs.f1": _f1(metrics),
        "selective": _selective(exams),
        "reading": _reading(exams),
        "latency_ms": latency(results.timings()),
        "cost": results.cost,
        "overlap": bounds(shares.values()),
        "metrics": metrics,
        "cases": dict(sorted(digests.items())),
        "asked": asked_digests(exam.probe for exam in exams),
    }


def latency(timings: Iterable[Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Median, 95th and 99th percentile of each step in milliseconds, as measured on that machine."""
    steps: dict[str, list[float]] = {}
    for timing in timings:
        for step, ms in timing.items():
            steps.setdefault(step, []).append(ms)
    return {
        step: {f"p{rank}": round(float(np.percentile(values, rank)), 3) for rank in (50, 95, 99)}
        for step, values in steps.items()
    }


def headline(rows: Iterable[Row], metric: str) -> dict[str, float]:
    """The mean of each cluster over the answers that count for the metric's headline."""
    return cluster_means(
        (one.cluster, one.value)
        for one in rows
        if one.metric == metric and one.value is not None and at_home(metric, one.suite)
    )


def _figure(name: str, rows: Sequence[Row], thirds: Mapping[str, str]) -> dict[str, Any]:
    means = headline(rows, name)
    values = [one.value for one in rows if one.value is not None]
    figure: dict[str, Any] = {
        "higher_is_better": better_when_higher(name),
        "primary": name in PRIMARY,
        "answers": len(values),
        "least": min(values),
        "below_1": sum(value < 1 for value in values),
    }
    if means:
        figure |= _rounded(asdict(estimate(list(means.values()), RESAMPLES)))
        if set(means.values()) <= {0.0, 1.0}:
            figure["sure_of"] = round(sure_of(int(sum(means.values())), len(means)), DIGITS)
    keys: dict[str, Callable[[Row], str]] = {group: attrgetter(group) for group in GROUPS}
    keys[OVERLAP] = lambda one: thirds.get(one.case_id, "")
    figure["by"] = {group: _by(rows, key, with_interval=name in PRIMARY) for group, key in keys.items()}
    return figure


def _by(rows: Sequence[Row], key: Callable[[Row], str], *, with_interval: bool) -> dict[str, dict[str, Any]]:
    """The same for each group, rows without one left out; intervals only for the figures that decide, to stay quick."""
    found: dict[str, list[tuple[str, float]]] = {}
    for one in rows:
        group = key(one)
        if group and one.value is not None:
            found.setdefault(group, []).append((one.cluster, one.value))
    figures = {}
    for value, pairs in sorted(found.items()):
        means = list(cluster_means(pairs).values())
        simple = {"mean": sum(means) / len(means), "clusters": len(means)}
        figures[value] = _rounded(asdict(estimate(means, RESAMPLES)) if with_interval else simple)
    return figures


def _selective(exams: Iterable[Exam]) -> dict[str, Any] | None:
    """Whether the judge's probability ranks the answers; None for runs that kept none."""
    found = selective(exams)
    return None if found is None else _rounded(asdict(found))


def _reading(exams: Iterable[Exam]) -> dict[str, Any] | None:
    """How hard all answers to families are to read; None without any."""
    found = reading(exams)
    return None if found is None else _rounded(asdict(found))


def _f1(metrics: Mapping[str, Mapping[str, Any]]) -> float | None:
    """The harmonic mean of precision and recall of holding back; None when either is unknown."""
    precision, recall = (metrics.get(f"abs.{name}", {}).get("mean") for name in ("precision", "recall"))
    if precision is None or recall is None:
        return None
    total = precision + recall
    return round(2 * precision * recall / total, DIGITS) if total else 0.0


def _rounded(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: round(v, DIGITS) if isinstance(v, float) else v for name, v in values.items()}
