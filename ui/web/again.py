"""A question asked again differently: about another place or service, in other words, or after a card."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.types import Question, Scope
from ui.web.asked import LONGEST
from ui.web.manner import Manner, named

ANY = "-"
"""Stands in a form for any area or any service."""
_LONGEST_NAME = 100


class Again(BaseModel):
    """What a form of the conversation sends. An empty field changes nothing."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    question: str = Field(min_length=1, max_length=LONGEST)
    area: str = Field(default="", max_length=_LONGEST_NAME)
    line: str = Field(default="", max_length=_LONGEST_NAME)
    manner: str = Field(default="", max_length=_LONGEST_NAME)
    drop: str = Field(default="", max_length=_LONGEST_NAME)
    """`area` or `line`: the one that is taken away."""
    after_card: str = Field(default="", max_length=1)

    def changed(self, question: Question) -> Question:
        """The question as it is now meant."""
        manner = named(self.manner) or Manner(question.mode, question.easy)
        area, line = (_by_hand(name, getattr(self, name), self.drop) for name in ("area", "line"))
        scope = None if area is None and line is None else Scope(area=area, service_line=line)
        return question.model_copy(
            update={
                "mode": manner.mode,
                "easy": manner.easy,
                "scope": scope,
                "after_card": bool(self.after_card),
            }
        )


def again_of(fields: Mapping[str, str]) -> Again | None:
    """The request in these fields; None when they hold none that makes sense."""
    try:
        return Again.model_validate(dict(fields))
    except ValidationError:
        return None


def again_in(text: str) -> Again | None:
    """The same, from JSON."""
    try:
        return Again.model_validate_json(text)
    except ValidationError:
        return None


def _by_hand(name: str, chosen: str, dropped: str) -> str | None:
    """What was set: empty for "any", None for what is left to be understood."""
    if chosen == ANY or name == dropped:
        return ""
    return chosen or None
