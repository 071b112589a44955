"""A message as a query that stands alone: follow-ups joined, spelling mended, acronyms and lay words added."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.types import Question, Scope
from assistant.understand.kind import Kind, Need, count_of, counted, kind_of, need_of
from index.reference import GlossaryTerm
from index.release import Release
from index.words import STOP_WORDS, stem, telling_terms, terms, words

# A message with no more content words than this leans on the turn before when it points back.
SHORT_MESSAGE_TERMS = 3
# Likeness (difflib ratio) from which an unknown word is taken for a misspelt one of the release.
LIKE_ENOUGH = 0.84
SHORTEST_MENDED = 5

_POINTS_BACK = re.compile(
    r"^(?:and|but|so|or|what about|how about|why|then)\b|\b(?:it|its|they|them|their|that|this|those|these|he|she|him|"
    r"her|there|one|ones|the same)\b"
)


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: the text that is embedded, further stems for the keyword leg, kind and need."""

    text: str
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
    scope: Scope


def understand(question: Question, release: Release) -> Query:
    """The query for a question; never fails."""
    own = " ".join(question.text.split())
    text = _mended(_standing_alone(own, [turn.question for turn in question.history]), release)
    lower = own.lower().replace("’", "'")
    scope = question.scope or Scope(audience=question.mode)
    return Query(
        text=text,
        stems=tuple(dict.fromkeys(telling_terms(text))),
        extra=_glossary_stems(text, release.reference.glossary),
        kind=kind_of(lower),
        need=need_of(lower),
        count=count_of(lower),
        counted=stem(thing) if (thing := counted(lower)) else None,
        scope=scope,
    )


def _standing_alone(text: str, before: Sequence[str]) -> str:
    """The message, led by the turn before when it is short and points back to it."""
    leans = len(terms(text)) <= SHORT_MESSAGE_TERMS and _POINTS_BACK.search(text.lower())
    return f"{before[-1].strip()} {text}" if before and leans else text


def _mended(text: str, release: Release) -> str:
    """Words that neither the release nor the model's vocabulary knows, replaced by the likest of the release."""
    known = release.words
    for word in dict.fromkeys(words(text)):
        if len(word) < SHORTEST_MENDED or word in known or release.holds(stem(word)) or release.encoder.knows(word):
            continue
        near = difflib.get_close_matches(word, [w for w in known if w[0] == word[0]], n=1, cutoff=LIKE_ENOUGH)
        if near:
            text = re.sub(rf"\b{re.escape(word)}\b", near[0], text, flags=re.IGNORECASE)
    return text


def _glossary_stems(text: str, glossary: Sequence[GlossaryTerm]) -> tuple[str, ...]:
    """Stems of the other names of every glossary term that the text names."""
    spoken = f" {' '.join(words(text))} "
    added: list[str] = []
    for entry in glossary:
        names = (entry.term, *entry.also)
        if any(f" {' '.join(words(name))} " in spoken for name in names if words(name)):
            added += [s for name in names for s in terms(name)]
    own = set(terms(text))
    return tuple(s for s in dict.fromkeys(added) if s not in own and s not in STOP_WORDS)
