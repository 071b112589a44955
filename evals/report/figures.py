"""Headline figures, and the same by kind of question, by reader and by wording."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from evals.compare.compare import Comparison
from evals.overlap import TERCILES
from evals.report.percent import percent
from evals.report.sheet import Sheet
from evals.report.words import HEADLINES, Named, kind, wording
from evals.stats import LEAST_CLUSTERS, Z_POWER_80

USUAL_SPREAD = 0.25
"""Standard deviation of paired differences per question, measured between extractors (research 4.2: .20 to .25)."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A mean with its interval, where there are enough cases for one."""

    label: str
    mean: float
    low: float | None
    high: float | None
    cases: int

    @property
    def is_sure(self) -> bool:
        """Whether there are cases enough to read much into it."""
        return self.cases >= LEAST_CLUSTERS


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the figures that decide, and the smallest change of it that a comparison would have shown."""

    metric: str
    named: Named
    bar: Bar
    seen: float


def headlines(sheet: Sheet, changed: Comparison | None) -> list[Headline]:
    """The figures that decide, as far as they were asked."""
    measured = {} if changed is None else {one.metric: one.difference.detectable for one in changed.changes}
    found = []
    for metric, named in HEADLINES.items():
        figure = sheet.figure(metric)
        if figure is not None:
            usual = Z_POWER_80 * USUAL_SPREAD / math.sqrt(figure["clusters"])
            found.append(Headline(metric, named, _bar(named.name, figure), measured.get(metric) or usual))
    return found


def by(sheet: Sheet, group: str) -> list[tuple[Bar, Bar | None]]:
    """Vital facts told and right endings for each reader, kind or wording; the weakest first."""
    told, ended = (_groups(sheet, metric, group) for metric in ("nug.vital", "out.right"))
    name = _NAMES.get(group, str)
    pairs = [
        (_bar(name(one), figure), _bar(name(one), ended[one]) if one in ended else None) for one, figure in told.items()
    ]
    return sorted(pairs, key=lambda pair: (pair[0].mean, pair[0].label))


def by_overlap(sheet: Sheet) -> list[tuple[Bar, Bar | None]]:
    """The same for each third of the questions, those that share fewest words with the guidance first; also empty."""
    cut = sheet.summary.get("overlap")
    if not cut:
        return []
    ends = (0.0, *cut, 1.0)
    told, ended = (_groups(sheet, metric, "overlap") for metric in ("nug.vital", "out.right"))
    labels = {name: f"{percent(ends[n])} to {percent(ends[n + 1])}" for n, name in enumerate(TERCILES)}
    return [
        (_bar(labels[one], told[one]), _bar(labels[one], ended[one]) if one in ended else None)
        for one in TERCILES
        if one in told
    ]


_NAMES: Mapping[str, Callable[[str], str]] = {"type": kind, "variant": wording}


def _groups(sheet: Sheet, metric: str, group: str) -> Mapping[str, Mapping[str, Any]]:
    found = sheet.figure(metric)
    return {} if found is None else found["by"].get(group, {})


def _bar(label: str, figure: Mapping[str, Any]) -> Bar:
    return Bar(label, figure["mean"], figure.get("low"), figure.get("high"), figure["clusters"])
