"""Whether a message, or a part of it, must not be answered here, and what is left of it that may be."""

import re
from dataclasses import replace
from functools import partial

from assistant.triage.boundaries import check
from assistant.triage.guarded import guarded
from assistant.triage.learned.refused import cleared, refused
from assistant.triage.learned.vectors import Vectors
from assistant.triage.nations import Elsewhere, elsewhere
from assistant.triage.reading import BOOK, Reading, read
from assistant.triage.rules import context
from assistant.triage.rules.elsewhere import OTHER_NATIONS
from assistant.triage.verdict import Verdict
from assistant.types import Outcome
from index.words import telling_terms

PARTED = (Outcome.REFUSED_CLINICAL, Outcome.REFUSED_PERSONAL, Outcome.REFUSED_LEGAL, Outcome.OUT_OF_SCOPE)
"""Refusals that hold for a part of a message. An injection or a pasted note spoils the whole."""
NOTES = "notes"
NATIONS = OTHER_NATIONS.category
"""Known by the names of places, which only a rule holds."""
SHORTEST = 3
"""Words of a part that is a question of its own."""
LEAST_TELLING = 3
"""Telling words of a rest that can be looked up without the part that is refused."""
MOST_PARTS = 6
_ASKING = (
    r"(?:who|what|when|where|which|why|how|can|could|may|does|do|did|is|are|should|would|will|please|tell|explain)"
)
_THERE = re.compile(r"\b(?:i|we|us|me|my|our|he|him|his|she|hers?|they|them|their|there|it|that)\b")
"""What may be about somebody who is where other laws hold: it is not answered beside the name of such a place."""
_SPACES = re.compile(r"[^\S\n]+")
_PARTS = re.compile(
    rf"(?<=[.?!;]) |\n|,? (?:and|but|or) (?:also )?(?={_ASKING}\b)|,? (?:and )?also[,:]? (?={_ASKING}\b)",
    re.IGNORECASE,
)


def refusal(text: str, reading: Reading, vectors: Vectors | None, before: Reading | None = None) -> Verdict | None:
    """The refusal that meets the message, after the turn `before` it, or None when it may be answered.

    A message that asks several things is refused in part: `blocks` is False, and `rest` holds what may be answered.
    That is all of it where another country is only named beside what is asked.
    """
    refused = _refusal(text, reading, vectors, before)
    if refused is None and elsewhere(reading) is Elsewhere.BESIDE:
        return Verdict(OTHER_NATIONS.outcome, NATIONS, (OTHER_NATIONS.id,), blocks=False, rest=text)
    return refused


def _refusal(text: str, reading: Reading, vectors: Vectors | None, before: Reading | None) -> Verdict | None:
    whole = _met(reading, vectors, before)
    if whole is not None and (whole.outcome not in PARTED or whole.category == NOTES):
        return whole
    even = _SPACES.sub(" ", text)
    parts = [part for part in _PARTS.split(even) if part and len(part.split()) >= SHORTEST][:MOST_PARTS]
    if len(parts) < 2:
        return whole
    # Torn from its message a part says little ("what happened to her?"): unless the whole gave reason, rules decide.
    judge = check if whole is None else partial(_met, vectors=vectors)
    judged = [(part, reads := read(part), judge(reads)) for part in parts]
    met = [verdict for _, _, verdict in judged if verdict is not None and verdict.blocks]
    if whole is None:  # England is named too: "He is in Wales. Can he be moved to Bristol?"
        met = [verdict for verdict in met if verdict.category != NATIONS]
    if not met or met[0].outcome not in PARTED:
        return whole
    rest = " ".join(part for part, reads, verdict in judged if verdict is None and _asks(reads))
    if met[0].category == NATIONS and _THERE.search(rest.lower()):
        return met[0]
    # "Danger is finished?" is about what was said before it
    stands = not rest or len(telling_terms(rest)) >= LEAST_TELLING
    return replace(met[0], blocks=not rest, rest=rest if stands else even)


def _met(reading: Reading, vectors: Vectors | None, before: Reading | None = None) -> Verdict | None:
    """By rule, unless what was learnt clears the message of it; else by what was learnt."""
    ruled = check(reading)
    if ruled is None:
        return guarded("refusals", lambda: refused(reading, vectors, before))
    may_err = ruled.outcome in PARTED and ruled.category not in (NOTES, NATIONS)
    return None if may_err and guarded("refusals", lambda: cleared(reading, vectors)) else ruled


def _asks(part: Reading) -> bool:
    return "?" in part.cleaned or next(BOOK.spans(context.ASKS, part.coded, part.live), None) is not None
