"""What the assistant asks of whoever writes for it; a chat model is one such writer."""

from collections.abc import Sequence
from typing import Protocol

Message = tuple[str, str]
"""Who speaks, system or human, and the text."""


class NoWords(Exception):
    """Nothing was written. The reason is for the log: it holds no message text."""


class Writes(Protocol):
    """Writes an answer to messages within a number of seconds. Raises NoWords when it cannot."""

    def write(self, messages: Sequence[Message], seconds: float) -> str:
        """The text, as the writer gave it."""
        ...
