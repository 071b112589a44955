"""Slips of the keyboard, the ear and the thumb, made anew from a seed for every run: nothing is stored.

Five kinds (design of the data set, 4.2): a neighbouring key, a spelling by ear, a dropped letter, no capitals or
punctuation, and the words as a dictation machine hears them. One word in ten is hit, and at least one.
"""

import random
import re
from collections.abc import Callable, Mapping

RATE = 0.1
SHORTEST = 4
"""Shorter words are left alone: a slip there makes another word of them."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEXT = {letter: row[place + 1 : place + 2] or row[place - 1] for row in _ROWS for place, letter in enumerate(row)}
_BY_EAR = (
    ("ph", "f"), ("tion", "shun"), ("ough", "uff"), ("ce", "se"), ("ie", "ei"), ("ea", "ee"), ("ll", "l"),
    ("ss", "s"), ("mm", "m"), ("tt", "t"), ("ght", "te"), ("able", "abel"), ("y", "i"), ("c", "k"),
)  # fmt: skip
_HEARD = {
    "their": "there", "there": "their", "to": "too", "your": "you're", "ward": "award", "section": "session",
    "hear": "here", "right": "write", "rights": "writes", "ctr": "see tea are", "cetr": "cee tee are",
    "nhs": "en h s", "gp": "g p", "which": "witch", "who's": "whose", "four": "for", "for": "four",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]+")


def with_typos(text: str, seed: str) -> tuple[str, str]:
    """The text with slips of one kind, and the kind. The same seed makes the same slips."""
    chance = random.Random(seed)  # noqa: S311 - repeatable slips, no secret
    kind = chance.choice(tuple(KINDS))
    return KINDS[kind](text, chance), kind


def _keyboard(text: str, chance: random.Random) -> str:
    return _hit(text, chance, lambda word, at: word[:at] + _NEXT.get(word[at].lower(), word[at]) + word[at + 1 :])


def _dropped(text: str, chance: random.Random) -> str:
    return _hit(text, chance, lambda word, at: word[:at] + word[at + 1 :])


def _by_ear(text: str, chance: random.Random) -> str:
    return _hit(text, chance, lambda word, _: _spelled_by_ear(word))


def bare(text: str) -> str:
    """The text without capitals and punctuation."""
    return " ".join(re.sub(r"[^\w\s£%]", "", text).lower().split())


def _dictated(text: str, chance: random.Random) -> str:
    words = bare(text).split()
    places = [place for place, word in enumerate(words) if word in _HEARD]
    wrong = chance.sample(places, min(len(places), max(1, round(RATE * len(words)))))
    return " ".join(_HEARD[word] if place in wrong else word for place, word in enumerate(words))


def _spelled_by_ear(word: str) -> str:
    for written, heard in _BY_EAR:
        if written in word.lower():
            return word.lower().replace(written, heard, 1)
    return word


def _hit(text: str, chance: random.Random, slip: Callable[[str, int], str]) -> str:
    """The text with a slip in a tenth of its words, never in a first letter."""
    words = [found for found in _WORD.finditer(text) if len(found[0]) >= SHORTEST and slip(found[0], 1) != found[0]]
    count = min(len(words), max(1, round(RATE * len(text.split()))))
    for found in sorted(chance.sample(words, count), key=lambda found: -found.start()):
        text = text[: found.start()] + slip(found[0], chance.randrange(1, len(found[0]))) + text[found.end() :]
    return text


KINDS: Mapping[str, Callable[[str, random.Random], str]] = {
    "keyboard": _keyboard,
    "by_ear": _by_ear,
    "dropped": _dropped,
    "bare": lambda text, _: bare(text),
    "dictated": _dictated,
}
