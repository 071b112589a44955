"""Weigh: what speaks for a span, and for there being an answer at all, in numbers."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.gaps import is_gap
from assistant.understand import Kind, Need, Query
from assistant.understand.asking import asks_what_it_is
from assistant.understand.kind import holds
from index.orders import gives_orders
from index.passages import Span, SpanKind
from index.release import Found, Release
from index.words import stems_of

Numbers = NDArray[np.float64]

SPAN_FEATURES = (
    "cosine",  # of the span and the question
    "behind",  # how far that is below the best span's
    "keywords",  # BM25 share, less of it when few of the question's words are known
    "rank",  # 1 for the best passage, 1/2 for the second ...
    "passage",  # how far its passage's score is below the best one's
    "place",  # 0 for the first span of its passage, 1 for the last
    "list",
    "list asked",  # a list for a question that wants one
    "need",  # it holds the kind of thing that is asked for
    "gap",  # it only says that the sources are silent
    "crowd",  # spans of its passage, in tens
    "asked",  # how near the nearest wording is that it answers; 0 where none is known
    "asked behind",  # how far that is below the nearest of its passage; 0 where its passage has none
    "question behind",  # how far its passage's own question is from this one, held against the nearest
    "defines",  # it stands under a heading that asks what something is
    "defines, asked",  # and so does the question
)
QUESTION_FEATURES = (
    "cosine",  # of the nearest span
    "coverage",  # rarity-weighted share of the question's stems that one of the best passages holds
    "known",  # the same for the whole release
    "passage",  # score of the best passage
    "span",  # probability of the best span
    "question",  # cosine of the nearest question that one of the best passages answers
    "beyond",  # cosine of the nearest question that none of them answers; 0 where none is known
)
LOOKED_AT = 3
WEIGHTS = Path(__file__).parent / "weights.json"


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: the log-odds are the bias plus each feature times its weight."""

    bias: float
    weights: Mapping[str, float]

    def probabilities(self, rows: Numbers, names: Sequence[str]) -> Numbers:
        """The probability of each row, shape (rows,); a feature without a weight counts nothing."""
        weights = np.array([self.weights.get(name, 0.0) for name in names])
        return np.asarray(1 / (1 + np.exp(-(rows @ weights + self.bias))))


@lru_cache(maxsize=1)
def models() -> Mapping[str, Model]:
    """The fitted models by name. `homeward eval fit` makes the file from the development cases."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {name: Model(one["bias"], one["weights"]) for name, one in data["models"].items()}


def quotable(found: Sequence[Found]) -> Iterator[tuple[int, int, Span]]:
    """Rank of the passage, row of the span in it, and the span, for every span that can carry a statement.

    An item is left to its list, a question in the guidance answers nobody (a list of them tells what to ask), and
    orders to a program are never quoted.
    """
    for rank, one in enumerate(found):
        for row, span in enumerate(one.passage.spans):
            text = one.passage.quote(span)
            is_question = span.kind is SpanKind.SENTENCE and text.endswith("?")
            if span.kind is not SpanKind.ITEM and not is_question and not gives_orders(text):
                yield rank, row, span


def span_features(query: Query, found: Sequence[Found], heard: float) -> Numbers:
    """One row for each quotable span, columns as SPAN_FEATURES; `heard` is the share of the question that is known."""
    if not found:
        return np.empty((0, len(SPAN_FEATURES)))
    best = _Best(max(float(one.span_cosines.max(initial=-1.0)) for one in found), max(one.question for one in found))
    rows = [_row(query, found, rank, at, span, heard, best) for rank, at, span in quotable(found)]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(SPAN_FEATURES))


class _Best(NamedTuple):
    """The best of all that was found."""

    cosine: float
    question: float


def _row(  # noqa: PLR0913 - one number for each feature
    query: Query, found: Sequence[Found], rank: int, at: int, span: Span, heard: float, best: _Best
) -> tuple[float, ...]:
    one = found[rank]
    text = one.passage.quote(span)
    outer = [s for s in one.passage.spans if s.kind is not SpanKind.ITEM]
    is_list = span.kind is SpanKind.LIST
    cosine = float(one.span_cosines[at])
    return (
        cosine,
        cosine - best.cosine,
        float(one.span_keywords[at]) * heard,
        1 / (rank + 1),
        one.score - found[0].score,
        outer.index(span) / max(1, len(outer) - 1),
        float(is_list),
        float(is_list and query.kind in (Kind.LIST, Kind.STEPS)),
        float(query.need is not Need.NONE and holds(text, query.need)),
        float(is_gap(text)),
        len(outer) / 10,
        asked := float(one.span_asked[at]),
        asked - one.question if any(one.passage.answers) else 0.0,
        one.question - best.question,
        defines := float(asks_what_it_is(one.passage.heading)),
        defines * (query.kind is Kind.DEFINITION),
    )


def question_features(query: Query, found: Sequence[Found], release: Release, best_span: float) -> Numbers:
    """What speaks for the release holding an answer, in the order of QUESTION_FEATURES; shape (features,)."""
    best = found[:LOOKED_AT]
    return np.array(
        [
            max((float(one.span_cosines.max(initial=0.0)) for one in found), default=0.0),
            max((coverage(query.stems, one.passage.searched_text, release) for one in best), default=0.0),
            release.share_held(query.stems),
            found[0].score if found else 0.0,
            best_span,
            max((one.question for one in best), default=0.0),
            release.beyond(query.embedded),
        ]
    )


def coverage(stems: Iterable[str], text: str, release: Release) -> float:
    """Rarity-weighted share of the stems that a text of the guidance holds; 0 for no stems."""
    present = stems_of(text)
    weights = {stem: release.rarity(stem) for stem in stems}
    total = sum(weights.values())
    return sum(weight for stem, weight in weights.items() if stem in present) / total if total else 0.0
