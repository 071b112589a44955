"""Run cases through the assistant and keep every single result."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.ask import Assistant
from assistant.types import Answer
from evals.metrics import METRICS
from evals.schema import Case


@dataclass(frozen=True, slots=True)
class Result:
    """A case with its answer and its scores; a score is None where the metric does not apply."""

    case: Case
    answer: Answer
    scores: dict[str, float | None]

    @property
    def passed(self) -> bool:
        """Whether no score that applies is below 1."""
        return all(score is None or score == 1 for score in self.scores.values())


def applicable(cases: Iterable[Case], documents: Iterable[str]) -> list[Case]:
    """The cases whose document is in the release, and those that name none."""
    known = set(documents)
    return [case for case in cases if case.document is None or case.document in known]


def run(assistant: Assistant, cases: Sequence[Case], progress: Callable[[str, int, int], None]) -> list[Result]:
    """A result for each case, in order."""
    results = []
    for number, case in enumerate(cases):
        progress("Asking the questions we know the answers to", number, len(cases))
        answer = assistant.ask(case.asked())
        results.append(Result(case, answer, {name: metric(case, answer) for name, metric in METRICS.items()}))
    progress("Asking the questions we know the answers to", len(cases), len(cases))
    return results
