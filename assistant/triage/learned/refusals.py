"""What must not be answered here, learnt from examples. Made by `python -m evals.fit.triage refusals`."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from assistant.triage.learned.layers import Layers, Numbers

FILE = Path(__file__).parent / "refusals.npz"


@dataclass(frozen=True, slots=True)
class Refusals:
    """Two layers that tell what is refused from what is answered, and which kind of refusal it would be."""

    layers: Layers
    kinds: tuple[str, ...]
    kind_weights: Numbers
    """Linear weights of the vector, one row for each kind, its constant last."""
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

    def kind(self, vector: Numbers) -> str:
        """The kind of refusal that fits best."""
        return self.kinds[int((self.kind_weights[:, :-1] @ vector + self.kind_weights[:, -1]).argmax())]


@lru_cache(maxsize=1)
def refusals(path: Path = FILE) -> Refusals:
    """The model in the package. Raises OSError or KeyError when the file is missing or not whole."""
    with np.load(path, allow_pickle=False) as data:
        return Refusals(
            layers=Layers.loaded(data),
            kinds=tuple(str(kind) for kind in data["kinds"]),
            kind_weights=data["kind_weights"].astype(np.float32),
            leaning=float(data["leaning"]),
            refused=float(data["refused"]),
            cleared=float(data["cleared"]),
            encoder=str(data["encoder"]),
        )
