"""What triage says about a message."""

from dataclasses import dataclass

from assistant.types import Outcome


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a message must be met; `rules` are rule ids, never words of the message.

    `blocks` is False for `support`, where the help box stands beside the answer, and for a refusal of a part of the
    message, or in doubt: then the answer is given with the refusal beside it, or the refusal when nothing is found.
    """

    outcome: Outcome
    category: str
    rules: tuple[str, ...]
    blocks: bool
    rest: str = ""
    """The part of the message that may be answered; empty for the whole of it."""
    support: str = ""
    """The kind of help box that stands before a refusal, where there is distress in the message too."""
