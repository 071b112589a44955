"""A question as it comes in from outside, checked at the door."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from assistant.types import Mode, Question, Scope, Turn

# Ten times what is answered: a longer message is not answered, but a cry for help in it is still met.
LONGEST = 20_000
MOST_EARLIER = 20
LONGEST_PLACE = 200


class Earlier(BaseModel):
    """An earlier question of the same conversation."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(max_length=LONGEST)


class AskedScope(BaseModel):
    """What the question is about, set by hand: it goes before what would be understood from its words."""

    model_config = ConfigDict(extra="forbid")

    area: str | None = Field(default=None, max_length=LONGEST_PLACE)
    service_line: str | None = Field(default=None, max_length=LONGEST_PLACE)


class Asked(BaseModel):
    """What the JSON API and the form take."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    question: str = Field(min_length=1, max_length=LONGEST)
    mode: Mode = Mode.STAFF
    easy: bool = False
    history: tuple[Earlier, ...] = Field(default=(), max_length=MOST_EARLIER)
    scope: AskedScope | None = None

    def as_question(self) -> Question:
        """The question for the assistant."""
        turns = tuple(Turn(question=earlier.question) for earlier in self.history)
        scope = Scope(**self.scope.model_dump()) if self.scope else None
        return Question(text=self.question, mode=self.mode, easy=self.easy, history=turns, scope=scope)


def one_clear_line(problems: Sequence[Mapping[str, Any]]) -> str:
    """What is wrong with the first wrong field, without the text that was sent."""
    place = [str(part) for part in problems[0]["loc"] if part != "body"]
    if not place:
        return "The request: send a JSON object, with Content-Type: application/json"
    return f"{'.'.join(place)}: {problems[0]['msg']}"


def mode_of(text: str | None) -> Mode:
    """The mode that an address or a form names; families when it names none."""
    return Mode.STAFF if text == Mode.STAFF.value else Mode.FAMILY
