"""What the word layer sees of a message: its words, word pairs and pieces of words, as slots of one long list."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from assistant.triage.pattern import STOP

SLOTS = 1 << 18
PIECES = (3, 4, 5)
MOST_WORDS = 200
"""Words from the beginning and from the end of a longer message that are looked at."""


def slots(words: Sequence[str]) -> list[int]:
    """The slots of the message's features, each once, in order; empty for a message without words."""
    if len(words) > 2 * MOST_WORDS:
        words = [*words[:MOST_WORDS], *words[-MOST_WORDS:]]
    plain = [word for word in words if word != STOP]
    return sorted({crc32(name.encode("utf-8", "replace")) % SLOTS for name in _names(plain)})


def _names(words: Sequence[str]) -> Iterator[str]:
    yield from words
    for first, second in pairwise(words):
        yield f"{first} {second}"
    for word in words:
        edged = f" {word} "
        for length in PIECES:
            for start in range(len(edged) - length + 1):
                yield f"#{edged[start : start + length]}"
