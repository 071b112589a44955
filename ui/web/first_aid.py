"""Help for a person in danger when the assistant itself cannot be asked: all seats taken, too many questions."""

from assistant.present import card, fixed
from assistant.triage import triage
from assistant.types import Answer, Outcome, Question
from index.embedding.encoder import Encoder
from index.reference import Reference

IN_DANGER = (Outcome.EMERGENCY, Outcome.URGENT)


class FirstAid:
    """Triage alone: nothing is looked up, and nobody waits."""

    def __init__(self, reference: Reference, encoder: Encoder | None = None) -> None:
        """With an encoder it is as thorough as the assistant's own, and takes a few milliseconds more."""
        self._reference = reference
        self._encoder = encoder

    def ask(self, question: Question) -> Answer:
        """The crisis card for a person in danger; for everybody else the words for a busy time."""
        verdict = triage(question, encoder=self._encoder)
        if verdict is not None and verdict.outcome in IN_DANGER:
            return card(question, self._reference, verdict)
        return fixed(question, self._reference, Outcome.ERROR, "busy")
