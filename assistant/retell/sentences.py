"""Sentences: what a model wrote, cut into sentences with the excerpts that each names."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.retell.excerpts import cleaned
from index.words import sentences

_MARK = r"\[\s?\d{1,2}(?:\s?[,;]\s?\d{1,2}){0,9}\s?\]"
_MARKS = re.compile(_MARK)
_AFTER_THE_STOP = re.compile(rf"([.!?]['\"’”)]?)((?:\s?{_MARK})+)")
_DRESS = re.compile(r"^[\s>#*•-]+|^\s*\d{1,2}[.)]\s+|[*`]{1,3}")


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence without its marks, and the numbers in them."""

    text: str
    numbers: tuple[int, ...]


def written(text: str) -> Iterator[Written]:
    """The sentences of a text in order, those without a mark too; nothing for an empty text."""
    for line in cleaned(unicodedata.normalize("NFKC", text)).splitlines():
        plain = _DRESS.sub("", line).strip()
        marked = _AFTER_THE_STOP.sub(r"\2\1", plain)
        for start, end in sentences(marked):
            yield _unmarked(marked[start:end])


def _unmarked(sentence: str) -> Written:
    numbers = [int(number) for mark in _MARKS.findall(sentence) for number in re.findall(r"\d+", mark)]
    text = re.sub(r"\s+([.,;:!?])", r"\1", " ".join(_MARKS.sub(" ", sentence).split()))
    return Written(text, tuple(dict.fromkeys(numbers)))
