"""Receipts: what is known of an answer when somebody votes on it, so that a browser cannot make it up."""

import secrets
from collections import Counter, OrderedDict
from dataclasses import dataclass

from assistant.types import Answer, Outcome

MOST_RECEIPTS = 2000
"""The newest are kept, in memory only; an older answer can no longer be voted on."""
MOST_LINES = 4
"""How often one receipt is good for a line: a vote, its reason, and a change of mind."""
NO_VOTE = frozenset({Outcome.EMERGENCY, Outcome.URGENT, Outcome.ERROR, Outcome.GREETING})
"""No record is made of a person in danger (standards, PR-03), and there is nothing to say on a greeting or a fault."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a vote is about: no word of the question, none of the answer."""

    outcome: str
    mode: str
    release: str | None
    documents: tuple[str, ...]


class Receipts:
    """Facts of answers by a name that cannot be guessed and says nothing about who asked."""

    def __init__(self, *, most: int = MOST_RECEIPTS) -> None:
        self._facts: OrderedDict[str, Facts] = OrderedDict()
        self._spent: Counter[str] = Counter()
        self._most = most

    def given(self, answer: Answer) -> str:
        """A new receipt; empty for an answer that is not voted on."""
        if answer.outcome in NO_VOTE:
            return ""
        documents = tuple(dict.fromkeys(citation.document for citation in answer.citations))
        receipt = secrets.token_urlsafe(9)
        self._facts[receipt] = Facts(answer.outcome.value, answer.mode.value, answer.release, documents)
        while len(self._facts) > self._most:
            del self._spent[self._facts.popitem(last=False)[0]]
        return receipt

    def facts(self, receipt: str) -> Facts | None:
        """What is known under a receipt; None when it was never given or is too old."""
        return self._facts.get(receipt)

    def spend(self, receipt: str) -> Facts | None:
        """The same for a line that is to be written; None too when the receipt has been good for enough of them."""
        facts = self.facts(receipt)
        if facts is None or self._spent[receipt] >= MOST_LINES:
            return None
        self._spent[receipt] += 1
        return facts
