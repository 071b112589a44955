"""What the rest of the house knows of an embedding model."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
Matrix = NDArray[np.float32]
Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """A text to embed, with the parts of it (start, end) that want a vector of their own."""

    text: str
    parts: tuple[Offsets, ...] = ()


@dataclass(frozen=True, slots=True)
class Encoded:
    """The unit vector of a text, shape (dimension,), and of its parts, shape (parts, dimension)."""

    vector: Vector
    parts: Matrix


class Encoder(Protocol):
    """An embedding model, whatever runs it.

    A part's vector is the mean of its token vectors in the context of the whole text, so it costs no run of the
    model of its own ("late chunking", Günther et al. 2024, arXiv 2409.04701).
    """

    @property
    def variant(self) -> str:
        """Model, weights and runtime in one line; vectors of two variants are never mixed."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    def encode(self, texts: Sequence[Text]) -> list[Encoded]:
        """One Encoded for each text, in order."""

    def knows(self, word: str) -> bool:
        """Whether the model's vocabulary holds this lower-case word whole (a cheap test for real words)."""


@runtime_checkable
class Tunable(Encoder, Protocol):
    """An encoder whose model can be taught another task."""

    def tuned(self, tuning: Path) -> Encoder:
        """The encoder with the changes of a tuning's file, made on first use and kept. See index.embedding.tuning."""


def unit(vector: Vector) -> Vector:
    """The vector at length 1 (unchanged when it is all zeros)."""
    length = float(np.linalg.norm(vector))
    return (vector / length if length else vector).astype(np.float32)


def pool_parts(hidden: Matrix, offsets: Sequence[Offsets], parts: Sequence[Offsets], whole: Vector) -> Matrix:
    """Unit mean vectors of the tokens inside each part; the whole text's vector for a part that was cut off."""
    vectors = np.empty((len(parts), hidden.shape[1]), dtype=np.float32)
    starts = np.array([start for start, _ in offsets])
    ends = np.array([end for _, end in offsets])
    for row, (start, end) in enumerate(parts):
        inside = (starts >= start) & (ends <= end) & (ends > starts)
        vectors[row] = unit(hidden[inside].mean(axis=0)) if inside.any() else whole
    return vectors
