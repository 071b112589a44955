"""English: whether a word is one, by the spelling list that comes with symspellpy (both British and American forms)."""

from functools import lru_cache
from importlib.resources import files

LIST = files("symspellpy") / "frequency_dictionary_en_82_765.txt"


def is_english(word: str) -> bool:
    """Whether a lower-case word is in the list. Reading it takes a fortieth of a second, once."""
    return word in _words()


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    with LIST.open(encoding="utf-8-sig") as lines:
        return frozenset(line.split(maxsplit=1)[0] for line in lines)
