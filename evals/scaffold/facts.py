"""What a section says that can be asked for: sentences with figures, items of lists, else its first sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.verify.normalise import normalise
from index.passages import Passage, SpanKind
from index.words import STOP_WORDS, words

_FIGURE = re.compile(r"(?<![\w.])(?<!act )\d+(?:[.,:/]\d+)*%?(?: [a-z]+)?")
_ITEM = re.compile(r"^(?:- |\d+\. )(.+)$", re.MULTILINE)
TELLING = 3
"""How many of its longest words stand for a text without figures."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A fact, verbatim, with the pieces of text by which an answer that holds it is known."""

    text: str
    match: tuple[str, ...]
    figures: bool


def drafted(passage: Passage) -> list[Drafted]:
    """Sentences with figures first, then the items of lists; the first sentence when there is neither."""
    sentences = [passage.quote(span) for span in passage.spans if span.kind in (SpanKind.SENTENCE, SpanKind.ROW)]
    lists = [passage.quote(span) for span in passage.spans if span.kind is SpanKind.LIST]
    found = [
        *(Drafted(text, figures, True) for text in sentences if (figures := _figures(text))),
        *(Drafted(item, _pieces(item), bool(_figures(item))) for text in lists for item in _ITEM.findall(text)),
    ]
    return found or [Drafted(text, _pieces(text), False) for text in sentences[:1]]


def _figures(text: str) -> tuple[str, ...]:
    """Each figure with the word after it, as normalised texts have them; stop words and the years of Acts left out."""
    found = dict.fromkeys(_bare(figure) for figure in _FIGURE.findall(normalise(text)))
    return tuple(figure for figure in found if figure != "1")  # "choose one" is no figure


def _bare(figure: str) -> str:
    number, _, unit = figure.partition(" ")
    return number if unit in STOP_WORDS else figure


def _pieces(text: str) -> tuple[str, ...]:
    figures = _figures(text)
    return figures or tuple(_longest(text)) or (text,)


def _longest(text: str) -> Iterator[str]:
    """The longest words that are no stop words, in the order of the text."""
    telling = [word for word in dict.fromkeys(words(normalise(text))) if word not in STOP_WORDS]
    kept = sorted(telling, key=len, reverse=True)[:TELLING]
    yield from (word for word in telling if word in kept)
