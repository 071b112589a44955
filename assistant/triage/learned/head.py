"""What the taught encoder's vector says of a message: whether it must be refused, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from assistant.triage.learned.vectors import TUNING

Numbers = NDArray[np.float32]

SHARPNESS = 8.0
"""What a unit vector is multiplied with before the head reads it."""
ANSWERABLE, DANGER = "answerable", "danger"
"""What is not refused: an answerable question, and a cry for help."""
REFUSED = (
    "dose",
    "diagnosis",
    "results",
    "risk",
    "decision",
    "therapy",
    "notes",
    "personal",
    "legal",
    "off_topic",
    "other_service",
    "injection",
)
KINDS = (ANSWERABLE, DANGER, *REFUSED)


@dataclass(frozen=True, slots=True)
class Head:
    """Linear weights of the vector, shape (kinds, dimension + 1), the constant last."""

    weights: Numbers
    encoder: str
    """Model and weights of the encoder that was taught."""

    @classmethod
    def loaded(cls, data: Mapping[str, NDArray[Any]]) -> Self:
        """The head of a file. Raises KeyError when it is missing."""
        return cls(data["head_kinds"].astype(np.float32), str(data["encoder"]))

    def stored(self) -> dict[str, NDArray[Any]]:
        """The head as arrays for a file."""
        return {"head_kinds": self.weights.astype(np.float16), "encoder": np.array(self.encoder)}

    def refused(self, vector: Numbers) -> float:
        """The log-odds that a message must not be answered."""
        logs = _logs(self.weights, vector)
        return float(np.logaddexp.reduce(logs[2:]) - np.logaddexp(*logs[:2]))

    def refusal(self, vector: Numbers) -> str:
        """The kind of refusal that fits best, whether or not it is due."""
        return REFUSED[int(_logs(self.weights, vector)[2:].argmax())]


@lru_cache(maxsize=1)
def head(path: Path = TUNING) -> Head:
    """The head in the package. Raises OSError or KeyError when the file is missing or not whole."""
    with np.load(path, allow_pickle=False) as data:
        return Head.loaded(data)


def _logs(weights: Numbers, vector: Numbers) -> Numbers:
    scores = weights[:, :-1] @ (SHARPNESS * vector) + weights[:, -1]
    return np.asarray(scores - np.logaddexp.reduce(scores), dtype=np.float32)
