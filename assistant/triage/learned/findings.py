"""What the rules found, with what the learnt layers add to it: the highest level wins."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from assistant.triage.boundaries import check
from assistant.triage.combining import card_of
from assistant.triage.detector import Detector
from assistant.triage.foreign import RULE_ID as FOREIGN
from assistant.triage.learned.look import MARGIN, Seen, is_calm, second_look
from assistant.triage.learned.refused import surely_refused
from assistant.triage.lowering import ABUSE, as_support, held_and_asked, leave_refused, somebody
from assistant.triage.reading import BOOK, DANGER, Reading, read
from assistant.triage.rule import Findings, Hit, Level, Mask, Rule
from assistant.triage.rules import context
from assistant.triage.rules.masks import MASKS
from assistant.types import Outcome

if TYPE_CHECKING:
    from assistant.triage.learned.vectors import Vectors

LEARNT = {
    Level.S: Rule("l.support", Level.S, "self", ""),
    Level.U: Rule("l.urgent", Level.U, "self", ""),
    Level.E: Rule("l.emergency", Level.E, "self", ""),
}
FIRST_999 = Rule("l.first_999", Level.U, "", "")
"""Not grave enough for the card of an emergency, too grave for 999 to come last."""
ASKED, PLAINLY, LONGER = 0.7, 5.0, 3.0
"""How near a question has to be that the guidance is known to answer, how far over the urgent cut no less will do, and
how many times as long as the other the message or that question may be: danger is often told after a question. Of 786
dangers by authors not learnt from in which no rule finds any 1 becomes the help box by it, and 115 of 1,374 calm
messages that looked urgent. With the denser wordings of today it would be 6 and 213 at 0.66 and whatever the length,
and 4 more of 637 held-out dangers."""
THE_SAME = 0.9
"""How near makes it the same question, however far over the cut, if it does not look like an emergency. Of 2,637
dangers none is as near."""
EATING = "eating"
"""How ill somebody is who does not eat is asked in the words in which it is told."""
OWN = "self"
"""The writer's own danger: what a rule finds of it stands unless the message is calm by a wide margin."""
OF_EMERGENCY = ("self", "other", "violence")
OF_SUPPORT = ("self", "other", "abuse", "eating", "carer", "psychosis")
"""The kinds for which corpus/replies.yaml has a card at these levels."""


def looked_twice(found: Findings, reading: Reading, before: Sequence[Reading], vectors: "Vectors | None") -> Findings:
    """The findings, with what the learnt layers see in the message where that is graver.

    Where a rule finds another's danger in words that mean none ("my mum tried in 1998, does that count against her?")
    the help box stands beside the answer instead of a card. Of 119 dangers of somebody else that a rule cards rightly,
    by authors not learnt from, none is lowered by it, and 37 of 54 that it cards wrongly.
    """
    if found.level is Level.E or _is_greeting(reading):
        return found
    if _may_err(found) and is_calm(reading, before, vectors, by=MARGIN if _is_own(found) else 0.0):
        return Findings(tuple(as_support(hit) for hit in found.hits), found.failed)
    seen = second_look(reading, before, vectors, quieter=softened(reading) or surely_refused(reading, vectors))
    if held_and_asked(partial(_has, reading)):
        seen = replace(seen, level=min(seen.level, Level.S), kind=ABUSE)
    elif not before and _is_asked_often(seen, reading, vectors):
        seen = replace(seen, level=Level.S)
    raised = _raised(found, seen, reading)
    if raised.level is Level.U and seen.perhaps_emergency:
        hit = Hit(FIRST_999, Level.U, "", 0, 0, generic=False)
        return Findings((*raised.hits, hit), raised.failed)
    return raised


def _may_err(found: Findings) -> bool:
    """Whether the gravest that a rule found is urgent, and in English: of another language the layers know nothing."""
    return found.level is Level.U and not any(hit.rule.id == FOREIGN for hit in found.hits)


def _is_asked_often(seen: Seen, reading: Reading, vectors: "Vectors | None") -> bool:
    """Whether what looks urgent, but is no emergency, is nearly a question that the guidance answers."""
    if seen.level is not Level.U or seen.kind == EATING or vectors is None:
        return False
    is_plain = seen.over >= PLAINLY
    near = vectors.near(reading)
    if near is None or near.cosine < (THE_SAME if is_plain else ASKED) or (is_plain and seen.perhaps_emergency):
        return False
    own, other = len(reading.cleaned.split()), len(near.text.split())
    return max(own, other) <= LONGER * min(own, other) and _is_calm_by_rule(near.text)


def _is_calm_by_rule(wording: str) -> bool:
    """Whether no rule finds danger in a wording: people in danger ask for help too, and some wordings are theirs."""
    known = read(wording)
    return Detector(BOOK, DANGER).find(known.coded, known.live).level < Level.U


def _is_own(found: Findings) -> bool:
    return any(hit.level is Level.U and hit.category == OWN for hit in found.hits)


def _raised(found: Findings, seen: Seen, reading: Reading) -> Findings:
    if seen.level <= found.level:
        return found
    ruled = {hit.category for hit in found.hits if hit.level is Level.U}
    if not ruled <= set(OF_EMERGENCY):  # 999 has no card of its own for them, and theirs names it too
        return found
    card = min(ruled) if ruled else _card(seen, reading)
    hit = Hit(LEARNT[seen.level], seen.level, card, 0, 0, generic=False)
    return Findings((*found.hits, hit), found.failed)


def softened(reading: Reading) -> bool:
    """Whether a defined suppressor stands in the message.

    They are: what a rule refuses, policy or a question that names nobody, a figure of speech, a denial, long ago, leave
    that is refused for it.
    """
    has = partial(_has, reading)
    named = has(context.FIRST_PERSON) or somebody(has) or has(context.AT_HAND)
    if not named and (has(context.POLICY) or has(context.ASKS)):
        return True
    past = (has(context.LONG_AGO) and not has(context.STILL)) or leave_refused(has)
    return past or any(has(mask) for mask in MASKS) or check(reading) is not None


def _is_greeting(reading: Reading) -> bool:
    verdict = check(reading)
    return verdict is not None and verdict.outcome is Outcome.GREETING


def _has(reading: Reading, mask: Mask) -> bool:
    return next(BOOK.spans(mask, reading.coded, reading.live), None) is not None


def _card(seen: Seen, reading: Reading) -> str:
    """The card for what was seen; by the people named where only words decided."""
    has = partial(_has, reading)
    own = "other" if somebody(has) else "self"
    kind = seen.kind or own
    if seen.level is Level.U:
        return card_of(kind, has)
    return kind if kind in (OF_SUPPORT if seen.level is Level.S else OF_EMERGENCY) else own
