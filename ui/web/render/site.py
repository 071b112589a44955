"""What every turn of this site is made with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from index.reference import Reference
from ui.web.render.again import Choices
from ui.web.render.contacts import Phonebook
from ui.web.words import Words


def _today() -> date:
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True)
class Site:
    """How numbers are reached, the fixed words, what can be chosen, and what day it is."""

    phonebook: Phonebook
    words: Words
    choices: Choices
    today: Callable[[], date] = _today

    @classmethod
    def of(cls, reference: Reference) -> "Site":
        """The site of these reference files."""
        return cls(Phonebook(reference.contacts.values()), Words(reference), Choices(reference))

    def follow(self, reference: Reference) -> None:
        """Take everything from another release from now on."""
        self.phonebook.follow(reference.contacts.values())
        self.words.follow(reference)
        self.choices.follow(reference)
