"""A message as a query that stands alone: follow-ups joined, spelling mended, acronyms and lay words added."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from assistant.types import Question, Scope
from assistant.understand.dialect import in_standard_english
from assistant.understand.follow import standing_alone
from assistant.understand.kind import Kind, Need, count_of, counted, is_live, kind_of, need_of
from assistant.understand.scope import scope_of
from assistant.understand.shorthand import added_stems, explained, written_out
from index.release import Release
from index.words import stem, telling_terms, words

# Likeness (normalised insertions and deletions) from which an unknown word is taken for a misspelt one of the release.
LIKE_ENOUGH = 0.84
SHORTEST_MENDED = 5


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
    topic: str
    """What the turns before were about, where the question leans on them; else empty."""
    live: bool
    """Whether it asks for the state of this very day, which no guidance holds."""
    scope: Scope


def understand(question: Question, release: Release) -> Query:
    """The query for a question; never fails."""
    own = written_out(in_standard_english(question.text))
    standing = standing_alone(own, [turn.question for turn in question.history], release.reference)
    text = _mended(standing.text, release)
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
        topic=standing.topic,
        live=is_live(lower),
        scope=scope_of(question, text, release.reference),
    )


def _mended(text: str, release: Release) -> str:
    """Words that neither the release nor the model's vocabulary knows, replaced by the likest of the release."""
    for word in dict.fromkeys(words(text)):
        if len(word) < SHORTEST_MENDED or release.encoder.knows(word) or release.holds(stem(word)):
            continue
        known = release.words  # costs a tenth of a second, once, and few questions need it
        # Of two that are as like the commoner is taken; a set alone would give another one in every process.
        alike = sorted((w for w in known if w[0] == word[0]), key=lambda w: (release.rarity(stem(w)), w))
        near = process.extractOne(word, alike, scorer=fuzz.ratio, score_cutoff=100 * LIKE_ENOUGH)
        if near:
            text = re.sub(rf"\b{re.escape(word)}\b", near[0], text, flags=re.IGNORECASE)
    return text
