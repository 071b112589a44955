"""Where vital facts were lost: in the guidance, before the search, in the search, at the judge, or in the answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

from evals.metrics.exam import ANSWERING, Exam
from evals.metrics.nuggets import STAGES as LOST
from evals.report.sheet import Sheet
from evals.report.words import STAGES, Named


@dataclass(frozen=True, slots=True)
class Part:
    """One stage and its share of the vital facts."""

    stage: str
    named: Named
    share: float


@dataclass(frozen=True, slots=True)
class Loss:
    """The fate of the vital facts of one group of base questions; the shares add up to 1."""

    label: str
    questions: int
    parts: tuple[Part, ...]

    @property
    def lost(self) -> float:
        """The share that was not told."""
        return 1 - self.parts[0].share


def losses(sheet: Sheet) -> list[Loss]:
    """For everyone, then for each kind of reader; empty when no fact was asked for."""
    base = [
        exam
        for exam in sheet.exams
        if exam.probe.suite == "core" and sheet.value(exam.probe.id, "nug.vital") is not None
    ]
    families = [exam for exam in base if exam.family]
    staff = [exam for exam in base if not exam.family]
    groups = (("Everyone", base), ("Staff", staff), ("Families", families))
    return [Loss(label, len(exams), _parts(sheet, exams)) for label, exams in groups if exams]


def _parts(sheet: Sheet, exams: Iterable[Exam]) -> tuple[Part, ...]:
    fates = [_fate(sheet, exam) for exam in exams]
    return tuple(Part(stage, named, mean(fate.get(stage, 0.0) for fate in fates)) for stage, named in STAGES.items())


def _fate(sheet: Sheet, exam: Exam) -> dict[str, float]:
    """The share of one question's vital facts at each stage."""
    id_ = exam.probe.id
    fate = {stage: sheet.value(id_, f"nug.lost_{stage}") or 0.0 for stage in LOST}
    if exam.answer.outcome not in ANSWERING:
        fate["judged"] = fate.pop("extraction")
    return fate | {"told": sheet.value(id_, "nug.vital") or 0.0}
