"""The difference of two sides in every metric: paired by cluster, corrected for how many questions decide."""

from dataclasses import dataclass

from evals.compare.baseline import Baseline
from evals.metrics.registry import OF_CLUSTERS, PRIMARY, better_when_higher
from evals.stats import Difference, difference, holm

LEVEL = 0.05
RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Change:
    """One metric on both sides; `holm` is the corrected p of a metric that decides, None for the others."""

    metric: str
    old: float
    new: float
    difference: Difference
    holm: float | None

    @property
    def gain(self) -> float:
        """The difference with its sign turned so that more is better."""
        return self.difference.mean if better_when_higher(self.metric) else -self.difference.mean

    @property
    def verdict(self) -> str:
        """Better or worse where chance is no explanation, else what could have been seen."""
        if self.difference.mean == 0 and not self.difference.detectable:
            return "the same"
        p = self.holm if self.holm is not None else self.difference.p
        if p < LEVEL:
            return "better" if self.gain > 0 else "worse"
        if self.difference.detectable is None:
            return "too few cases"
        return f"no difference seen; {self.difference.detectable:.3f} would have been"


def changes(old: Baseline, new: Baseline) -> list[Change]:
    """Every metric that both sides have, those that decide first."""
    old, new = _whole_clusters(old, new)
    order = (*PRIMARY, *sorted(set(new.metrics) - set(PRIMARY)))
    found = {
        name: delta
        for name in order
        if name in old.metrics and name in new.metrics
        if (delta := difference(old.metrics[name], new.metrics[name], RESAMPLES)) is not None
    }
    corrected = holm({name: found[name].p for name in PRIMARY if name in found})
    return [_change(name, old, new, delta, corrected.get(name)) for name, delta in found.items()]


def _whole_clusters(old: Baseline, new: Baseline) -> tuple[Baseline, Baseline]:
    """Both sides without the scores of whole clusters where these were asked differently.

    The worst of six wordings is not to be compared with the worst of five.
    """
    same = {cluster for cluster, asked in old.asked.items() if new.asked.get(cluster) == asked}
    return old.only(same, starting=OF_CLUSTERS), new.only(same, starting=OF_CLUSTERS)


def _change(name: str, old: Baseline, new: Baseline, delta: Difference, corrected: float | None) -> Change:
    shared = [cluster for cluster in old.metrics[name] if cluster in new.metrics[name]]
    before, after = (sum(side.metrics[name][cluster] for cluster in shared) / len(shared) for side in (old, new))
    return Change(name, before, after, delta, corrected)
