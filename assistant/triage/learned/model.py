"""The learnt danger check: two layers, how grave a danger is, and which card. Made by `python -m evals.fit.triage`."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.triage.learned.layers import Layers, Numbers
from assistant.triage.learned.words import Words

FILE = Path(__file__).parent / "weights.npz"
NEIGHBOURS = 9


@dataclass(frozen=True, slots=True)
class Cuts:
    """Scores from which a message is met with the help box, with the urgent card, and with 999.

    From `perhaps` on the urgent card names 999 before everything else. From `distress` on, what looks urgent and not
    like an emergency is met with the help box: it is like the messages of people who are sad and safe.
    """

    support: float
    urgent: float
    emergency: float
    perhaps: float
    distress: float


@dataclass(frozen=True, slots=True)
class Model:
    """The layers, with weights for an emergency among dangers."""

    layers: Layers
    emergency: Words
    kinds: tuple[str, ...]
    kind_of: NDArray[np.int16]
    """The place in `kinds` of each kept message's card; -1 for an ordinary one."""
    hurry: Numbers
    """Linear weights of the vector for an emergency among dangers, the constant last."""
    wordy: Cuts
    both: Cuts
    encoder: str

    def emergency_by_words(self, slots: list[int]) -> float:
        """How like an emergency among dangers the words are (log-odds)."""
        return self.emergency.score(slots)

    def hurries(self, words: float, vector: Numbers) -> float:
        """The log-odds that a danger is an emergency, by words and vector."""
        return words + float(self.hurry[:-1] @ vector + self.hurry[-1])

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
        return Model(
            layers=Layers.loaded(data),
            emergency=Words.loaded(data, "emergency"),
            kinds=tuple(str(kind) for kind in data["kinds"]),
            kind_of=data["kind_of"].astype(np.int16),
            hurry=data["hurry"].astype(np.float32),
            wordy=Cuts(*map(float, data["wordy"])),
            both=Cuts(*map(float, data["both"])),
            encoder=str(data["encoder"]),
        )
