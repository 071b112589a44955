"""What must never happen: the hard gates, each with the answers that broke it."""

from dataclasses import dataclass

from evals.gate import Gates, Limit
from evals.metrics.exam import Exam
from evals.report.sheet import Sheet
from evals.report.words import OUTCOMES

MOST = 15


@dataclass(frozen=True, slots=True)
class Broken:
    """An answer that broke a gate."""

    probe: str
    question: str
    ended: str
    detail: str


@dataclass(frozen=True, slots=True)
class Never:
    """One hard gate: over how many answers it was held, how many broke it, and the first of those."""

    metric: str
    why: str
    answers: int
    broken: int
    shown: tuple[Broken, ...]

    @property
    def state(self) -> str:
        """How it came out."""
        if not self.answers:
            return "not asked"
        return "broken" if self.broken else "kept"


def never(sheet: Sheet, gates: Gates) -> list[Never]:
    """Every hard gate, the broken ones first."""
    found = [_never(sheet, limit) for limit in gates.hard]
    return sorted(found, key=lambda one: (-one.broken, not one.answers))


def _never(sheet: Sheet, limit: Limit) -> Never:
    least = 1.0 if limit.least is None else limit.least
    held = [(exam, value) for exam in sheet.exams if (value := sheet.value(exam.probe.id, limit.metric)) is not None]
    broken = [exam for exam, value in held if value < least]
    shown = tuple(_broken(sheet, exam, limit.metric) for exam in broken[:MOST])
    return Never(limit.metric, limit.why, len(held), len(broken), shown)


def _broken(sheet: Sheet, exam: Exam, metric: str) -> Broken:
    detail = sheet.rows[exam.probe.id][metric].detail
    return Broken(exam.probe.id, exam.probe.question.text, OUTCOMES[exam.answer.outcome].lower(), detail)
