"""What can be tuned without building a new release."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerSettings:
    """Limits of one answer."""

    passages: int = 8
    """Passages looked at for one answer."""
    staff_statements: int = 5
    family_statements: int = 6
    most_characters: int = 2000
    """Longest question (standards, SE-09). A cry for help is met at any length."""
