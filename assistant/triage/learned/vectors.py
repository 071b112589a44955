"""The vectors of a message and its parts, each made once however many layers look at it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.triage.reading import Reading

if TYPE_CHECKING:  # numpy is loaded with the first message, not with the package
    from index.embedding.encoder import Encoder, Vector

Made = TypeVar("Made")
MOST_CHARACTERS = 600
"""Of a longer message the end is read for its meaning; the encoder reads no more at once."""


class Vectors:
    """An encoder that remembers what it was asked."""

    def __init__(self, encoder: "Encoder") -> None:
        self._encoder = encoder
        self._made: dict[str, Vector] = {}
        self._seen: dict[str, Any] = {}

    def fit(self, encoder: str) -> bool:
        """Whether the vectors are those of this encoder, and may be held against what was learnt with it."""
        return self._encoder.variant.startswith(encoder)

    def of(self, reading: Reading) -> "Vector":
        """The vector of the end of a message."""
        from index.embedding.encoder import Text  # noqa: PLC0415 - numpy

        text = reading.cleaned[-MOST_CHARACTERS:]
        if text not in self._made:
            self._made[text] = self._encoder.encode([Text(text)])[0].vector
        return self._made[text]

    def once(self, reading: Reading, look: Callable[[], Made]) -> Made:
        """What a layer sees in a message, looked at once however many steps ask for it. For one layer only."""
        if reading.cleaned not in self._seen:
            self._seen[reading.cleaned] = look()
        made: Made = self._seen[reading.cleaned]
        return made
