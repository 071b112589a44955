"""Carrying: the exact words of the guidance behind a sentence that somebody else wrote, a chat model for example.

The support test (`support`) lets one word in seven be the writer's own, and the wrong one turns "voluntary" into
"involuntary". So a sentence has to pass more: no telling word of its own, and the same limits ("unless", "before",
"at least") and denials as the words behind it. What remains unseen is who does what to whom.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.compose import Piece
from assistant.verify.guards import denies
from assistant.verify.normalise import normalise
from assistant.verify.support import MOST_SENTENCES, support
from index.orders import gives_orders
from index.passages import Passage, SpanKind
from index.words import sentences, telling_terms, terms

FREE = frozenset(terms("means mean called named include includes including says"))
"""Stems that a writer may bring along: they join words and say nothing."""
_LIMITS = re.compile(
    r"\b(unless|except|if|only|until|provided|whether|before|after|during|within|since|above|below|between|more|most|"
    r"less|least|fewer|up to|(?:about|around|over|under)(?= \d)|nearly|almost|all|every|each|any|some|both|half|always|"
    r"usually|normally|often|sometimes|rarely|first|last)\b"
)
_MUST_STAY = frozenset(
    "unless except if only until provided before after within under over more less fewer least most".split()
)
"""Limits that a shorter sentence may not lose."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the pieces of the guidance that carry it."""

    text: str
    pieces: tuple[Piece, ...]


def carried(sentence: str, passages: Sequence[Passage]) -> Told | None:
    """The sentence with the fewest spans of the passages that carry it; None when they do not."""
    if len(telling_terms(sentence)) < 2 or sentence.endswith("?"):
        return None
    spans = list(_quotable(passages))
    alone = sorted((piece for piece in spans if _holds(sentence, (piece,))), key=lambda piece: len(piece.text))
    if alone:
        return Told(sentence, (alone[0],))
    together = _greedily(sentence, spans)
    return Told(sentence, together) if len(together) > 1 and _holds(sentence, together) else None


def _quotable(passages: Sequence[Passage]) -> Iterator[Piece]:
    for passage in passages:
        for span in passage.spans:
            text = passage.quote(span)
            if span.kind is not SpanKind.ITEM and not text.endswith("?") and not gives_orders(text):
                yield Piece(passage, span.start, span.end, (span,))


def _greedily(sentence: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """At most three pieces, each of which holds the most that the ones before it do not; in their own order."""
    left = _stems(sentence)
    chosen: list[Piece] = []
    while left and len(chosen) < MOST_SENTENCES:
        best = max(pieces, key=lambda piece: len(left & _stems(piece.text)), default=None)
        if best is None or not left & _stems(best.text):
            break
        chosen.append(best)
        left -= _stems(best.text)
    return tuple(piece for piece in pieces if piece in chosen)


def _holds(sentence: str, pieces: tuple[Piece, ...]) -> bool:
    quotes = tuple(piece.text for piece in pieces)
    if not _stems(sentence) - FREE <= set().union(*map(_stems, quotes)):
        return False
    if not support(sentence, quotes).holds:
        return False
    used = [part for quote in quotes for part in _parts(quote) if _is_used(part, sentence)]
    limits, theirs = _limits(sentence), set().union(*map(_limits, used))
    if not (limits <= theirs and theirs & _MUST_STAY <= limits):
        return False
    return denies(sentence) == any(map(denies, used))


def _parts(quote: str) -> Iterator[str]:
    """The sentences of a quote, and the lines of a list or a row."""
    for line in quote.splitlines():
        for start, end in sentences(line):
            yield line[start:end]


def _is_used(part: str, sentence: str) -> bool:
    """Whether a sentence takes at least half of what it or the part says from the part."""
    mine, theirs = _stems(sentence), _stems(part)
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs)) > 0


def _stems(text: str) -> set[str]:
    return set(terms(normalise(text)))


def _limits(text: str) -> set[str]:
    return set(_LIMITS.findall(normalise(text)))
