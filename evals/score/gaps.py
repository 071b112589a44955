"""Development beside a set that nobody tuned on: a large gap means that something leaked, or was tuned too far."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evals.compare.baseline import Baseline
from evals.metrics.registry import PRIMARY

ALARM = 0.05
"""Points below development from which a gap is an alarm (research 4.3)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One deciding figure here and on development."""

    metric: str
    here: float
    development: float

    @property
    def is_alarm(self) -> bool:
        """Whether development looks better by more than it should."""
        return self.development - self.here > ALARM

    def __str__(self) -> str:
        """One line for a person."""
        less = self.here - self.development
        alarm = "  ALARM: leaked, or tuned too far" if self.is_alarm else ""
        return f"{self.metric:14} {self.here:.3f}, development {self.development:.3f} ({less:+.3f}){alarm}"


def gaps(summary: Mapping[str, Any], development: Baseline) -> list[Gap]:
    """A gap for each deciding figure that both have; the cases are others, so only the means are compared."""
    found = []
    for name in PRIMARY:
        mean, means = summary["metrics"].get(name, {}).get("mean"), development.metrics.get(name)
        if mean is not None and means:
            found.append(Gap(name, mean, sum(means.values()) / len(means)))
    return found
