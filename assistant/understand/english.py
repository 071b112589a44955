"""English at large, by the spelling list that comes with symspellpy (both British and American forms).

Its counts are those of the Google Books n-grams, by which the list is ordered.
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

LIST = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
WRITTEN = 1_024_908_267_229
"""Words in the texts that were counted (Norvig, "Natural language corpus data", 2009)."""


def is_english(word: str) -> bool:
    """Whether a lower-case word is in the list."""
    return word in _counts()


def share_of_english(word: str) -> float:
    """How large a part of all that is written a lower-case word is; 0 for one that is not in the list."""
    return _counts().get(word, 0) / WRITTEN


def common_words(least: float) -> list[str]:
    """The words that are at least so large a part of all that is written."""
    return [word for word, count in _counts().items() if count >= least * WRITTEN]


@lru_cache(maxsize=1)
def _counts() -> Mapping[str, int]:
    """How often each word was counted. Reading the list takes a twentieth of a second, once."""
    with LIST.open(encoding="utf-8-sig") as lines:
        return {word: int(count) for word, count in map(str.split, lines)}
