"""A question as it comes in from outside, checked at the door."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from assistant.types import Mode, Question, Turn

# Ten times what is answered: a longer message is not answered, but a cry for help in it is still met.
LONGEST = 20_000
MOST_EARLIER = 20


class Earlier(BaseModel):
    """An earlier question of the same conversation."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(max_length=LONGEST)


class Asked(BaseModel):
    """What the JSON API and the form take."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    question: str = Field(min_length=1, max_length=LONGEST)
    mode: Mode = Mode.STAFF
    history: tuple[Earlier, ...] = Field(default=(), max_length=MOST_EARLIER)

    def as_question(self) -> Question:
        """The question for the assistant."""
        turns = tuple(Turn(question=earlier.question) for earlier in self.history)
        return Question(text=self.question, mode=self.mode, history=turns)


def one_clear_line(problems: Sequence[Mapping[str, Any]]) -> str:
    """What is wrong with the first wrong field, without the text that was sent."""
    place = [str(part) for part in problems[0]["loc"] if part != "body"]
    return f"{'.'.join(place) or 'The request'}: {problems[0]['msg']}"


def mode_of(text: str | None) -> Mode:
    """The mode that an address or a form names; families when it names none."""
    return Mode.STAFF if text == Mode.STAFF.value else Mode.FAMILY
