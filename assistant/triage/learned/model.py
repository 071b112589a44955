"""The two learnt layers: weights of words, and messages to be like. Made by `python -m evals.fit.triage`."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).parent / "weights.npz"
Numbers = NDArray[np.float32]
Small = NDArray[np.int8]
NEIGHBOURS = 9


@dataclass(frozen=True, slots=True)
class Cuts:
    """Scores from which a message is met with the help box, with the urgent card, and with 999."""

    support: float
    urgent: float
    emergency: float


@dataclass(frozen=True, slots=True)
class Model:
    """Linear weights of words (danger, emergency) and a kernel machine over the vectors of kept messages."""

    danger: Small
    emergency: Small
    kept: Small
    pull: Numbers
    """What each kept message adds to the score of one that is like it."""
    kinds: tuple[str, ...]
    kind_of: NDArray[np.int16]
    """The place in `kinds` of each kept message's card; -1 for an ordinary one."""
    hurry: Numbers
    """Linear weights of the vector for an emergency among dangers."""
    scale: dict[str, float]
    wordy: Cuts
    both: Cuts
    encoder: str

    def by_words(self, slots: list[int]) -> tuple[float, float]:
        """How like danger, and like an emergency, the words are (log-odds)."""
        per = 1 / np.sqrt(max(len(slots), 1))
        danger = float(self.danger[slots].sum(dtype=np.int64)) * per * self.scale["danger"]
        emergency = float(self.emergency[slots].sum(dtype=np.int64)) * per * self.scale["emergency"]
        return danger + self.scale["danger_bias"], emergency + self.scale["emergency_bias"]

    def likeness(self, vector: Numbers) -> Numbers:
        """How like each kept message the vector is, 0 to 1."""
        near = self.kept.astype(np.float32) @ vector * np.float32(self.scale["kept"])
        return np.asarray(np.exp(-2 * self.scale["gamma"] * (1 - near)), dtype=np.float32)

    def by_meaning(self, like: Numbers) -> float:
        """How like danger the meaning is."""
        return float(like @ self.pull) + self.scale["pull_bias"]

    def both_layers(self, words: float, meaning: float) -> float:
        """The log-odds of danger by words and meaning together."""
        return self.scale["words"] * words + self.scale["meaning"] * meaning + self.scale["bias"]

    def hurries(self, words: float, vector: Numbers) -> float:
        """The log-odds that a danger is an emergency, by words and vector."""
        return words + float(self.hurry @ vector) + self.scale["hurry_bias"]

    def kind(self, like: Numbers) -> str:
        """The card of the kept dangers that the message is most like."""
        danger = np.flatnonzero(self.kind_of >= 0)
        nearest = danger[np.argsort(-like[danger], kind="stable")[:NEIGHBOURS]]
        votes = np.bincount(self.kind_of[nearest], weights=like[nearest], minlength=len(self.kinds))
        return self.kinds[int(votes.argmax())]


@lru_cache(maxsize=1)
def model(path: Path = FILE) -> Model:
    """The model in the package. Raises OSError or KeyError when the file is missing or not whole."""
    with np.load(path, allow_pickle=False) as data:
        names = [str(name) for name in data["scale_names"]]
        return Model(
            danger=data["danger"],
            emergency=data["emergency"],
            kept=data["kept"],
            pull=data["pull"].astype(np.float32),
            kinds=tuple(str(kind) for kind in data["kinds"]),
            kind_of=data["kind_of"].astype(np.int16),
            hurry=data["hurry"].astype(np.float32),
            scale=dict(zip(names, map(float, data["scales"]), strict=True)),
            wordy=Cuts(*map(float, data["wordy"])),
            both=Cuts(*map(float, data["both"])),
            encoder=str(data["encoder"]),
        )
