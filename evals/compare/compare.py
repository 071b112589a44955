"""Two runs compared, or a run with a baseline. START READING HERE."""

from collections.abc import Collection
from dataclasses import dataclass

from evals.compare.baseline import Baseline, baseline_of, same_cases
from evals.compare.differences import Change, changes
from evals.compare.regressions import MOST, Regression, regressions
from evals.run.results import Results


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two runs over the questions that both asked by the same cases."""

    old: Baseline
    new: Baseline
    questions: int
    changes: list[Change]
    same: int = 0
    """How many answers are word for word the same."""
    regressions: list[Regression] | None = None
    """The answers that got worse; None where the old ones were not kept, in a baseline."""


def compare(old: Results, new: Results, *, intersect: bool, most: int = MOST) -> Comparison:
    """The comparison. Raises UserError for runs of different data, unless `intersect` leaves out what differs."""
    shared = same_cases(baseline_of(old), baseline_of(new), intersect=intersect)
    mine = {probe.id: (probe.question, probe.cluster) for probe in old.probes()}
    probes = [
        probe.id
        for probe in new.probes()
        if probe.cluster in shared and mine.get(probe.id) == (probe.question, probe.cluster)
    ]
    sides = [baseline_of(side, set(probes)) for side in (old, new)]
    worse = regressions(old, new, probes, most)
    return Comparison(sides[0], sides[1], len(probes), changes(*sides), _same(old, new, probes), worse)


def compare_with(old: Baseline, new: Results, *, intersect: bool) -> Comparison:
    """The same with a baseline, which holds figures and no answers. Raises UserError likewise."""
    now = baseline_of(new)
    shared = same_cases(old, now, intersect=intersect)
    asked = sum(probe.cluster in shared for probe in new.probes())
    return Comparison(old, now, asked, changes(old.only(shared), now.only(shared)))


def _same(old: Results, new: Results, probes: Collection[str]) -> int:
    before, now = ({one.id: one.answer.text for one in side.records()} for side in (old, new))
    return sum(before[probe] == now[probe] for probe in probes)
