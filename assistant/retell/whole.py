"""Whole: a list that was the answer is told whole, or quoted."""

import re
from collections.abc import Sequence

from assistant.types import Answer
from assistant.verify import Told
from assistant.verify.normalise import normalise
from index.words import terms

_ITEM = re.compile(r"^(?:- |\d+\. )(.+)", re.MULTILINE)
ENOUGH = 0.6
"""Share of an item's stems that says it."""


def keeps_lists_whole(answer: Answer, told: Sequence[Told]) -> bool:
    """Whether the list that comes first in the answer, and each that the sentences draw on, is told with all items."""
    said = {stem for one in told for stem in terms(normalise(one.text))}
    drawn_on = {piece.text for one in told for piece in one.pieces}
    lists = {citation.quote for citation in answer.citations[:1]} | drawn_on
    items = [set(terms(normalise(item))) for quote in lists for item in _ITEM.findall(quote)]
    return all(len(item & said) >= ENOUGH * len(item) for item in items)
