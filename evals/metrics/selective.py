"""Selective answering: does the judge's probability put the wrong answers last?

Risk and coverage after El-Yaniv and Wiener 2010; the area under the curve (AURC) after Geifman et al. 2018.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from evals.metrics.exam import Exam

Point = tuple[float, float]
"""The judge's probability for an answer, and how wrong the answer was (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Selective:
    """AURC beside the risk of all answers: equal when the probability tells nothing, 0 when nothing is wrong."""

    aurc: float
    risk: float
    answers: int


def selective(exams: Iterable[Exam]) -> Selective | None:
    """Over the base questions that were answered; None when no probability was kept or nothing was answered."""
    curve = risks(points(exams))
    return Selective(sum(curve) / len(curve), curve[-1], len(curve)) if curve else None


def points(exams: Iterable[Exam]) -> list[Point]:
    """The probability and the wrongness of each answer to a base question; empty when no probability was kept."""
    return [point for exam in exams if exam.probe.suite == "core" if (point := _point(exam)) is not None]


def risks(points: Sequence[Point]) -> list[float]:
    """The mean wrongness of the surest answer, of the two surest, ... of all; equally sure ones count as their mean."""
    same: dict[float, list[float]] = {}
    for probability, wrong in points:
        same.setdefault(probability, []).append(wrong)
    ranked = [sum(same[p]) / len(same[p]) for p, _ in sorted(points, key=lambda point: -point[0])]
    return [total / count for count, total in enumerate(accumulate(ranked), start=1)]


def _point(exam: Exam) -> Point | None:
    """An answer that should not have been given is all wrong; another is wrong by the vital facts it lacks."""
    if exam.record.topic is None or not exam.answered or not exam.probe.outcomes:
        return None
    if exam.answer.outcome not in exam.probe.outcomes:
        return exam.record.topic, 1.0
    vital = [nugget.id for nugget in exam.probe.nuggets if nugget.importance == "vital"]
    missed = sum(id_ not in exam.held for id_ in vital)
    return exam.record.topic, missed / len(vital) if vital else 0.0
