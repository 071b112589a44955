"""Tables of a report: rows of figures with intervals by cluster, and the published rows beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from evals.stats import Estimate, difference, estimate

Values = Mapping[str, Sequence[float | None]]
"""By measure, one value for each question; None where a measure does not apply to it."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What a system got, question by question; `whole` holds figures that only all questions together have."""

    name: str
    values: Values
    whole: Mapping[str, Estimate] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Published:
    """Figures that others measured, with where they stand."""

    name: str
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is shown; a measure that it lacks is left blank."""

    name: str
    kind: str
    """measured | difference | published"""
    figures: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one title."""

    title: str
    measures: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a table is made in: its title, its measures, the cluster of each question."""

    title: str
    measures: tuple[str, ...]
    clusters: Sequence[str]


def table(frame: Frame, scored: Sequence[Scored], published: Iterable[Published], against: str) -> Table:
    """The table of what was measured: the first row less the row called `against`, then what was published."""
    rows = [Row(one.name, "measured", _figures(frame, one)) for one in scored]
    other = next(one for one in scored if one.name == against)
    rows.append(Row(f"{scored[0].name} less {against}", "difference", _less(frame, scored[0], other)))
    for one in published:
        rows.append(Row(one.name, "published", {name: Estimate(value, 0) for name, value in one.figures.items()}))
    return Table(frame.title, frame.measures, tuple(rows))


def by_cluster(clusters: Sequence[str], values: Sequence[float | None]) -> dict[str, float]:
    """A number for each cluster such that their mean is the mean over the questions, as published figures are.

    Their spread is that of the ratio estimator (Cochran 1977, section 6.4), so clusters of unequal size count by it.
    """
    own: dict[str, list[float]] = {}
    for cluster, value in zip(clusters, values, strict=True):
        if value is not None:
            own.setdefault(cluster, []).append(value)
    flat = [value for inside in own.values() for value in inside]
    if not flat:
        return {}
    if len(flat) == len(own):
        return {cluster: inside[0] for cluster, inside in own.items()}
    mean, size = float(np.mean(flat)), len(flat) / len(own)
    return {name: mean + (sum(inside) - mean * len(inside)) / size for name, inside in own.items()}


def _figures(frame: Frame, one: Scored) -> dict[str, Estimate]:
    clustered = {name: by_cluster(frame.clusters, values) for name, values in one.values.items()}
    return {name: estimate(list(means.values())) for name, means in clustered.items() if means} | dict(one.whole)


def _less(frame: Frame, one: Scored, other: Scored) -> dict[str, Estimate]:
    found = {}
    for name in one.values:
        if name in other.values:
            mine, theirs = (by_cluster(frame.clusters, each.values[name]) for each in (one, other))
            if less := difference(theirs, mine):
                found[name] = Estimate(less.mean, less.clusters, less.low, less.high, "paired")
    return found
