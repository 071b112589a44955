"""A writer for the tests: it writes what it is told to, and records what it was sent."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.retell.contract import Message, NoWords


@dataclass
class Scripted:
    """Writes a fixed text; without one it fails."""

    text: str | None = None
    sent: list[tuple[Message, ...]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def write(self, messages: Sequence[Message], seconds: float) -> str:
        self.sent.append(tuple(messages))
        self.seconds.append(seconds)
        if self.text is None:
            raise NoWords("scripted to fail")
        return self.text

    @property
    def data(self) -> str:
        """The last message for the model: excerpts and question."""
        return self.sent[-1][1][1]
