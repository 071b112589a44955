"""Twice: passages that say the same in the same words in two places."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

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


def near_duplicates(voices: Iterable[Voice]) -> Iterator[Finding]:
    """Pairs of sections in different documents that share most of their runs of five words."""
    sections = {key: shingles for key, shingles in _sections(voices) if len(shingles) >= LEAST_SHINGLES}
    holders: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    shared: Counter[tuple[tuple[str, str], tuple[str, str]]] = Counter()
    for key, shingles in sections.items():
        for shingle in shingles:
            shared.update((other, key) for other in holders[shingle] if other[0] != key[0])
            holders[shingle].append(key)
    for (one, two), count in shared.items():
        if count >= SAME * min(len(sections[one]), len(sections[two])):
            yield Finding(two[0], None, f"“{two[1]}” says nearly the same as “{one[1]}” of {one[0]}")


def _sections(voices: Iterable[Voice]) -> Iterator[tuple[tuple[str, str], set[tuple[str, ...]]]]:
    for voice in voices:
        texts: dict[str, list[str]] = defaultdict(list)
        for sentence in voice.sentences:
            if not _HELP.search(sentence.text):
                texts[sentence.heading] += words(sentence.text)
        for heading, spoken in texts.items():
            yield (voice.file, heading), {tuple(spoken[at : at + SHINGLE]) for at in range(len(spoken) - SHINGLE + 1)}
