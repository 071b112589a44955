"""A message as a query that stands alone: follow-ups joined, spelling mended, acronyms and lay words added."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from assistant.types import Question, Scope
from assistant.understand.kind import Kind, Need, count_of, counted, is_live, kind_of, need_of
from assistant.understand.scope import scope_of
from assistant.understand.shorthand import added_stems, explained, written_out
from index.release import Release
from index.words import stem, telling_terms, words

# A message with no more content words than this leans on the turn before when it points back.
SHORT_MESSAGE_TERMS = 3
# Likeness (normalised insertions and deletions) from which an unknown word is taken for a misspelt one of the release.
LIKE_ENOUGH = 0.84
SHORTEST_MENDED = 5

_POINTS_BACK = re.compile(
    r"^(?:and|but|so|or|what about|how about|why|then)\b|\b(?:it|its|they|them|their|that|this|those|these|he|she|him|"
    r"her|there|one|ones|the same)\b"
)
_FRAGMENT = re.compile(r"(?:for|in|with|on|at|to|after|before|if)\b")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: the text, stems for the keyword leg, kind and need."""

    text: str
    """The question standing alone, spelling mended."""
    embedded: str
    """The same with the proper terms for lay words and acronyms: what is embedded."""
    stems: tuple[str, ...]
    """Stems that say what the question is about, spelling mended."""
    extra: tuple[str, ...]
    """Stems added from the glossary: long forms of acronyms, terms for lay words."""
    kind: Kind
    need: Need
    count: int | None
    """How many things the question says there are."""
    counted: str | None
    """The stem of the thing that the question wants counted ("how many nurses")."""
    live: bool
    """Whether it asks for the state of this very day, which no guidance holds."""
    scope: Scope


def understand(question: Question, release: Release) -> Query:
    """The query for a question; never fails."""
    own = written_out(" ".join(question.text.split()))
    text = _mended(standing_alone(own, [turn.question for turn in question.history]), release)
    lower = own.lower().replace("’", "'")
    return Query(
        text=text,
        embedded=explained(text, release.reference),
        stems=tuple(dict.fromkeys(telling_terms(text))),
        extra=added_stems(text, release.reference),
        kind=kind_of(lower),
        need=need_of(lower),
        count=count_of(lower),
        counted=stem(thing) if (thing := counted(lower)) else None,
        live=is_live(lower),
        scope=scope_of(question, text, release.reference),
    )


def standing_alone(text: str, before: Sequence[str]) -> str:
    """The message, led by what the turns before it were about when it points back to them."""
    topic = ""
    for message in (*before, text):
        message = " ".join(message.split())
        topic = f"{topic} {message}" if topic and _leans(message) else message
    return topic


def _leans(text: str) -> bool:
    """Whether a message cannot be understood without the turn before it."""
    lower = text.lower().replace("’", "'")
    content = (
        len(telling_terms(lower)) if _POINTS_BACK.search(lower) or _FRAGMENT.match(lower) else SHORT_MESSAGE_TERMS + 1
    )
    return content <= SHORT_MESSAGE_TERMS


def _mended(text: str, release: Release) -> str:
    """Words that neither the release nor the model's vocabulary knows, replaced by the likest of the release."""
    known = release.words
    for word in dict.fromkeys(words(text)):
        if len(word) < SHORTEST_MENDED or word in known or release.holds(stem(word)) or release.encoder.knows(word):
            continue
        near = process.extractOne(
            word, [w for w in known if w[0] == word[0]], scorer=fuzz.ratio, score_cutoff=100 * LIKE_ENOUGH
        )
        if near:
            text = re.sub(rf"\b{re.escape(word)}\b", near[0], text, flags=re.IGNORECASE)
    return text
