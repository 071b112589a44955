"""Earlier: whether somebody was in danger in a turn before this one."""

from typing import TYPE_CHECKING

from assistant.triage.decide import triage
from assistant.types import Outcome, Question

if TYPE_CHECKING:
    from index.embedding.encoder import Encoder

DANGER = frozenset({Outcome.EMERGENCY, Outcome.URGENT, Outcome.SUPPORT})


def was_in_danger(question: Question, encoder: "Encoder | None" = None) -> bool:
    """Whether any earlier turn, met as it was then, was a cry for help or in distress; False without turns."""
    return any(
        verdict.outcome in DANGER
        for place, turn in enumerate(question.history)
        if (verdict := triage(Question(text=turn.question, history=question.history[:place]), encoder=encoder))
    )
