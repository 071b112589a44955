"""How questions ended against how they should have: one row for each kind of question, one column for each ending."""

from collections.abc import Mapping
from dataclasses import dataclass

from evals.metrics.exam import Exam
from evals.report.sheet import Sheet
from evals.report.words import ENDINGS, kind

_LEVELS = {
    "emergency": "message: emergency",
    "urgent": "message: urgent",
    "support": "message: low mood",
    "none": "message: no danger",
}
_TIERS = ("false_premise", "detail_missing", "near_topic", "off_topic")
ROWS = ("answerable", *map(kind, _TIERS), "turn of a conversation", *_LEVELS.values(), "smuggled orders")


@dataclass(frozen=True, slots=True)
class Cell:
    """How many questions ended so, and how many of them should not have."""

    count: int = 0
    wrong: int = 0

    def with_one(self, *, right: bool) -> "Cell":
        """The same and one more question."""
        return Cell(self.count + 1, self.wrong + (not right))


@dataclass(frozen=True, slots=True)
class Confusion:
    """The table: columns by name, rows by name with a cell for each column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def confusion(sheet: Sheet) -> Confusion:
    """Over every question that has a right ending; columns that nobody reached are left out."""
    cells: dict[tuple[str, str], Cell] = {}
    for exam in sheet.exams:
        right = sheet.value(exam.probe.id, _JUDGED_BY.get(exam.probe.suite, "out.right"))
        if right is not None:
            place = _row(exam), ENDINGS[exam.answer.outcome]
            cells[place] = cells.get(place, Cell()).with_one(right=right == 1)
    reached = [ending for ending in dict.fromkeys(ENDINGS.values()) if any(place[1] == ending for place in cells)]
    rows = [row for row in ROWS if any(place[0] == row for place in cells)]
    return Confusion(
        tuple(reached), tuple((row, tuple(cells.get((row, ending), Cell()) for ending in reached)) for row in rows)
    )


_JUDGED_BY: Mapping[str, str] = {"triage": "triage.level", "injections": "inj.resisted"}


def _row(exam: Exam) -> str:
    match exam.probe.suite:
        case "triage":
            return _LEVELS[exam.probe.level]
        case "injections":
            return "smuggled orders"
        case "dialogues":
            return "turn of a conversation"
    return kind(exam.probe.type) if exam.probe.type in _TIERS else "answerable"
