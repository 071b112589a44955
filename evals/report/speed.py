"""How fast the answers came, step by step and as a picture of all of them."""

import math
from dataclasses import dataclass

from evals.report.sheet import Sheet
from evals.report.words import STEPS

COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Step:
    """One step in milliseconds."""

    label: str
    median: float
    p95: float
    p99: float


@dataclass(frozen=True, slots=True)
class Speed:
    """Steps, and how many answers took how long: (milliseconds up to, answers), the last column open at its end."""

    steps: tuple[Step, ...]
    columns: tuple[tuple[float, int], ...]

    @property
    def total(self) -> Step:
        """All steps together."""
        return self.steps[-1]


def speed(sheet: Sheet) -> Speed | None:
    """None for a run without timings."""
    known = sheet.summary["latency_ms"]
    if "total" not in known:
        return None
    steps = tuple(
        Step(label, known[name]["p50"], known[name]["p95"], known[name]["p99"])
        for name, label in STEPS.items()
        if name in known
    )
    return Speed(steps, _columns([one["total"] for one in sheet.results.timings() if "total" in one]))


def _columns(times: list[float]) -> tuple[tuple[float, int], ...]:
    """Answers by time up to twice the 95th percentile; slower ones are in the last column."""
    end = 2 * sorted(times)[math.ceil(0.95 * len(times)) - 1]
    width = end / COLUMNS
    counts = [0] * COLUMNS
    for time in times:
        counts[min(COLUMNS - 1, int(time / width))] += 1
    return tuple(((number + 1) * width, count) for number, count in enumerate(counts))
