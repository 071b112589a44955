"""How an answer does beside what the person who asked found in the guidance."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.triage.learned.head import ANSWERABLE
from assistant.types import Answer, Outcome
from assistant.verify.normalise import normalise
from evals.fit.asked import Asked
from evals.stats import wilson

CARDS = (Outcome.EMERGENCY, Outcome.URGENT)


@dataclass(frozen=True, slots=True)
class Counted:
    """What became of one question."""

    answerable: bool
    told: bool
    """Whether any sentence that answers it is told."""
    first: bool
    """Whether such a sentence is the first statement."""
    carded: bool
    silent: bool
    """Whether nothing was said but fixed words."""


def counted(asked: Asked, answer: Answer) -> Counted:
    """What became of a question."""
    openings = [normalise(opening) for opening in asked.answered_by]
    said = [normalise(statement.text) for statement in answer.statements]
    holds = [any(opening in text for opening in openings) for text in said]
    return Counted(
        answerable=asked.kind == ANSWERABLE,
        told=any(holds),
        first=bool(holds) and holds[0],
        carded=answer.outcome in CARDS,
        silent=not said,
    )


def lines(results: Sequence[Counted]) -> list[str]:
    """A line for each share, with its 95 % Wilson interval."""
    able = [one for one in results if one.answerable]
    beyond = [one for one in results if not one.answerable]
    shares = {
        "told what answers it": [one.told for one in able],
        "told it first": [one.first for one in able],
        "met with a card": [one.carded for one in able],
        "not answered": [one.silent for one in able],
        "beyond the guidance, not answered": [one.silent for one in beyond],
    }
    return [_line(name, flags) for name, flags in shares.items() if flags]


def _line(name: str, flags: Sequence[bool]) -> str:
    low, high = wilson(sum(flags), len(flags))
    return f"  {name:36} {sum(flags):4}/{len(flags):<4} {sum(flags) / len(flags):6.1%}  {low:.1%} to {high:.1%}"
