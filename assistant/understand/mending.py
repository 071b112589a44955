"""Misspelt words, replaced by the likeliest word: slips of the keyboard, and spelling by ear.

A noisy channel (Kernighan, Church and Gale 1990): what was meant is what is likeliest between its neighbours, less
what it costs to have typed it so. The costs were chosen on slips made of the development questions and on what the
last authors typed (`evals/fit/asked`), whose words should stay.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from assistant.understand.english import is_english
from assistant.understand.wording import wording_of
from index.release import Release
from index.words import stem, words

SHORTEST, LONG = 3, 8
"""From so many letters a word is mended, and two slips are looked for instead of one."""
SLIP, LIKELY_SLIP, MISSED = 5.0, 3.8, 4.4
"""What a slip costs, one that fingers make by themselves (the next key, two letters that changed places), and a letter
that is missed."""
BY_EAR = 0.4
"""What each letter after the first costs where two words sound the same."""
UNKNOWN, EASIER, SURE = -15.0, 3.0, 9
"""How likely an unknown word of four letters is to be right as it is; by how much less for each letter more; and how
much likelier than a right word another must be to be put in its place."""
MOST = 30
"""Words of one spelling, or of one sound, that are compared."""
_VOWEL = re.compile(r"[aeiouy]")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = frozenset(frozenset(pair) for row in _ROWS for pair in pairwise(row))
_SOUNDS = tuple(
    (re.compile(pattern), alike)
    for pattern, alike in (
        (r"(?<=[^aeiouy])e$", ""),
        (r"(?:t|s)(?:ion|hun|hon)|cian", "shan"),
        (r"^ps", "s"),
        (r"ph", "f"),
        (r"sch", "sk"),
        (r"ych", "yk"),
        (r"t(?=ch)|d(?=g[eiy])|(?<=m)b$", ""),
        (r"g(?=[eiy])", "j"),
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
    """The words that can be meant, the likeliest first."""

    by_letter: dict[str, list[str]]
    by_sound: dict[str, list[str]]


def mended(text: str, release: Release) -> str:
    """The text with its slips put right.

    A right word that the guidance happens not to hold ("wifi", "bungalow") stays: it says what the question is about.
    So does what looks like nothing: it may be a name. A right word gives way only to a far likelier one that is often
    seen beside its neighbours.
    """
    typed = words(text)
    wording = wording_of(release)
    for place, word in enumerate(typed):
        if len(word) < SHORTEST or not word.isalpha() or wording.holds(word) or _is_acronym(word, text):
            continue
        right = is_english(word) or release.encoder.knows(word)
        if not wording.is_rare(word) if right else wording.bends(word):
            continue
        before = typed[place - 1] if place else None
        after = typed[place + 1] if place + 1 < len(typed) else None
        meant = _meant(word, before, after, release, right=right)
        if meant is not None:
            typed[place] = meant
            text = re.sub(rf"\b{re.escape(word)}\b", meant, text, flags=re.IGNORECASE)
    return text


def sound(word: str) -> str:
    """How a word sounds, roughly."""
    for pattern, alike in _SOUNDS:
        word = pattern.sub(alike, word)
    return word


def _meant(word: str, before: str | None, after: str | None, release: Release, *, right: bool) -> str | None:
    """The word that was meant; None for the one that was typed."""
    wording = wording_of(release)
    unknown = UNKNOWN - EASIER * (min(len(word), LONG) - 4)
    least = wording.likelihood(word, before, after) + SURE if right else unknown
    scored = {
        one: wording.likelihood(one, before, after) - cost
        for one, cost in _costs(word, release).items()
        if not right or (stem(one) != stem(word) and wording.belongs(one, before, after))
    }
    likeliest = max(scored, key=lambda one: scored[one], default=None)
    return likeliest if likeliest is not None and scored[likeliest] > least else None


def _costs(word: str, release: Release) -> dict[str, float]:
    """The words that may have been meant, with what it costs to have typed each so.

    Slips spare the first letter: names would change. What sounds alike may begin with another.
    """
    known = _known(release)
    slips = 2 if len(word) >= LONG else 1
    same = known.by_letter.get(word[0], ())
    near = process.extract(word, same, scorer=DamerauLevenshtein.distance, score_cutoff=slips, limit=MOST)
    found = {one: _cost(word, one, int(distance)) for one, distance, _ in near if one != word}
    for one in islice(known.by_sound.get(sound(word), ()), MOST):
        if one != word:
            heard = SLIP + BY_EAR * (DamerauLevenshtein.distance(word, one) - 1)
            found[one] = min(heard, found.get(one, heard))
    return found


def _cost(typed: str, meant: str, distance: int) -> float:
    if distance == 1 and len(meant) > len(typed):
        return MISSED
    other = [pair for pair in zip(typed, meant, strict=False) if pair[0] != pair[1]]
    if distance == 1 and len(typed) == len(meant) and (len(other) > 1 or frozenset(other[0]) in _BESIDE):
        return LIKELY_SLIP
    return SLIP * distance


def _is_acronym(word: str, text: str) -> bool:
    """Whether the text writes it with capitals inside ("HCAs") though not all of it is in capitals."""
    found = re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
    return found is not None and not text.isupper() and found[0][1:] != found[0][1:].lower()


@lru_cache(maxsize=1)  # a release that was replaced is not kept in memory
def _known(release: Release) -> _Known:
    found = _Known({}, {})
    for word in wording_of(release).likeliest_first():
        if not _VOWEL.search(word):  # letters of an abbreviation: those of another ("MHTR") are no slip of them ("MHT")
            continue
        if len(word) >= SHORTEST - 1:
            found.by_letter.setdefault(word[0], []).append(word)
        if len(word) >= SHORTEST:
            found.by_sound.setdefault(sound(word), []).append(word)
    return found
