"""The worst answers, each with all that is needed to see why."""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.metrics.exam import Exam
from evals.metrics.nuggets import lost_at
from evals.report.sheet import Sheet
from evals.report.words import OUTCOMES, STAGES, kind
from evals.run.qrels import HOLDS_QUOTE, relevance
from evals.schema.cases import Gold

MOST = 20
WEIGHTS = {"mustnot.free_high": 4.0, "mustnot.free": 2.0, "nug.vital": 1.0, "out.right": 1.0}
"""What a lost point in each metric counts: words that do harm come before facts that are missing."""
LOOKED_AT = ("core", "dialogues")


@dataclass(frozen=True, slots=True)
class Missing:
    """A vital fact that was not told, and where it was lost."""

    fact: str
    where: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that was found; `gold` says whether it holds the answer, stands in its section, or neither."""

    place: str
    text: str
    score: float
    gold: str


@dataclass(frozen=True, slots=True)
class Worst:
    """One answer, what it should have held, and what it was chosen from."""

    probe: str
    question: str
    before: tuple[str, ...]
    reader: str
    kind: str
    ended: str
    should: str
    """How it should have ended; empty when it ended rightly."""
    missing: tuple[Missing, ...]
    said: tuple[str, ...]
    """What it said that no answer may say."""
    answer: str
    passages: tuple[Passage, ...]
    gold: tuple[Gold, ...]


def worst(sheet: Sheet, most: int = MOST) -> list[Worst]:
    """The answers that lost most, worst first; those that lost nothing are left out."""
    lost = [(_loss(sheet, exam), exam) for exam in sheet.exams if exam.probe.suite in LOOKED_AT]
    ranked = sorted((pair for pair in lost if pair[0] > 0), key=lambda pair: (-pair[0], pair[1].probe.id))
    return [_shown(sheet, exam) for _, exam in ranked[:most]]


def _loss(sheet: Sheet, exam: Exam) -> float:
    values = ((weight, sheet.value(exam.probe.id, metric)) for metric, weight in WEIGHTS.items())
    return sum(weight * (1 - value) for weight, value in values if value is not None)


def _shown(sheet: Sheet, exam: Exam) -> Worst:
    probe = exam.probe
    ended_right = sheet.value(probe.id, "out.right") != 0
    return Worst(
        probe=probe.id,
        question=probe.question.text,
        before=tuple(turn.question for turn in probe.question.history),
        reader="a family" if exam.family else "staff",
        kind=kind(probe.type),
        ended=OUTCOMES[exam.answer.outcome].lower(),
        should="" if ended_right else " or ".join(OUTCOMES[one].lower() for one in probe.outcomes),
        missing=_missing(exam),
        said=_forbidden(sheet, probe.id),
        answer=exam.answer.text,
        passages=_passages(exam),
        gold=probe.gold,
    )


def _missing(exam: Exam) -> tuple[Missing, ...]:
    lost = [(one, lost_at(exam, one)) for one in exam.probe.nuggets if one.importance == "vital"]
    return tuple(Missing(one.text, _where(exam, stage)) for one, stage in lost if stage)


def _where(exam: Exam, stage: str) -> str:
    judged = stage == "extraction" and not exam.answered
    return STAGES["judged" if judged else stage].name.lower()


def _forbidden(sheet: Sheet, probe: str) -> tuple[str, ...]:
    row = sheet.rows.get(probe, {}).get("mustnot.free")
    return tuple(row.detail.split("; ")) if row is not None and row.detail else ()


def _passages(exam: Exam) -> tuple[Passage, ...]:
    grades = relevance(exam.probe, exam.library)
    scores: Sequence[float] = [score for id_, score in exam.record.found if id_ in exam.library.by_id]
    return tuple(
        Passage(" › ".join((text.title, *text.headings)), text.text, score, _gold(grades.get(text.id, 0)))
        for text, score in zip(exam.found, scores, strict=True)
    )


def _gold(grade: int) -> str:
    if grade == HOLDS_QUOTE:
        return "holds the answer"
    return "same section as the answer" if grade else ""
