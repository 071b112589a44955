"""How a person wants to be answered: for families, in easy words, or for staff. It stands in the page's address."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.types import Mode
from ui.web.asked import mode_of

EASY = "easy"


@dataclass(frozen=True, slots=True)
class Manner:
    """The mode, and whether a family wants easy words; staff never get them."""

    mode: Mode
    easy: bool = False

    @property
    def name(self) -> str:
        """One of `family`, `easy` and `staff`."""
        return EASY if self.easy else self.mode.value

    @property
    def address(self) -> str:
        """The page on which answers are of this manner."""
        return f"/?mode={self.mode.value}{'&easy=1' if self.easy else ''}"


FAMILY, EASY_WORDS, STAFF = MANNERS = (Manner(Mode.FAMILY), Manner(Mode.FAMILY, easy=True), Manner(Mode.STAFF))


def manner_of(fields: Mapping[str, str]) -> Manner:
    """The manner that an address or a form names in `mode` and `easy`; families when it names none."""
    mode = mode_of(fields.get("mode"))
    return Manner(mode, easy=mode is Mode.FAMILY and bool(fields.get(EASY)))


def named(name: str) -> Manner | None:
    """The manner of this name, or None."""
    return next((one for one in MANNERS if one.name == name), None)
