"""What must not be answered here, learnt from examples. Made by `python -m evals.fit.triage refusals`."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from assistant.triage.learned.layers import Layers, Numbers, Small, summed

FILE = Path(__file__).parent / "refusals.npz"
KIND_SLOTS = 1 << 15
"""Places for the words that tell kinds apart: each kind has as many."""


@dataclass(frozen=True, slots=True)
class Refusals:
    """Two layers that tell what is refused from what is answered, and which kind of refusal it would be."""

    layers: Layers
    kinds: tuple[str, ...]
    kind_weights: Numbers
    """Linear weights of the vector, one row for each kind, its constant last."""
    kind_words: Small
    """Weights of words, one row for each kind. Words and vector together name the right refusal for 90 % of messages
    of voices not learnt from, the vector alone for 86 %."""
    kind_scales: Numbers
    """What a weight of words is worth, and the constant; one row for each kind."""
    leaning: float
    """The score from which a refusal stands beside the answer, or in its place when nothing is found."""
    refused: float
    """The score from which the question is refused."""
    cleared: float
    """The score below which a rule that matched is taken for mistaken."""
    encoder: str

    def score(self, slots: list[int], vector: Numbers) -> float:
        """How like a question that is refused the message is."""
        like = self.layers.likeness(vector)
        return self.layers.together(self.layers.by_words(slots), self.layers.by_meaning(like))

    def kind(self, slots: list[int], vector: Numbers) -> str:
        """The kind of refusal that fits best."""
        meant = self.kind_weights[:, :-1] @ vector + self.kind_weights[:, -1]
        places = kind_slots(slots)
        units, constants = self.kind_scales.T
        worded = units * [summed(weights, places) for weights in self.kind_words] + constants
        return self.kinds[int((meant - np.logaddexp(0, -worded)).argmax())]


def kind_slots(slots: list[int]) -> list[int]:
    """The places of a message's words in the weights of a kind."""
    return sorted({slot % KIND_SLOTS for slot in slots})


@lru_cache(maxsize=1)
def refusals(path: Path = FILE) -> Refusals:
    """The model in the package. Raises OSError or KeyError when the file is missing or not whole."""
    with np.load(path, allow_pickle=False) as data:
        return Refusals(
            layers=Layers.loaded(data),
            kinds=tuple(str(kind) for kind in data["kinds"]),
            kind_weights=data["kind_weights"].astype(np.float32),
            kind_words=data["kind_words"].astype(np.int8, copy=False),
            kind_scales=data["kind_scales"].astype(np.float32),
            leaning=float(data["leaning"]),
            refused=float(data["refused"]),
            cleared=float(data["cleared"]),
            encoder=str(data["encoder"]),
        )
