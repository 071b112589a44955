"""Two layers fitted to tell some messages from the rest: weights of words, and a kernel machine over vectors."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.svm import SVC  # type: ignore[import-untyped]

from assistant.triage.learned.features import SLOTS
from assistant.triage.learned.layers import Layers
from assistant.triage.learned.words import Small, Words

Flags = NDArray[np.bool_]
STRENGTH = 30.0
KERNEL, GAMMA = 10.0, 1.0
WORDS, MEANING = 0.4, 2.5
"""The mixture."""
MOST = 127


@dataclass(frozen=True)
class Pair:
    """Two fitted layers, and which messages the kernel machine keeps."""

    layers: Layers
    kept_rows: NDArray[np.intp]


def two_layers(rows: csr_matrix, vectors: NDArray[np.float32], sought: Flags, seen: Flags) -> Pair:
    """Layers that tell the `sought` messages from the others, learnt from those marked in `seen`."""
    words = linear(rows[seen], sought[seen], STRENGTH)
    machine = SVC(C=KERNEL, gamma=GAMMA, cache_size=1000).fit(vectors[seen], sought[seen])
    kept_rows = np.flatnonzero(seen)[machine.support_]
    rounded, kept_unit = small(vectors[kept_rows])
    kept = rounded.astype(np.float32) * np.float32(kept_unit)  # as they will come back from the file
    scale = {
        "kept_unit": kept_unit,
        "gamma": GAMMA,
        "pull_bias": float(machine.intercept_[0]),
        "words": WORDS,
        "meaning": MEANING,
    }
    return Pair(Layers(words, kept, machine.dual_coef_[0].astype(np.float32), scale), kept_rows)


def rows_of(slots: Iterable[list[int]]) -> csr_matrix:
    """The features of messages, each row at length 1."""
    found = list(slots)
    starts = np.cumsum([0, *(len(row) for row in found)])
    values = np.concatenate([np.full(len(row), 1 / np.sqrt(max(len(row), 1))) for row in found])
    return csr_matrix((values, np.concatenate(found).astype(int), starts), shape=(len(found), SLOTS))


def linear(rows: csr_matrix, labels: Flags, strength: float) -> Words:
    """Linear weights that tell the labelled messages from the others."""
    fitted = LogisticRegression(C=strength, solver="liblinear", random_state=0).fit(rows, labels)
    weights, unit = small(fitted.coef_[0])
    return Words(weights, unit, float(fitted.intercept_[0]))


def small(numbers: NDArray[np.floating]) -> tuple[Small, float]:
    """The numbers as whole ones from -127 to 127, and what one of them is worth."""
    unit = float(np.abs(numbers).max()) / MOST
    return np.round(numbers / unit).astype(np.int8), unit
