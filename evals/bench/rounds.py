"""The rounds: the order of the measurements, ours before plain LangChain's at every step."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from evals.bench.figures import Figures, our_figures, plain_figures
from evals.bench.noise import calibrate
from evals.bench.processes import BenchFailed, Timed, environment, run_json, run_timed
from evals.bench.questions import FIXED
from index.settings import Settings

PREPARE, OURS, PLAIN = "evals.bench.prepare", "evals.bench.ours", "evals.bench.plain_langchain"
OUR_STEPS, PLAIN_STEPS = 4, 3

Progress = Callable[[str, int, int], None]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run: how many rounds, on how many passages (None: all), with plain LangChain or without.

    `homeward` is the command as it is given to a new process.
    """

    rounds: int
    passages: int | None
    plain: bool
    homeward: tuple[str, ...]


@dataclass
class Rounds:
    """The measurements of one bench in its working folder; `prepare` comes first."""

    plan: Plan
    work: Path
    progress: Progress
    calibrations: list[float] = field(default_factory=list)
    """Milliseconds of the calibration before each measurement so far."""
    details: dict[str, Any] = field(default_factory=dict)
    """Of the latest round: how many questions were answered, and the median of each step of an answer."""
    env: dict[str, str] = field(default_factory=dict)

    def prepare(self, settings: Settings) -> dict[str, Any]:
        """Fill the working folder and return what is in it."""
        wanted = () if self.plan.passages is None else (str(self.plan.passages),)
        prepared = run_json((sys.executable, "-m", PREPARE, str(self.work), *wanted), environment(settings))
        self.env = environment(settings.model_copy(update={"home": self.work / "home"}))
        return prepared

    def measure(self) -> tuple[Figures, Figures]:
        """One round: the figures of both sides; plain LangChain's are empty when they are not planned."""
        indexed, plain_indexed = self._both("index")
        answered, plain_answered = self._both("answer")
        first = self._measured(self._first_answer)
        plain_first = self._plain_first_answer() if self.plan.plain else 0.0
        start = self._measured(lambda: run_timed((*self.plan.homeward, "--help"), self.env))
        self.details = {name: answered[name] for name in ("answered", "steps_ms")}
        ours = our_figures(indexed, answered, first.seconds, start.seconds)
        return ours, plain_figures(plain_indexed, plain_answered, plain_first) if self.plan.plain else {}

    def _both(self, step: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """What a step of each side printed; nothing for plain LangChain when it is not planned."""
        ours = self._measured(lambda: run_json(self._command(OURS, step), self.env))
        _refuse_errors(ours.get("failed", ()))
        if not self.plan.plain:
            return ours, {}
        return ours, self._measured(lambda: run_json(self._command(PLAIN, step), self.env))

    def _first_answer(self) -> Timed:
        """The whole command, as a person runs it."""
        asked = ("ask", "--json", FIXED[0], "--home", self.env["HOMEWARD_HOME"])
        found = run_timed((*self.plan.homeward, *asked), self.env)
        _refuse_errors([FIXED[0]] if json.loads(found.output)["outcome"] == "error" else [])
        return found

    def _plain_first_answer(self) -> float:
        return self._measured(lambda: run_timed(self._command(PLAIN, "first"), self.env)).seconds

    def _measured(self, call: Callable[[], Result]) -> Result:
        """Calibrate, then measure."""
        steps = self.plan.rounds * (OUR_STEPS + PLAIN_STEPS * self.plan.plain)
        self.progress("Measuring", len(self.calibrations), steps)
        self.calibrations.append(calibrate())
        return call()

    def _command(self, module: str, step: str) -> tuple[str, ...]:
        return sys.executable, "-m", module, step, str(self.work)


def _refuse_errors(questions: Sequence[str]) -> None:
    """An answer that broke off says nothing about speed."""
    if questions:
        raise BenchFailed(f'Questions that ended in an error: {len(questions)}. See why: homeward ask "{questions[0]}"')
