"""What the encoder and the words are taught from: messages with their level, questions with their kind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.triage.learned.head import DANGER
from assistant.triage.learned.vectors import seen_of
from assistant.triage.reading import read
from evals.fit.triage.gather import Labelled, messages
from evals.fit.triage.questions import BY_NAME, Asked, answered, own
from evals.fit.triage.teach import Example

CALM = "N"


@dataclass(frozen=True, slots=True)
class Material:
    """Messages and questions of some authors, and wordings of questions that are answered."""

    messages: Sequence[Labelled]
    questions: Sequence[Asked]
    wordings: Sequence[Asked]

    def without(self, files: Iterable[str]) -> "Material":
        """What is left without these authors' files; what they asked is not left among the wordings either."""
        out = frozenset(files)
        messages = [one for one in self.messages if one.file not in out]
        asked = {one.text for one in self.questions if one.file in out}
        wordings = [one for one in self.wordings if one.text not in asked]
        return Material(messages, [one for one in self.questions if one.file not in out], wordings)

    def only(self, files: Iterable[str]) -> "Material":
        """These authors' files alone."""
        those = frozenset(files)
        messages = [one for one in self.messages if one.file in those]
        return Material(messages, [one for one in self.questions if one.file in those], ())

    def examples(self) -> list[Example]:
        """Each text once, as the encoder is given it.

        Nobody is in danger in a question of these files. A message without danger may have to be refused or not:
        nothing is said of that.
        """
        found = {one.text: _of_question(one) for one in (*self.wordings, *self.questions)}
        found |= {one.text: _of_message(one) for one in self.messages}
        return list(found.values())


def material() -> Material:
    """Everything there is."""
    return Material(messages(), list(own()), list(answered()))


def _of_message(one: Labelled) -> Example:
    return Example(seen_of(read(one.text)), one.level, DANGER if one.danger else "")


def _of_question(one: Asked) -> Example:
    return Example(seen_of(read(one.text)), CALM, "" if one.kind == BY_NAME else one.kind)
