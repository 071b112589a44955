"""Two folders of results compared. START READING HERE."""

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
    regressions: list[Regression]


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
    return Comparison(sides[0], sides[1], len(probes), changes(*sides), regressions(old, new, probes, most))
