"""Evaluation: what a release was asked before it went live, how it did, and why it went live all the same."""

import json
from pathlib import Path

from pydantic import ValidationError

from assistant.types import Value

EVALUATION = "evaluation.json"
FAILED = "failed"
RUNS = "evaluation"
"""The folder, below a release, of the results of a whole development run."""


class Asked(Value):
    """One check question and its scores; None where a check does not apply."""

    case: str
    outcome: str
    scores: dict[str, float | None]
    hard: bool = False

    @property
    def passed(self) -> bool:
        """Whether no score that applies is below 1."""
        return all(score is None or score >= 1 for score in self.scores.values())


class Gate(Value):
    """One gate of a whole development run and how it came out."""

    name: str
    state: str
    """passed, failed, warned or skipped"""
    message: str


class WholeRun(Value):
    """A run of all development cases: its folder below `evaluation/` of the release, and its gates."""

    run: str
    gates: tuple[Gate, ...]


class Evaluation(Value):
    """How a release did."""

    asked: tuple[Asked, ...] = ()
    gates: tuple[Gate, ...] = ()
    """The gates of a whole development run; empty when only the check questions were asked."""
    run: str = ""
    """The name of that run's folder below `evaluation/` of the release."""
    despite: str = ""
    """Why it went live although a gate was broken; empty when none was."""
    who: str = ""
    """Who let it go live."""

    @property
    def passed(self) -> int:
        """How many check questions passed."""
        return sum(one.passed for one in self.asked)

    @property
    def broken(self) -> tuple[str, ...]:
        """The hard check questions that failed, by id, then the gates that did, by name; none for a good release."""
        questions = tuple(one.case for one in self.asked if one.hard and not one.passed)
        return (*questions, *(gate.name for gate in self.gates if gate.state == FAILED))

    def write(self, release: Path) -> None:
        """Keep it with the release."""
        (release / EVALUATION).write_text(self.model_dump_json(indent=1), encoding="utf-8")


def read_evaluation(release: Path) -> Evaluation | None:
    """The evaluation that a release carries, or None when there is none that can be read."""
    try:
        data = json.loads((release / EVALUATION).read_text(encoding="utf-8"))
        return Evaluation.model_validate({"asked": data} if isinstance(data, list) else data)
    except (OSError, ValueError, ValidationError):
        return None
