"""Signs that are grave together: two of deep distress, a person missing and at risk, a new baby and dark thoughts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.triage.lowering import Has
from assistant.triage.rule import Hit, Level, Rule
from assistant.triage.rulebook import Span
from assistant.triage.rules import whose

SUM = Rule("u.self.sum", Level.U, "self", "")
MISSING_AT_RISK = Rule("e.other.missing_at_risk", Level.E, "other", "")
SIGNS_FOR_URGENT = 2
OWN, MISSING, PERINATAL, OF_THE_MOTHER = "self", "missing", "perinatal", "perinatal_other"
ABUSE, OF_ANOTHER = "abuse", "abuse_other"
NOT_OF_RISK = frozenset({MISSING})


def sum_of_signs(signs: Sequence[tuple[Rule, Sequence[Span]]], since: int) -> list[Hit]:
    """One sign of deep distress is support, two different ones are urgent; the latest must be new (after `since`)."""
    newest = max((span for _, spans in signs for span in spans), key=lambda span: span.end, default=None)
    if newest is None or newest.end <= since:
        return []
    if len(signs) >= SIGNS_FOR_URGENT:
        return [Hit(SUM, Level.U, OWN, newest.start, newest.end, generic=False)]
    return [Hit(signs[0][0], Level.S, OWN, newest.start, newest.end, generic=False)]


def combined(hits: Iterable[Hit], new_parent: bool) -> list[Hit]:
    """The hits, with an E for a missing person at risk, and the writer's own under `perinatal` for a new parent."""
    hits = _without_net(list(hits))
    urgent = [h for h in hits if h.level >= Level.U]
    gone = [h for h in urgent if h.category == MISSING]
    if gone and any(h.category == "other" for h in urgent):
        hits.append(Hit(MISSING_AT_RISK, Level.E, "other", gone[0].start, gone[0].end, generic=False))
    if not new_parent:
        return hits
    return [replace(h, category=PERINATAL) if h.category == OWN and h.level is Level.U else h for h in hits]


def card_of(category: str, has: Has) -> str:
    """The card for a category: who fears for another is told what to do for them, for a new mother and her baby too."""
    if category == PERINATAL:
        return OF_THE_MOTHER if has(whose.MOTHER) and not has(whose.OWN_BABY) else category
    if category == ABUSE:
        return OF_ANOTHER if has(whose.DONE_TO_OTHERS) and not has(whose.DONE_TO_ME) else category
    return category


def _without_net(hits: list[Hit]) -> list[Hit]:
    """The hits without those of the net of single words, where a rule that knows more has found danger."""
    if any(h.level >= Level.U and not h.rule.stated for h in hits):
        return [h for h in hits if not h.rule.stated]
    return hits
