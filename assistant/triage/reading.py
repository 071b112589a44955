"""The one rulebook of everything that triage knows, and a message as the rules read it."""

from dataclasses import dataclass

from assistant.triage.families import FAMILIES
from assistant.triage.normalise import clean, words
from assistant.triage.rule import Rule
from assistant.triage.rulebook import Live, Rulebook, Worded
from assistant.triage.rules.after_danger import AFTER_DANGER
from assistant.triage.rules.boundary import REFUSALS
from assistant.triage.rules.context import CONTEXTS
from assistant.triage.rules.distress import STRONG_DISTRESS
from assistant.triage.rules.elsewhere import ENGLAND, IN_PASSING, OVERSEAS, THERE
from assistant.triage.rules.emergency_other import EMERGENCY_OTHER
from assistant.triage.rules.emergency_self import EMERGENCY_SELF
from assistant.triage.rules.masks import MASKS
from assistant.triage.rules.refused_clinical import CLINICAL_NOTE
from assistant.triage.rules.support import SUPPORT
from assistant.triage.rules.urgent_abuse import URGENT_ABUSE
from assistant.triage.rules.urgent_harm_self import URGENT_HARM_SELF
from assistant.triage.rules.urgent_illness import URGENT_ILLNESS
from assistant.triage.rules.urgent_other import URGENT_OTHER
from assistant.triage.rules.urgent_self import URGENT_SELF
from assistant.triage.rules.urgent_word import URGENT_WORD
from assistant.triage.rules.whose import WHOSE
from assistant.triage.spelling import Spelling

_EMERGENCY = (*EMERGENCY_SELF, *EMERGENCY_OTHER)
_URGENT = (*URGENT_SELF, *URGENT_HARM_SELF, *URGENT_OTHER, *URGENT_ABUSE, *URGENT_ILLNESS, *URGENT_WORD)
DANGER: tuple[Rule, ...] = (*_EMERGENCY, *_URGENT, *SUPPORT)
_NATIONS: tuple[Worded, ...] = (OVERSEAS, IN_PASSING, THERE, ENGLAND)
_OTHERS: tuple[Worded, ...] = (
    *STRONG_DISTRESS,
    *AFTER_DANGER,
    *MASKS,
    *CONTEXTS,
    *WHOSE,
    *REFUSALS,
    *_NATIONS,
    CLINICAL_NOTE,
)
_RULES: tuple[Worded, ...] = (*DANGER, *_OTHERS)
BOOK = Rulebook(_RULES, FAMILIES)
SPELLING = Spelling(BOOK.words, BOOK.knows)


@dataclass(frozen=True, slots=True)
class Reading:
    """A message cleaned, in words, and coded for the rules; `live` are the expressions that can match it."""

    cleaned: str
    words: tuple[str, ...]
    coded: str
    live: Live


def read(text: str) -> Reading:
    """The message as the rules read it; empty for an empty one."""
    cleaned = clean(text)
    found = tuple(SPELLING.read(words(cleaned)))
    coded = BOOK.encode(found)
    return Reading(cleaned, found, coded, BOOK.live(coded))


def read_after(before: Reading, message: Reading) -> Reading:
    """A message as the end of the turn before it."""
    return read(f"{before.cleaned}\n{message.cleaned}")
