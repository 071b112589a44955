"""Overlap: how many of a question's words its gold holds. Where that is high, shared words alone find the answer."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from evals.library import Library
from evals.probes import Probe
from evals.schema.cases import Gold
from index.words import telling_terms, terms

TERCILES = ("low", "middle", "high")
WORDED = ("core", "variants")
"""Questions as people put them; slips of the keyboard share no words, and turns leave out what was said before."""
DIGITS = 4


class Rarity:
    """How telling a stem is: log(1 + passages / passages that hold it), as the index weighs its words."""

    def __init__(self, library: Library) -> None:
        self._count = max(1, len(library.texts))
        self._holding = Counter(term for text in library.texts for term in set(terms(text.whole)))

    def of(self, stem: str) -> float:
        """The weight of a stem, highest for one that no passage holds."""
        return math.log1p(self._count / (self._holding[stem] or 0.5))


def overlap(question: str, gold: Sequence[Gold], rarity: Rarity) -> float | None:
    """Share of the question's telling words that the gold quotes hold, weighted by rarity; None without gold."""
    if not gold:
        return None
    asked = set(telling_terms(question))
    held = {term for one in gold for term in terms(one.quote)}
    total = sum(rarity.of(term) for term in asked)
    return sum(rarity.of(term) for term in asked & held) / total if total else 0.0


def overlap_of_probes(probes: Iterable[Probe], library: Library) -> dict[str, float]:
    """The overlap of each question with vital facts and gold, by probe; every wording has its own."""
    rarity = Rarity(library)
    worded = (probe for probe in probes if probe.suite in WORDED and probe.nuggets)
    found = ((probe.id, overlap(probe.question.text, probe.gold, rarity)) for probe in worded)
    return {id_: round(share, DIGITS) for id_, share in found if share is not None}


def bounds(shares: Iterable[float]) -> tuple[float, float] | None:
    """Up to where the low third of the shares goes, and the middle one; None without any."""
    every = sorted(shares)
    if not every:
        return None
    first, second = np.quantile(every, (1 / 3, 2 / 3))
    return round(float(first), DIGITS), round(float(second), DIGITS)


def terciles(shares: Mapping[str, float]) -> dict[str, str]:
    """The third that each belongs to; equal shares are never told apart, so that thirds can be uneven."""
    cut = bounds(shares.values())
    if cut is None:
        return {}
    return {id_: TERCILES[(share > cut[0]) + (share > cut[1])] for id_, share in shares.items()}
