"""When a danger is smaller than it sounds: policy, study, what-if, long ago. U to S, never an E (CR-03, CR-06)."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from assistant.triage.rule import Hit, Level, Mask
from assistant.triage.rules import context

ABUSE = "abuse"
WHY_HERE = "u.self.why_here"
HARM = ("u.self.harm", "u.other.harm")
Has = Callable[[Mask], bool]
"""Whether a context stands in the message."""


def lowered(hits: Iterable[Hit], has: Has) -> list[Hit]:
    """The hits, generic ones lowered where nobody in particular is at risk."""
    hits = _without_leave(_kept(_held(hits, has), has), has)
    policy = has(context.POLICY)
    nobody = policy and not has(context.FIRST_PERSON) and not somebody(has)
    hits = [replace(h, generic=True) if nobody and not h.rule.fixed else h for h in _told(_past(hits, has), has)]
    if has(context.AT_HAND) and not policy:
        return hits
    if somebody(has):
        return _asked_for(hits, has)
    if not policy and not has(context.ASKS):
        return hits
    if not has(context.FIRST_PERSON):  # a question that only names a subject ("eating disorder services") needs no box
        hits = [h for h in hits if not (h.generic and h.rule.level is Level.S)]
    named_only = policy and not has(context.STAFF_VOICE)
    return [as_support(h) if h.generic else h for h in hits if not (named_only and h.generic and h.level < Level.E)]


def somebody(has: Has) -> bool:
    """Whether one person at risk is named: a relative, or "he" and "she" where no patient is talked about."""
    return has(context.KIN_NAMED) or (has(context.HE_SHE) and not has(context.PATIENT_NAMED))


def held_and_asked(has: Has) -> bool:
    """Whether somebody tells of being held by staff, of nothing worse, and asks what is allowed or whom to tell."""
    held = has(context.HELD) or (has(context.HELD_BY_THEM) and not has(context.KIN_NAMED))
    return held and has(context.ASKS_RIGHT) and not has(context.WORSE)


def leave_refused(has: Has) -> bool:
    """Whether somebody tells of something some time ago, and that leave is refused since."""
    return has(context.LEAVE_REFUSED) and has(context.EARLIER) and not has(context.STILL)


def _held(hits: Iterable[Hit], has: Has) -> list[Hit]:
    """The hits; who asks about the rules of holding is answered, with where to report it beside the answer."""
    asked = held_and_asked(has)
    return [as_support(h) if asked and h.category == ABUSE else h for h in hits]


def _kept(hits: Iterable[Hit], has: Has) -> list[Hit]:
    """The hits; "why am I still here" of somebody who says how long the hospital has kept them is about that."""
    kept = has(context.KEPT_LONG)
    return [as_support(h) if kept and h.rule.id == WHY_HERE else h for h in hits]


def _without_leave(hits: Iterable[Hit], has: Has) -> list[Hit]:
    """The hits; self-harm of some time ago that is told because leave is refused for it is about the leave."""
    asked = leave_refused(has)
    return [as_support(h) if asked and h.rule.id in HARM else h for h in hits]


def _told(hits: list[Hit], has: Has) -> list[Hit]:
    """The hits, those that count only in what is told lowered where something is asked."""
    asks = has(context.ASKS) or has(context.ASKS_HELP) or has(context.POLICY)
    return [as_support(h) if asks and h.rule.stated else h for h in hits]


def _asked_for(hits: list[Hit], has: Has) -> list[Hit]:
    """A relative's danger is support when it is not yet there, or lasts for years and help with it is asked for."""
    later = has(context.NOT_YET) and has(context.ASKS)
    asked = has(context.ASKS_HELP)
    return [as_support(h) if h.generic and (later or (asked and h.rule.ongoing)) else h for h in hits]


def _past(hits: Iterable[Hit], has: Has) -> list[Hit]:
    """Danger of long ago is support: another person's always, the writer's own when all is well now."""
    hits = list(hits)
    if not has(context.LONG_AGO) or has(context.STILL):
        return hits
    well = has(context.WELL_NOW)
    return [as_support(h) if h.category == "other" or (well and h.category == "self") else h for h in hits]


def as_support(hit: Hit) -> Hit:
    """The hit, lowered from U to S; an E stays."""
    return replace(hit, level=Level.S) if hit.level is Level.U else hit
