"""Twice: passages that say the same in the same words in two places."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from index.check.finding import Finding
from index.check.sentences import Voice
from index.words import words

SHINGLE = 5
"""Words in a row that are compared (Broder 1997, shingling)."""
SAME = 0.7
"""Share of the smaller section's shingles that the other one holds too."""
LEAST_SHINGLES = 20
_HELP = re.compile(r"\b(?:999|111)\b")
"""Where to call in danger is said in many places, on purpose in the same words."""


class Place(NamedTuple):
    """A section: the file below the corpus, and the heading in it."""

    file: str
    heading: str


def near_duplicates(voices: Iterable[Voice]) -> Iterator[Finding]:
    """A finding for each pair of sections that say nearly the same."""
    for one, two in doubles(voices):
        yield Finding(two.file, None, f"“{two.heading}” says nearly the same as “{one.heading}” of {one.file}")


def doubles(voices: Iterable[Voice]) -> Iterator[tuple[Place, Place]]:
    """Pairs of sections in different documents that share most of their runs of five words."""
    sections = {key: shingles for key, shingles in _sections(voices) if len(shingles) >= LEAST_SHINGLES}
    holders: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    shared: Counter[tuple[Place, Place]] = Counter()
    for key, shingles in sections.items():
        for shingle in shingles:
            shared.update((other, key) for other in holders[shingle] if other.file != key.file)
            holders[shingle].append(key)
    for (one, two), count in shared.items():
        if count >= SAME * min(len(sections[one]), len(sections[two])):
            yield one, two


def _sections(voices: Iterable[Voice]) -> Iterator[tuple[Place, set[tuple[str, ...]]]]:
    for voice in voices:
        texts: dict[str, list[str]] = defaultdict(list)
        for sentence in voice.sentences:
            if not _HELP.search(sentence.text):
                texts[sentence.heading] += words(sentence.text)
        for heading, spoken in texts.items():
            shingles = {tuple(spoken[at : at + SHINGLE]) for at in range(len(spoken) - SHINGLE + 1)}
            yield Place(voice.file, heading), shingles
