"""What must not be answered here, learnt from examples: weights of words, and the cuts. See evals.fit.triage."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from assistant.triage.learned.head import Head, head
from assistant.triage.learned.words import Words

FILE = Path(__file__).parent / "refusals.npz"


@dataclass(frozen=True, slots=True)
class Lines:
    """The scores at which the answer changes."""

    leaning: float
    """The score from which a refusal stands beside the answer, or in its place when nothing is found."""
    refused: float
    """The score from which the question is refused."""
    cleared: float
    """The score below which a rule that matched is taken for mistaken."""

    def stored(self, name: str) -> dict[str, Any]:
        """The lines as an array for a file."""
        return {name: np.array([self.leaning, self.refused, self.cleared])}


@dataclass(frozen=True, slots=True)
class Refusals:
    """What words and meaning say of a question that is refused, and the scores at which the answer changes."""

    head: Head
    words: Words
    alone: Lines
    """Where no questions are known that the guidance answers."""
    beside: Lines
    """Where many are known, and a message counts as less to be refused the nearer it is to one of them."""


@lru_cache(maxsize=1)
def refusals(path: Path = FILE) -> Refusals:
    """The model in the package. Raises OSError or KeyError when the file is missing or not whole."""
    with np.load(path, allow_pickle=False) as data:
        return Refusals(
            head=head(),
            words=Words.loaded(data, "words"),
            alone=Lines(*map(float, data["alone"])),
            beside=Lines(*map(float, data["beside"])),
        )
