"""Misspelt words, replaced by the likest word of the guidance: slips of the keyboard, and spelling by ear."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from assistant.understand.english import is_english
from index.reference import Reference
from index.release import Release
from index.words import stem, words

SHORTEST_MENDED = 4
LONG = 8
"""From so many letters two slips are mended, in shorter words one."""
SOUNDS = tuple(
    (re.compile(pattern), alike)
    for pattern, alike in (
        (r"(?:t|s)(?:ion|hun|hon)|cian", "shan"),
        (r"ph", "f"),
        (r"wh", "w"),
        (r"wr", "r"),
        (r"kn", "n"),
        (r"ght", "t"),
        (r"c(?=[eiy])", "s"),
        (r"[cqk]+", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"[aeiouy]+", "a"),
        (r"(.)\1+", r"\1"),
    )
)
"""What sounds alike is written alike, in this order; of vowels only their place is kept."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The right words of a release, the commonest first."""

    stems: frozenset[str]
    by_letter: dict[str, list[str]]
    by_sound: dict[str, list[str]]


def mended(text: str, release: Release) -> str:
    """The text with words that are no English and that the guidance does not know replaced by the likest known one.

    A right word that the guidance happens not to hold ("wifi", "bungalow") must stay: it says what the question is
    about. A word that sounds the same goes before one that is a slip away; of several the commonest is taken, so that
    every process takes the same.
    """
    for word in dict.fromkeys(words(text)):
        if len(word) < SHORTEST_MENDED or not word.isalpha() or release.encoder.knows(word) or is_english(word):
            continue
        known = _known(release)
        near = None if stem(word) in known.stems else _likest(word, known)
        if near is not None:
            text = re.sub(rf"\b{re.escape(word)}\b", near, text, flags=re.IGNORECASE)
    return text


def sound(word: str) -> str:
    """How a word sounds, roughly."""
    for pattern, alike in SOUNDS:
        word = pattern.sub(alike, word)
    return word


def _likest(word: str, known: _Known) -> str | None:
    """A word that sounds the same, else one that is a slip away. Slips spare the first letter: names would change."""
    heard = sound(word)
    alike = known.by_sound.get(heard, ()) if len(heard) >= SHORTEST_MENDED else ()
    if alike:
        return str(process.extractOne(word, alike, scorer=DamerauLevenshtein.distance)[0])
    slips = 2 if len(word) >= LONG else 1
    same = known.by_letter.get(word[0], ())
    near = process.extractOne(word, same, scorer=DamerauLevenshtein.distance, score_cutoff=slips)
    return str(near[0]) if near else None


def _names(reference: Reference) -> Iterator[str]:
    """What is called by its name in the directory, the places and the glossary."""
    for one in reference.directory.collaboratives:
        yield from (one.name, *one.also, one.lead, *one.partners, *one.covers)
    for area in reference.places:
        yield from (area.area, *area.places)
    for term in reference.glossary:
        yield from (term.term, *term.also)


@lru_cache(maxsize=1)  # a release that was replaced is not kept in memory
def _known(release: Release) -> _Known:
    """The words of a release that are spelt rightly. Costs a quarter of a second, once.

    Other wordings of questions are misspelt on purpose: of them only words that the model knows are right.
    """
    texts = chain((passage.indexed_text for passage in release.passages), _names(release.reference))
    written = {word for text in texts for word in words(text)}
    asked = {word for word in release.words if release.encoder.knows(word)}
    right = [word for word in written | asked if len(word) >= SHORTEST_MENDED and word.isalpha()]
    found = _Known(frozenset(map(stem, written)), {}, {})
    for word in sorted(right, key=lambda word: (release.rarity(stem(word)), word)):
        found.by_letter.setdefault(word[0], []).append(word)
        found.by_sound.setdefault(sound(word), []).append(word)
    return found
