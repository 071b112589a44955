"""The vectors of a message and its parts, each made once however many steps ask for it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.triage.reading import Reading

if TYPE_CHECKING:  # numpy is loaded with the first message, not with the package
    from index.embedding.encoder import Encoder, Vector
    from index.wordings import Near

Made = TypeVar("Made")
Nearest = Callable[[str], "Near | None"]
"""The nearest question that is known to be answered, with its cosine; None where too few are known."""
TUNING = Path(__file__).parent / "tuning.npz"
"""The low-rank changes that teach the encoder (index.embedding.tuning), and the head that reads its vectors."""
MOST_CHARACTERS = 600
"""Of a longer message the end is read for its meaning; the encoder reads no more at once."""


class Vectors:
    """An encoder that remembers what it was asked; `answered` tells of the questions that the guidance answers."""

    def __init__(self, encoder: "Encoder", tuning: Path | None = None, answered: Nearest | None = None) -> None:
        self._encoder = encoder
        self.tuning = tuning or TUNING
        self._answered = answered
        self._near: dict[str, Near | None] = {}
        self._own: dict[str, Vector] = {}
        self._taught: dict[str, Vector] = {}
        self._seen: dict[str, Any] = {}

    def fit(self, encoder: str) -> bool:
        """Whether what was learnt was learnt with this encoder."""
        return self._encoder.variant.startswith(encoder)

    def own(self, reading: Reading) -> "Vector":
        """The encoder's own vector of the end of a message."""
        return self._vector(self._encoder, self._own, seen_of(reading))

    def taught(self, reading: Reading) -> "Vector":
        """The taught encoder's. Raises TypeError for an encoder that cannot be taught."""
        from index.embedding.encoder import Tunable  # noqa: PLC0415 - numpy

        if not isinstance(self._encoder, Tunable):
            raise TypeError(f"{self._encoder.variant}: cannot be taught")
        return self._vector(self._encoder.tuned(self.tuning), self._taught, seen_of(reading))

    def near(self, reading: Reading) -> "Near | None":
        """The question known to be answered that a message is nearest to; None where nobody can tell."""
        text = seen_of(reading)
        if text not in self._near:
            self._near[text] = self._answered(text) if self._answered else None
        return self._near[text]

    @staticmethod
    def _vector(encoder: "Encoder", made: "dict[str, Vector]", text: str) -> "Vector":
        from index.embedding.encoder import Text  # noqa: PLC0415 - numpy

        if text not in made:
            made[text] = encoder.encode([Text(text)])[0].vector
        return made[text]

    def once(self, reading: Reading, look: Callable[[], Made]) -> Made:
        """What a layer sees in a message, looked at once however many steps ask for it. For one layer only."""
        if reading.cleaned not in self._seen:
            self._seen[reading.cleaned] = look()
        made: Made = self._seen[reading.cleaned]
        return made


def seen_of(reading: Reading) -> str:
    """What the encoder is given of a message: its end."""
    return reading.cleaned[-MOST_CHARACTERS:]
