"""Whose danger it is: the words of a hit are the writer's own unless somebody else stands before them."""

from dataclasses import replace

from assistant.triage.pattern import STOP
from assistant.triage.rule import Hit, Level
from assistant.triage.rulebook import Rulebook

BACK = 8
"""Words before a hit in which its subject is looked for; the nearest one counts."""
SAYING = 16
"""Words before it in which a patient is looked for whose words a member of staff repeats."""
NEXT = 3
"""Words after the patient in which "said" must come."""
AHEAD = 6
"""Words after it, when none stands before ("a suicide note in my son's bag")."""
OWN, OTHERS, QUOTED, GROUP = "self", "other", "quoted", "group"


class Subjects:
    """Finds the subject of hits in coded messages."""

    def __init__(self, book: Rulebook) -> None:
        self._first = book.letters("first_person")
        self._others = book.letters("all_people")
        self._his = book.letters("third_person")
        self._kin = book.letters("kin")
        self._group = book.letters("group")
        self._finds = book.letters("finds")
        self._in_care = book.letters("in_care")
        self._says = book.letters("says")

    def attributed(self, hit: Hit, coded: str) -> Hit:
        """The hit as the writer's own, as another's (which policy may lower), or lowered for a group ("staff")."""
        if hit.category != OWN or hit.level < Level.U:
            return hit
        whose = self._whose(hit, coded)
        if whose in (OTHERS, QUOTED):
            return replace(hit, category=OTHERS, generic=whose == OTHERS and not hit.rule.fixed)
        of_group = whose == GROUP and hit.level is Level.U and not hit.rule.fixed
        return replace(hit, level=Level.S) if of_group else hit

    def _whose(self, hit: Hit, coded: str) -> str:
        ahead = set(coded[hit.end : hit.end + AHEAD].partition(STOP)[0])
        before = coded[max(0, hit.start - BACK) : hit.start].rpartition(STOP)[2]
        inside = set(coded[hit.start : hit.end])
        if (inside | set(before)) & self._finds and ahead & (self._kin | self._his):
            return OTHERS  # "I found a note in my son's bag"
        if self._is_quoted(coded[max(0, hit.start - SAYING) : hit.start].rpartition(STOP)[2]):
            return QUOTED  # "my client just said: if you discharge me I will jump"
        if inside & self._first:
            return OWN
        if inside & self._his:
            return OTHERS
        sides = ((self._first, OWN), (self._others, OTHERS), (self._group, GROUP))
        nearest = (whose for letter in reversed(before) for letters, whose in sides if letter in letters)
        return next(nearest, OTHERS if ahead & self._kin else OWN)

    def _is_quoted(self, before: str) -> bool:
        """Whether somebody in care says what comes next; "I am a patient and I said" is the writer's own."""
        for at, letter in enumerate(before):
            near = before[at + 1 : at + 1 + NEXT]
            says = next((place for place, one in enumerate(near) if one in self._says), None)
            if letter in self._in_care and says is not None and not set(near[:says]) & self._first:
                return True
        return False
