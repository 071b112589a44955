"""An encoder whose vectors can be worked out by hand: one axis for each topic word."""

from collections.abc import Sequence

import numpy as np

from index.embedding.encoder import Encoded, Text, Vector, unit
from index.words import words

TOPICS = ("lead", "contract", "bed", "ward", "school", "review")


class TopicEncoder:
    """Counts the texts it was given."""

    variant = "topics"
    dimension = len(TOPICS) + 1

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[Text]) -> list[Encoded]:
        self.encoded += [text.text for text in texts]
        return [
            Encoded(vector(t.text), np.array([vector(t.text[a:b]) for a, b in t.parts]).reshape(-1, self.dimension))
            for t in texts
        ]

    def knows(self, word: str) -> bool:
        return word in TOPICS


def vector(text: str) -> Vector:
    """A 1 for each topic named, and 0.1 on an axis that all texts share."""
    found = words(text)
    return unit(np.array([float(topic in found) for topic in TOPICS] + [0.1], dtype=np.float32))
