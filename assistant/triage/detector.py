"""How grave a message is: every rule run over it, then what the words round the hits make of them."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from assistant.triage.combining import card_of, combined, sum_of_signs
from assistant.triage.lowering import lowered, somebody
from assistant.triage.pattern import STOP
from assistant.triage.rule import Findings, Hit, Level, Mask, Rule
from assistant.triage.rulebook import UNKNOWN, Live, Rulebook, Span
from assistant.triage.rules import context, whose
from assistant.triage.rules.after_danger import AFTER_DANGER
from assistant.triage.rules.distress import STRONG_DISTRESS
from assistant.triage.rules.masks import DENIAL, MASKS
from assistant.triage.subjects import Subjects

MOST_HITS = 200
"""Hits of one rule that are looked at; a message that repeats itself more often is no graver for it."""
log = logging.getLogger(__name__)
DENIED = Rule("s.denial", Level.S, "self", "")


class Detector:
    """Finds danger in coded messages."""

    def __init__(self, book: Rulebook, rules: Sequence[Rule]) -> None:
        self.book = book
        self.rules = tuple(rules)
        self.subjects = Subjects(book)

    def find(self, coded: str, live: Live, *, after_danger: bool = False, since: int = 0) -> Findings:
        """Every danger in a message; `since` leaves out what ended before that word (an earlier turn)."""

        def has(mask: Mask) -> bool:
            return next(self.book.spans(mask, coded, live), None) is not None

        spans = {mask.id: tuple(self.book.spans(mask, coded, live)) for mask in MASKS}
        masked = _blank(coded, (span for found in spans.values() for span in found))
        named = somebody(has) or has(context.FIRST_PERSON)
        whole = coded if named else _blank(coded, self.book.spans(context.WHAT_IF, coded, live))
        failed: list[str] = []
        rules = (*self.rules, *(AFTER_DANGER if after_danger else ()))
        hits = [h for rule in rules for h in self._hits(rule, whole if rule.level is Level.E else masked, live, failed)]
        hits = [h for h in hits if h.end > since] + sum_of_signs(self._signs(masked, live), since)
        hits = [self.subjects.attributed(h, coded) for h in hits]
        if spans[DENIAL.id]:
            hits.append(Hit(DENIED, Level.S, "self", 0, 0, generic=False))
        hits = combined(lowered(hits, has), has(whose.NEW_PARENT))
        carded = (replace(h, category=card_of(h.category, has)) if h.level is Level.U else h for h in hits)
        return Findings(tuple(carded), tuple(failed))

    def _hits(self, rule: Rule, text: str, live: Live, failed: list[str]) -> Iterator[Hit]:
        try:
            for span in islice(self.book.spans(rule, text, live), MOST_HITS):
                yield Hit(rule, rule.level, rule.category, span.start, span.end, rule.generic)
        except Exception:  # noqa: BLE001 - one broken rule must not hide the others; the message is never logged
            log.error("triage rule failed: %s", rule.id)
            failed.append(rule.id)

    def _signs(self, masked: str, live: Live) -> list[tuple[Rule, list[Span]]]:
        """The signs of deep distress that stand in the message, with their places."""
        found = ((sign, list(self.book.spans(sign, masked, live))) for sign in STRONG_DISTRESS)
        return [(sign, spans) for sign, spans in found if spans]


def _blank(coded: str, spans: Iterable[Span]) -> str:
    """The message with the spans' words blank; ends of sentences stay."""
    marks = list(coded)
    for span in spans:
        marks[span.start : span.end] = [STOP if c == STOP else UNKNOWN for c in marks[span.start : span.end]]
    return "".join(marks)
