"""Two layers that look at a message together: linear weights of its words, and kept messages to be like."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from assistant.triage.learned.words import Words

Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Layers:
    """Weights of words, and a kernel machine over the vectors of kept messages; both tell one thing from the rest."""

    words: Words
    kept: Numbers
    """Unit vectors of messages."""
    pull: Numbers
    """What each kept message adds to the score of one that is like it."""
    scale: Mapping[str, float]

    @classmethod
    def loaded(cls, data: Mapping[str, NDArray[np.generic]]) -> Self:
        """The layers of a file. Raises KeyError when a part is missing."""
        names = [str(name) for name in data["scale_names"]]
        scale = dict(zip(names, map(float, data["scales"]), strict=True))
        return cls(
            words=Words.loaded(data, "words"),
            kept=data["kept"].astype(np.float32) * np.float32(scale["kept_unit"]),
            pull=data["pull"].astype(np.float32),
            scale=scale,
        )

    def stored(self) -> dict[str, NDArray[np.generic]]:
        """The layers as arrays for a file."""
        return {
            **self.words.stored("words"),
            "kept": np.round(self.kept / self.scale["kept_unit"]).astype(np.int8),
            "pull": self.pull.astype(np.float16),
            "scale_names": np.array(list(self.scale)),
            "scales": np.array(list(self.scale.values())),
        }

    def by_words(self, slots: list[int]) -> float:
        """What the words say (log-odds)."""
        return self.words.score(slots)

    def likeness(self, vector: Numbers) -> Numbers:
        """How like each kept message the vector is, 0 to 1."""
        near = self.kept @ vector
        return np.asarray(np.exp(-2 * self.scale["gamma"] * (1 - near)), dtype=np.float32)

    def by_meaning(self, like: Numbers) -> float:
        """What the meaning says."""
        return float(like @ self.pull) + self.scale["pull_bias"]

    def together(self, words: float, meaning: float) -> float:
        """What both say."""
        return self.scale["words"] * words + self.scale["meaning"] * meaning
