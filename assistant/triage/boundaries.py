"""What must not be answered here: clinical, personal, legal, other nations, off topic, tricks. And a greeting."""

from assistant.triage.nations import Elsewhere, elsewhere
from assistant.triage.pattern import STOP
from assistant.triage.reading import BOOK, Reading
from assistant.triage.rule import Boundary
from assistant.triage.rulebook import Worded
from assistant.triage.rules.boundary import REFUSALS
from assistant.triage.rules.elsewhere import OTHER_NATIONS
from assistant.triage.rules.refused_clinical import CLINICAL_NOTE
from assistant.triage.verdict import Verdict
from assistant.types import Outcome

GREETING = "b.greeting"
NOTE_MARKS = 4
NOTE_MARKS_IN_LONG = 3
LONG_NARRATIVE = 400
"""Characters from which a narrative with clinical marks counts as a pasted note (CS-03 names 800; shorter is safer)."""


def check(reading: Reading) -> Verdict | None:
    """The refusal or greeting that meets the message, or None when it may be answered."""
    if _is_pasted_note(reading):
        return Verdict(Outcome.REFUSED_CLINICAL, "notes", ("b.notes.pasted",), blocks=True)
    for rule in REFUSALS:
        if _applies(rule, reading):
            return Verdict(rule.outcome, rule.category, (rule.id,), blocks=True)
    return None


def _applies(rule: Boundary, reading: Reading) -> bool:
    if rule.id == GREETING:  # "thanks. it won't matter tomorrow" is no greeting: the whole message must be one
        words = reading.coded.strip(STOP)
        return any(s.start == 0 and s.end >= len(words) for s in BOOK.spans(rule, words, reading.live))
    if rule is OTHER_NATIONS:
        return elsewhere(reading) is Elsewhere.ABOUT
    return _matches(rule, reading)


def _matches(rule: Worded, reading: Reading) -> bool:
    return next(BOOK.spans(rule, reading.coded, reading.live), None) is not None


def _is_pasted_note(reading: Reading) -> bool:
    marks = sum(1 for _ in BOOK.spans(CLINICAL_NOTE, reading.coded, reading.live))
    return marks >= NOTE_MARKS or (marks >= NOTE_MARKS_IN_LONG and len(reading.cleaned) >= LONG_NARRATIVE)
