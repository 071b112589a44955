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
    """Whether each list that the answer quotes is told with all its items or not at all, and its first one is told."""
    said = {stem for one in told for stem in terms(normalise(one.text))}
    for place, citation in enumerate(answer.citations):
        items = [set(terms(normalise(item))) for item in _ITEM.findall(citation.quote)]
        kept = [len(item & said) >= ENOUGH * len(item) for item in items]
        if (place == 0 or any(kept)) and not all(kept):
            return False
    return True
