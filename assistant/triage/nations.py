"""Whether a message is about care or law in another country than England, or only names one."""

import re
from enum import Enum

from assistant.triage.families.elsewhere import FAMILIES
from assistant.triage.reading import BOOK, Reading
from assistant.triage.rulebook import Span, Worded
from assistant.triage.rules.elsewhere import ENGLAND, IN_PASSING, OTHER_NATIONS, OVERSEAS, THERE

_FAMILIES = ("home_place", "home_people", "overseas_place", "overseas_people")
_NAMES = sorted(
    {name.strip() for family in _FAMILIES for name in re.split(r"[,\n]", FAMILIES[family]) if name.strip()},
    key=len,
    reverse=True,
)
_NAMED = re.compile(rf"(?:\b(?:from|in|to) )?\b(?:{'|'.join(map(re.escape, _NAMES))})\b", re.IGNORECASE)


class Elsewhere(Enum):
    """What another country has to do with a message."""

    NOTHING = "nothing"
    """None is named, or only as where somebody comes from, lives or goes on leave to ("born in Jamaica")."""
    BESIDE = "beside"
    """One is named, and what is asked may be about England: it is answered, and told that this is England's."""
    ABOUT = "about"
    """The question is about care or law there."""


def elsewhere(reading: Reading) -> Elsewhere:
    """What another country has to do with a message: a place, a people or a body of another one than England."""
    named = [*_spans(OTHER_NATIONS, reading), *_spans(OVERSEAS, reading)]
    there = bool(_spans(THERE, reading))
    passing = [] if there else _spans(IN_PASSING, reading)
    if all(_meet(one, passing) for one in named):
        return Elsewhere.NOTHING
    about = [one for one in _spans(OTHER_NATIONS, reading) if not _meet(one, passing)]
    return Elsewhere.ABOUT if there or (about and not _spans(ENGLAND, reading)) else Elsewhere.BESIDE


def _spans(rule: Worded, reading: Reading) -> list[Span]:
    return list(BOOK.spans(rule, reading.coded, reading.live))


def _meet(one: Span, others: list[Span]) -> bool:
    return any(other.start < one.end and one.start < other.end for other in others)


def without_countries(text: str) -> str:
    """The text without the names of other countries, their places and peoples: what is left to be looked up."""
    return " ".join(_NAMED.sub(" ", text).split())
