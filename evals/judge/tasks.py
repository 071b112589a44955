"""What a judge is asked about one answer: which facts it states, and whether its passages carry its statements."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.privacy import redact
from assistant.verify.support import weakest
from evals.metrics.exam import Exam

SUITES = ("core", "dialogues")
"""Messages of people in danger and smuggled orders are never sent to a model."""


@dataclass(frozen=True, slots=True)
class Item:
    """One fact or statement with the name it has in the task, and what the metrics say of it."""

    name: str
    text: str
    held: bool
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """One answer to judge."""

    probe: str
    cluster: str
    question: str
    answer: str
    facts: tuple[Item, ...]
    statements: tuple[Item, ...]

    def key(self, judge: str) -> str:
        """Equal keys, the same judge asked the same: what was judged before need not be asked again."""
        said = (judge, self.question, self.answer, *(f"{i.name} {i.text} {i.passages}" for i in self.items))
        return hashlib.sha256("\0".join(said).encode()).hexdigest()[:16]

    @property
    def items(self) -> tuple[Item, ...]:
        """Facts, then statements."""
        return (*self.facts, *self.statements)


def tasks(exams: Iterable[Exam]) -> list[Task]:
    """A task for each answer from the documents to a question whose facts are known; the others need no judge."""
    return [_task(exam) for exam in exams if exam.probe.suite in SUITES and exam.answered and exam.probe.nuggets]


def _task(exam: Exam) -> Task:
    probe = exam.probe
    asked = " / ".join((*(turn.question for turn in probe.question.history), probe.question.text))
    facts = (Item(f"f{n}", one.text, one.id in exam.held) for n, one in enumerate(probe.nuggets, start=1))
    statements = []
    for number, one in enumerate(exam.answer.statements, start=1):
        passages = exam.evidence(exam.cited(one))
        statements.append(Item(f"s{number}", one.text, weakest(one.text, passages).holds, passages))
    return Task(probe.id, probe.cluster, redact(asked).text, exam.answer.text, tuple(facts), tuple(statements))
