"""What the words of a message say of one thing: linear weights, as small whole numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Small = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Words:
    """Weights of slots (see features), what one of them is worth, and the constant."""

    weights: Small
    unit: float
    bias: float

    @classmethod
    def loaded(cls, data: Mapping[str, NDArray[Any]], name: str) -> Self:
        """The weights of this name in a file. Raises KeyError when they are missing."""
        unit, bias = map(float, data[f"{name}_scale"])
        return cls(data[name].astype(np.int8, copy=False), unit, bias)

    def stored(self, name: str) -> dict[str, NDArray[Any]]:
        """The weights as arrays for a file."""
        return {name: self.weights, f"{name}_scale": np.array([self.unit, self.bias])}

    def score(self, slots: list[int]) -> float:
        """The log-odds by the words of a message, the message being at length 1."""
        total = float(self.weights[slots].sum(dtype=np.int64)) / float(np.sqrt(max(len(slots), 1)))
        return total * self.unit + self.bias
