"""Wordings: how near a question is to the other wordings of each section, as one kind of reader hears them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedding.encoder import Matrix, Vector
from index.lexical import Scores
from index.passages import Passage

ASK_VECTORS = "asks.npy"
MANY = 5_000
"""Wordings from which on it tells something that none is near. The shipped corpus has five times as many."""


class Near(NamedTuple):
    """A wording with its cosine to a question."""

    cosine: float
    text: str


class Wordings:
    """The wordings of a release's passages; `voices` says which passages families and staff are given.

    In memory those of one kind of reader lie together: half as many vectors are looked through in a fifth of the time.
    """

    def __init__(self, folder: Path, passages: Sequence[Passage], voices: Mapping[bool, NDArray[np.bool_]]) -> None:
        self._folder = folder
        self._passages = passages
        counts = np.array([len(passage.asks) for passage in passages])
        self.starts = np.concatenate([[0], np.cumsum(counts)])
        self.known = counts > 0
        """Of each passage, whether it has any."""
        vectors = self.vectors()
        heard = {mode: np.repeat(speaks, counts) for mode, speaks in voices.items()}
        self._heard = {mode: (flags, vectors[flags]) for mode, flags in heard.items()}

    def vectors(self) -> Matrix:
        """The vector of every wording, read anew from the release's folder."""
        vectors: Matrix = np.load(self._folder / ASK_VECTORS)
        return vectors.astype(np.float32)

    def near(self, vector: Vector, *, family: bool) -> Scores:
        """The cosine of each wording; 0 for those that this reader is not given."""
        flags, wanted = self._heard[family]
        found = np.zeros(len(flags), dtype=np.float32)
        found[flags] = wanted @ vector
        return found

    def nearest(self, vector: Vector) -> Near | None:
        """The nearest wording, whoever hears it; None where so few are known that none need be near."""
        if len(self) < MANY:
            return None
        best = max((self._nearest_of(mode, vector) for mode in self._heard), key=lambda one: one[0])
        passage = int(np.searchsorted(self.starts, best[1], side="right")) - 1
        return Near(best[0], self._passages[passage].asks[best[1] - self.starts[passage]])

    def _nearest_of(self, mode: bool, vector: Vector) -> tuple[float, int]:
        """Cosine and row of the nearest wording that this reader is given; below every cosine where there is none."""
        flags, wanted = self._heard[mode]
        if not len(wanted):
            return -2.0, 0
        cosines = wanted @ vector
        at = int(cosines.argmax())
        return float(cosines[at]), int(np.flatnonzero(flags)[at])

    def __len__(self) -> int:
        return int(self.starts[-1])

    def raised(self, headings: Scores, near: Scores) -> Scores:
        """How near each passage's own question is: its heading, or the nearest of its other wordings."""
        asked = headings.copy()
        if self.known.any():
            asked[self.known] = np.maximum(asked[self.known], np.maximum.reduceat(near, self.starts[:-1][self.known]))
        return asked

    def of_spans(self, row: int, near: Scores) -> NDArray[np.float32]:
        """For each span of a passage how near the nearest wording is that it answers."""
        passage = self._passages[row]
        found = np.zeros(len(passage.spans), dtype=np.float32)
        own = near[self.starts[row] : self.starts[row + 1]]
        for cosine, spans in zip(own, passage.answers, strict=True):
            for span in spans:
                found[span] = max(found[span], cosine)
        return found
