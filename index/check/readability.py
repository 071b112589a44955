"""How hard a text is to read."""

import re
from collections.abc import Iterable
from functools import lru_cache

from pyphen import Pyphen

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_HYPHENS = Pyphen(lang="en_GB")


def grade(sentences: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of sentences taken together (Kincaid and others, 1975); 0 for none.

    Syllables are hyphenation points, which lies within 0.6 grades of dictionaries of syllables. Unstable below some
    30 sentences. The NHS service manual uses such scores only to find what to rewrite first.
    """
    texts = list(sentences)
    spoken = [word for text in texts for word in _WORD.findall(text)]
    if not spoken:
        return 0.0
    heard = sum(syllables(word.lower()) for word in spoken)
    return 0.39 * len(spoken) / len(texts) + 11.8 * heard / len(spoken) - 15.59


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Hyphenation points of a lower-case word, and one."""
    return len(_HYPHENS.positions(word)) + 1
