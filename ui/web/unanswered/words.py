"""What may be kept of a question: words that the guidance itself uses, and nothing that points at a person."""

import re
from collections.abc import Set

from assistant import privacy

LONGEST = 300
GAP = "[…]"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEFORE_A_NAME = (
    "mr|mrs|ms|miss|dr|prof|called|named|name is|patient|client|resident|son|daughter|child|brother|sister|mum|dad|"
    "mother|father|husband|wife|partner"
)
_NAMED = re.compile(rf"\b((?i:{_BEFORE_A_NAME})\.? )[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")


def keepable(text: str, known: Set[str]) -> str | None:
    """The question with every word that the guidance does not use as a gap; None when nothing of it may be kept.

    A name is found by what it is not: a word of the guidance. Looking for names themselves finds too few. So numbers
    and rare words go as well. A message with an NHS number, a phone number or the like is about somebody: nothing
    of it is kept. Nor is one of which more than half would be gaps.
    """
    if privacy.find(text):
        return None
    text = _NAMED.sub(rf"\1{GAP}", " ".join(text.split())[:LONGEST])
    words = _WORD.findall(text)
    gaps = sum(_is_gap(word, known) for word in words)
    if not words or 2 * gaps > len(words):
        return None
    return _WORD.sub(lambda match: GAP if _is_gap(match[0], known) else match[0], text)


def _is_gap(word: str, known: Set[str]) -> bool:
    low = word.lower().replace("’", "'")
    if any(character.isdigit() for character in word):
        return True
    return not (low in known or low.removesuffix("'s") in known or all(part in known for part in low.split("-")))
