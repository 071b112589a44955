"""What can be tuned without building a new release."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.types import Mode


@dataclass(frozen=True, slots=True)
class Limits:
    """How long an answer may be; its first statement always fits."""

    statements: int
    characters: int


def _limits() -> Mapping[Mode, Limits]:
    # Six short sentences for families, five statements for staff; the characters are those of such answers.
    return {Mode.STAFF: Limits(5, 900), Mode.FAMILY: Limits(6, 650)}


@dataclass(frozen=True, slots=True)
class AnswerSettings:
    """Limits of one answer."""

    passages: int = 8
    """Passages looked at for one answer."""
    limits: Mapping[Mode, Limits] = field(default_factory=_limits)
    most_characters: int = 2000
    """Longest question (standards, SE-09). A cry for help is met at any length."""
