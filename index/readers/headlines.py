"""Headings in text without marks: told by their shape and by what follows them."""

import re
from collections.abc import Sequence

from index.readers.items import as_item

LONGEST = 100
"""Characters of a section heading; the headings of official pages we looked at stay under this."""
_LONGEST_TITLE = 150
_MOST_WORDS = 16
_CLOSING = tuple(".,;:!")
_SENTENCES = re.compile(r"[.!?]['\"\u201d\u2019]?\s+\S")
_STAMP = re.compile(r"(published|updated|last|page last|next review|date|by|author|source|posted|email|tel)\b", re.I)


def is_headline(text: str, *, longest: int = LONGEST) -> bool:
    """Whether a line could be a heading by its looks: short, no item, no closing punctuation, no date line."""
    return (
        0 < len(text) <= longest
        and len(text.split()) <= _MOST_WORDS
        and not text.endswith(_CLOSING)
        and (text[0].isupper() or text[0].isdigit() or text[0] in "\u2018\u201c'\"")
        and any(letter.isalpha() for letter in text)
        and not as_item(text)
        and not _SENTENCES.search(text)
        and not _STAMP.match(text)
    )


def guessed_levels(texts: Sequence[str]) -> list[int]:
    """A heading level for each paragraph, 0 for those that are none: 1 for a title, 2 or 3 for section headings."""
    candidates = [is_headline(text, longest=LONGEST if number else _LONGEST_TITLE) for number, text in enumerate(texts)]
    capitals = [candidate and _in_capitals(text) for candidate, text in zip(candidates, texts, strict=True)]
    plain = 3 if any(capitals[1:]) else 2
    levels = [0] * len(texts)
    start = 0
    while start < len(texts):
        end = start
        while end < len(texts) and candidates[end]:
            end += 1
        if end < len(texts) and end > start and _stands_over(texts[end - 1], texts[end]):
            levels[start:end] = _run_levels(capitals[start:end], plain, first=start == 0)
        start = max(end, start + 1)
    last = len(texts) - 1
    return [level or (2 if capitals[number] and number < last else 0) for number, level in enumerate(levels)]


def _run_levels(capitals: Sequence[bool], plain: int, *, first: bool) -> list[int]:
    """Levels for short lines in a row: one or two are headings; more are a list that lost its bullets."""
    levels = [2 if capital else plain for capital in capitals]
    if first:
        return [1, *(_run_levels(capitals[1:], plain, first=False) if len(capitals) > 1 else [])]
    if len(levels) == 2 and levels[0] == levels[1]:
        return [levels[0], levels[1] + 1]
    return levels if len(levels) <= 2 else [0] * len(levels)


def _stands_over(heading: str, text: str) -> bool:
    """Whether what follows is something that a heading is put over: an item or a longer text."""
    return as_item(text) is not None or len(text) > len(heading)


def _in_capitals(text: str) -> bool:
    """Whether a line is written in capitals; a lone abbreviation is not."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 6 and all(letter.isupper() for letter in letters)
