"""How a release did when it was asked the check questions, read from its folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.evaluation import Asked, Evaluation, read_evaluation

CHECKS = {
    "outcome_is_right": "Ended as it should",
    "document_is_cited": "Cites the right document",
    "facts_held": "Tells the facts",
    "nothing_forbidden": "Says nothing it must not",
    "quotes_are_verbatim": "Quotes word for word",
}


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: so many of so many."""

    label: str
    passed: int
    of: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 of none."""
        return self.passed / self.of if self.of else 0.0


def evaluated(release: Path) -> Evaluation:
    """How a release did; an empty evaluation when it kept none that can be read."""
    return read_evaluation(release) or Evaluation()


def failed(asked: Asked) -> tuple[str, ...]:
    """What a question did not pass, in words."""
    scores = asked.scores.items()
    return tuple(CHECKS.get(name, name).lower() for name, score in scores if score is not None and score < 1)


def in_all(label: str, asked: Sequence[Asked]) -> Bar:
    """How many questions passed every check."""
    return Bar(label, sum(one.passed for one in asked), len(asked))


def by_check(asked: Sequence[Asked]) -> tuple[Bar, ...]:
    """For each check, how many questions passed it of those that it applies to."""
    names = dict.fromkeys((*CHECKS, *(name for one in asked for name in one.scores)))
    bars = []
    for name in names:
        scores = [score for one in asked if (score := one.scores.get(name)) is not None]
        if scores:
            bars.append(Bar(CHECKS.get(name, name.replace("_", " ")), sum(s >= 1 for s in scores), len(scores)))
    return tuple(bars)
