"""Keyword index: BM25 over the same texts as the vectors. The one home of bm25s."""

import json
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from index.words import terms

logging.getLogger("bm25s").setLevel(logging.WARNING)

Scores = NDArray[np.float32]

# The usual k1 and b; on SciFact they gave nDCG@10 .690, and .680 with k1 .9 and b .4.
K1, B = 1.2, 0.75

FREQUENCIES = "frequencies.json"


class KeywordIndex:
    """BM25 scores of every text for a question."""

    def __init__(self, engine: bm25s.BM25, frequencies: Mapping[str, int], size: int) -> None:
        self._engine = engine
        self.frequencies = frequencies
        """In how many texts each stem occurs."""
        self.size = size

    @classmethod
    def of(cls, texts: Sequence[str]) -> "KeywordIndex":
        """Index the texts, in order."""
        engine = bm25s.BM25(k1=K1, b=B)
        # A text without terms would be dropped by the engine and shift the rest.
        stems = [terms(text) or ["∅"] for text in texts]
        engine.index(stems, show_progress=False)
        return cls(engine, Counter(stem for text in stems for stem in set(text)), len(texts))

    def save(self, folder: Path) -> None:
        """Write the index into an empty or missing folder."""
        self._engine.save(str(folder), show_progress=False)
        (folder / FREQUENCIES).write_text(json.dumps(self.frequencies, sort_keys=True), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path, size: int) -> "KeywordIndex":
        """The index as saved, of `size` texts."""
        frequencies = json.loads((folder / FREQUENCIES).read_text(encoding="utf-8"))
        return cls(bm25s.BM25.load(str(folder), load_corpus=False), frequencies, size)

    def scores(self, query: Sequence[str]) -> Scores:
        """A score of 0 or more for every text, for the stems of a question."""
        known = [term for term in query if term in self.frequencies]
        if not known:
            return np.zeros(self.size, dtype=np.float32)
        return np.asarray(self._engine.get_scores(known), dtype=np.float32)
