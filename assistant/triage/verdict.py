"""What triage says about a message."""

from dataclasses import dataclass

from assistant.types import Outcome


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a message must be met; `rules` are rule ids, never words of the message.

    `blocks` is False only for `support`: the answer is given and the help box stands beside it.
    """

    outcome: Outcome
    category: str
    rules: tuple[str, ...]
    blocks: bool
