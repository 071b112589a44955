"""What any project gets without effort, with the same model and the same keyword index as the product.

The naive hybrid is the one that the project's goals are measured against (issue 4): 0.4 BM25 as a share of the best,
plus 1.2 cosine.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedding.encoder import Encoder, Text
from index.lexical import KeywordIndex, Scores
from index.vectors import TEXTS_A_STEP, Progress
from index.words import terms

BM25, DENSE, NAIVE = "BM25", "plain dense", "naive hybrid"
ROWS = (BM25, DENSE, NAIVE)
KEYWORD_SHARE, COSINE_SHARE = 0.4, 1.2


class Baselines:
    """Scores of whole texts for a question; a text longer than the model reads is embedded by its beginning."""

    def __init__(self, texts: Sequence[str], encoder: Encoder, progress: Progress) -> None:
        self._encoder = encoder
        self._keywords = KeywordIndex.of(texts)
        self._vectors = np.stack(_embedded(texts, encoder, progress))

    def scores(self, question: str) -> dict[str, Scores]:
        """For each baseline a score of every text."""
        vector = self._encoder.encode([Text(question)])[0].vector
        keywords, cosines = self._keywords.scores(terms(question)), self._vectors @ vector
        best = float(keywords.max(initial=0.0)) or 1.0
        return {BM25: keywords, DENSE: cosines, NAIVE: KEYWORD_SHARE * keywords / best + COSINE_SHARE * cosines}


def best_first(scores: Scores) -> NDArray[np.int64]:
    """Rows by falling score; equal ones stay in their order."""
    return np.argsort(-scores, kind="stable")


def _embedded(texts: Sequence[str], encoder: Encoder, progress: Progress) -> list[NDArray[np.float32]]:
    made: list[NDArray[np.float32]] = []
    for start in range(0, len(texts), TEXTS_A_STEP):
        progress("Embedding texts for the baselines", start, len(texts))
        made += [one.vector for one in encoder.encode([Text(text) for text in texts[start : start + TEXTS_A_STEP]])]
    progress("Embedding texts for the baselines", len(texts), len(texts))
    return made
