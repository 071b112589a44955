"""Help for a person in danger when the assistant itself cannot be asked: all seats taken, too many questions."""

from assistant.ask import meet
from assistant.present import card, fixed
from assistant.types import Answer, Outcome, Question
from index.reference import Reference
from index.release import Release

IN_DANGER = (Outcome.EMERGENCY, Outcome.URGENT)


class FirstAid:
    """Triage alone: nothing is answered, and nobody waits."""

    def __init__(self, reference: Reference, release: Release | None = None) -> None:
        """With a release it is as thorough as the assistant's own, and takes a few milliseconds more."""
        self._reference = reference
        self._release = release

    def ask(self, question: Question) -> Answer:
        """The crisis card for a person in danger; for everybody else the words for a busy time."""
        verdict = meet(question, self._release)
        if verdict is not None and verdict.outcome in IN_DANGER:
            return card(question, self._reference, verdict)
        return fixed(question, self._reference, Outcome.ERROR, "busy")
