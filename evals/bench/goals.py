"""The goals, and whether the figures reach them."""

from collections.abc import Iterable
from dataclasses import dataclass

from evals.bench.figures import Measure


@dataclass(frozen=True, slots=True)
class Goal:
    """What one quantity has to be, as a share of plain LangChain's; a ceiling, or a floor."""

    key: str
    words: str
    limit: float
    is_floor: bool = False


# Whole answers are held against their retrieval alone: they do more and still have to be quicker.
GOALS = (
    Goal("first_answer", "first answer of a new process: at most a quarter of plain LangChain's", 1 / 4),
    Goal("retrieval_p50", "query, retrieval against retrieval: at most a third", 1 / 3),
    Goal("answer_p50", "query, our whole answer against their retrieval: at most a third", 1 / 3),
    Goal("indexing", "indexing: at least three times as fast", 3, is_floor=True),
    Goal("answering_memory", "memory: at most half", 1 / 2),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A goal with the ratio that was measured."""

    goal: Goal
    ratio: float

    @property
    def met(self) -> bool:
        """Whether the ratio keeps to the limit."""
        return self.ratio >= self.goal.limit if self.goal.is_floor else self.ratio <= self.goal.limit


def judge(measures: Iterable[Measure]) -> tuple[Judged, ...]:
    """Each goal with the median of the rounds' ratios; empty when plain LangChain was not measured."""
    ratios = {measure.quantity.key: measure.median_of_ratios for measure in measures}
    return tuple(Judged(goal, ratio) for goal in GOALS for ratio in (ratios.get(goal.key),) if ratio is not None)
