"""How people write where a release speaks: which words are right, how common each is, and which stand together.

What is common at large comes from the spelling list; what is common here, and what stands beside what, from the
guidance and from other wordings of its questions.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise
from math import log

from assistant.understand.english import common_words, is_english, share_of_english
from index.reference import Reference
from index.release import Release
from index.words import stem, words

AT_LARGE = 0.3
"""How much of what makes a word likely comes from English at large."""
COMMON = 3e-6
"""English words that are so large a part of all that is written can be meant even where the guidance has none."""
LEAST = 1e-7
"""How large a part a word is at least."""
RARE = 2
"""A word that was seen no more often here may be another one, misspelt."""
TOGETHER = 3
"""Two words that were seen beside each other so often belong together."""
BESIDE = 20
"""Seen beside others so often, a word is known as well by its neighbours as by itself."""


class Wording:
    """Words and pairs of words of a release, counted. Made once for a release, in half a second."""

    def __init__(self, release: Release) -> None:
        guidance = chain((passage.indexed_text for passage in release.passages), _names(release.reference))
        written = Counter(word for text in guidance for word in words(text))
        asked = [words(ask) for passage in release.passages for ask in passage.asks]
        self._written, self._stems = frozenset(written), frozenset(map(stem, written))
        # Some wordings are misspelt on purpose: what is right nowhere else is not right there.
        self._counts = written + Counter(word for ask in asked for word in ask if word in written or is_english(word))
        self._total = max(1, self._counts.total())
        pairs = Counter(pair for ask in asked for pair in pairwise(ask))
        self._pairs = {pair: times for pair, times in pairs.items() if times > 1}
        self._followed = Counter[str]()
        for (word, _), times in self._pairs.items():
            self._followed[word] += times

    def holds(self, word: str) -> bool:
        """Whether the guidance writes the word."""
        return word in self._written

    def bends(self, word: str) -> bool:
        """Whether the guidance writes another form of the word ("relapses")."""
        own = stem(word)
        return own != word and own in self._stems

    def is_rare(self, word: str) -> bool:
        """Whether hardly anybody writes it here."""
        return self._counts[word] <= RARE

    def share(self, word: str) -> float:
        """How large a part of what is written here a word is, above 0 and at most 1."""
        return LEAST + (1 - AT_LARGE) * self._counts[word] / self._total + AT_LARGE * share_of_english(word)

    def likeliest_first(self) -> list[str]:
        """Every word that somebody can mean; the order is the same in every process."""
        every = {word for word in (*self._counts, *common_words(COMMON)) if word.isalpha()}
        return sorted(every, key=lambda word: (-self.share(word), word))

    def likelihood(self, word: str, before: str | None, after: str | None) -> float:
        """How likely a word is between its neighbours, as a logarithm; None stands for the end of the text.

        Pairs are smoothed by single words (Dirichlet smoothing, Zhai and Lafferty 2004).
        """
        seen = self._pairs.get((before or "", word), 0)
        found = log((seen + BESIDE * self.share(word)) / (self._followed[before or ""] + BESIDE))
        if after:
            seen = self._pairs.get((word, after), 0)
            found += log((seen / self.share(after) + BESIDE) / (self._followed[word] + BESIDE))
        return found

    def belongs(self, word: str, before: str | None, after: str | None) -> bool:
        """Whether it is often seen beside one of its neighbours."""
        pairs = ((before or "", word), (word, after or ""))
        return any(self._pairs.get(pair, 0) >= TOGETHER for pair in pairs)


def _names(reference: Reference) -> Iterator[str]:
    """What is called by its name in the directory, the places and the glossary."""
    for one in reference.directory.collaboratives:
        yield from (one.name, *one.also, one.lead, *one.partners, *one.covers)
    for area in reference.places:
        yield from (area.area, *area.places)
    for term in reference.glossary:
        yield from (term.term, *term.also)


@lru_cache(maxsize=1)  # a release that was replaced is not kept in memory
def wording_of(release: Release) -> Wording:
    """How people write where the release speaks."""
    return Wording(release)
