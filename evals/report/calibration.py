"""The judge's probability against the truth: when it says 70 of 100, are 70 of 100 in the guidance?"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.judge import LEAST_TOPIC
from evals.fit.collect import ELSEWHERE, is_judged
from evals.metrics.selective import points, risks
from evals.report.sheet import Sheet

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions whose probability lies between two tenths."""

    low: float
    high: float
    questions: int
    said: float
    """The mean probability."""
    true: float
    """The share that the guidance speaks of."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Bins, how far they are off, and the curve of risk by coverage."""

    bins: tuple[Bin, ...]
    questions: int
    off: float
    """Expected calibration error: how far what is said is from what is true, by questions (Naeini et al. 2015)."""
    threshold: float
    curve: tuple[tuple[float, float], ...]
    """Share of the answers that are given, the surest first, and how wrong those are."""
    aurc: float


def calibration(sheet: Sheet) -> Calibration | None:
    """Over all questions that were left to the judge; None for a run that kept no probabilities."""
    pairs = [
        (exam.record.topic, float(exam.probe.type not in ELSEWHERE))
        for exam in sheet.exams
        if exam.record.topic is not None and is_judged(exam.probe)
    ]
    curve = risks(points(sheet.exams))
    if not pairs or not curve:
        return None
    bins = [found for number in range(BINS) if (found := _bin(pairs, number)) is not None]
    off = sum(one.questions * abs(one.said - one.true) for one in bins) / len(pairs)
    shown = tuple((place / len(curve), risk) for place, risk in enumerate(curve, start=1))
    return Calibration(tuple(bins), len(pairs), off, LEAST_TOPIC, shown, sum(curve) / len(curve))


def _bin(pairs: Sequence[tuple[float, float]], number: int) -> Bin | None:
    low, high = number / BINS, (number + 1) / BINS
    inside = [(said, true) for said, true in pairs if low <= said < high or (said == 1 and number == BINS - 1)]
    if not inside:
        return None
    said, true = (sum(column) / len(inside) for column in zip(*inside, strict=True))
    return Bin(low, high, len(inside), said, true)
