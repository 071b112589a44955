"""What must not be answered here, learnt from examples: weights of words, and the cuts. See evals.fit.triage."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from assistant.triage.learned.head import Head, head
from assistant.triage.learned.words import Words

FILE = Path(__file__).parent / "refusals.npz"


@dataclass(frozen=True, slots=True)
class Refusals:
    """What words and meaning say of a question that is refused, and the scores at which the answer changes."""

    head: Head
    words: Words
    leaning: float
    """The score from which a refusal stands beside the answer, or in its place when nothing is found."""
    refused: float
    """The score from which the question is refused."""
    cleared: float
    """The score below which a rule that matched is taken for mistaken."""


@lru_cache(maxsize=1)
def refusals(path: Path = FILE) -> Refusals:
    """The model in the package. Raises OSError or KeyError when the file is missing or not whole."""
    with np.load(path, allow_pickle=False) as data:
        return Refusals(
            head=head(),
            words=Words.loaded(data, "words"),
            leaning=float(data["leaning"]),
            refused=float(data["refused"]),
            cleared=float(data["cleared"]),
        )
