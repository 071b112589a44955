"""What the taught encoder's vector says of a message: how grave it is, and whether and why it must be refused."""

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
LEVELS = ("N", "S", "U", "E")
"""Ordinary, distress, urgent, emergency."""


@dataclass(frozen=True, slots=True)
class Head:
    """Linear weights of the vector, shapes (kinds, dimension + 1) and (levels, dimension + 1), the constant last."""

    kinds: Numbers
    levels: Numbers
    encoder: str
    """Model and weights of the encoder that was taught."""

    @classmethod
    def loaded(cls, data: Mapping[str, NDArray[Any]]) -> Self:
        """The head of a file. Raises KeyError when it is missing."""
        kinds, levels = (data[f"head_{name}"].astype(np.float32) for name in ("kinds", "levels"))
        return cls(kinds, levels, str(data["encoder"]))

    def stored(self) -> dict[str, NDArray[Any]]:
        """The head as arrays for a file."""
        return {
            "head_kinds": self.kinds.astype(np.float16),
            "head_levels": self.levels.astype(np.float16),
            "encoder": np.array(self.encoder),
        }

    def danger(self, vector: Numbers) -> float:
        """The log-odds that somebody is in danger."""
        logs = _logs(self.levels, vector)
        return float(np.logaddexp(*logs[2:]) - np.logaddexp(*logs[:2]))

    def distress(self, vector: Numbers) -> float:
        """The log-odds of distress rather than danger."""
        logs = _logs(self.levels, vector)
        return float(logs[1] - np.logaddexp(*logs[2:]))

    def sadness(self, vector: Numbers) -> float:
        """The log-odds of distress rather than calm."""
        logs = _logs(self.levels, vector)
        return float(logs[1] - logs[0])

    def refused(self, vector: Numbers) -> float:
        """The log-odds that a message must not be answered."""
        logs = _logs(self.kinds, vector)
        return float(np.logaddexp.reduce(logs[2:]) - np.logaddexp(*logs[:2]))

    def refusal(self, vector: Numbers) -> str:
        """The kind of refusal that fits best, whether or not it is due."""
        return REFUSED[int(_logs(self.kinds, vector)[2:].argmax())]


@lru_cache(maxsize=2)
def head(path: Path = TUNING) -> Head:
    """The head in a tuning, by default the package's. Raises OSError or KeyError for a missing or broken file."""
    with np.load(path, allow_pickle=False) as data:
        return Head.loaded(data)


def _logs(weights: Numbers, vector: Numbers) -> Numbers:
    scores = weights[:, :-1] @ (SHARPNESS * vector) + weights[:, -1]
    return np.asarray(scores - np.logaddexp.reduce(scores), dtype=np.float32)
