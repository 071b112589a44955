"""Judge (step 4): is there enough here to answer, and if not, what is missing?"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from assistant.understand import Kind, Need, Query
from assistant.understand.kind import holds
from index.passages import Passage, Span, SpanKind
from index.release import Found, Release
from index.words import terms

# Choice of spans: vector, keyword and passage scores, each stretched to 0..1 over the candidates. With these
# weights three sentences held the answer to 58.6 % of COVID-QA questions, vectors alone 49.1 %.
SPAN_VECTOR, SPAN_KEYWORD, SPAN_PASSAGE = 0.4, 0.4, 0.3
# A span in the form that the kind of question asks for goes before its equals.
FORM_BONUS = 0.15
# What a span gains for holding the kind of thing asked for. Nothing else answers a question of a STRICT need.
NEED_BONUS = 0.2
STRICT = (Need.PHONE, Need.EMAIL, Need.ADDRESS, Need.TIME, Need.PERSON)
LOOKED_AT = 3


_ITEM = re.compile(r"^(?:- |\d+\. )", re.MULTILINE)

_DEFINES = re.compile(r"([^.,:;]{2,80}?) (?:is|are|means) (?:an?|the|when|where|one)\b")


class Strength(StrEnum):
    """What the guidance has on a question."""

    FULL = "full"
    DETAIL_MISSING = "detail"
    """The topic is there, but not the kind of thing that was asked for."""
    NOTHING = "topic"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may carry a statement; scores of 0 to about 1."""

    passage: Passage
    span: Span
    score: float
    """How well its words fit the question."""
    form: float
    """What its form adds in the order of candidates: a list for a list question."""
    cosine: float

    @property
    def text(self) -> str:
        """The exact words."""
        return self.passage.quote(self.span)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The verdict with the candidates, best first; there are none unless the strength is FULL."""

    strength: Strength
    candidates: tuple[Candidate, ...]
    cosine: float
    """Of the nearest span."""
    coverage: float
    """Rarity-weighted share of the question's stems that one of the best passages holds."""


def judge(query: Query, found: Sequence[Found], release: Release) -> Evidence:
    """Weigh what was retrieved."""
    candidates = _candidates(query, found, release.share_held(query.stems))
    cosine = max((c.cosine for c in candidates), default=0.0)
    coverage = max(
        (_coverage(query.stems, one.passage.indexed_text, release) for one in found[:LOOKED_AT]), default=0.0
    )
    strength = Strength.FULL
    if cosine < LEAST_COSINE or confidence(cosine, coverage) < LEAST_CONFIDENCE:
        strength = Strength.NOTHING
    elif query.need is not Need.NONE:
        meeting = [c for c in candidates if _meets(query, c, release)]
        strength = Strength.FULL if meeting else Strength.DETAIL_MISSING
        candidates = meeting if query.need in STRICT else _first(meeting, candidates)
    return Evidence(strength, tuple(candidates) if strength is Strength.FULL else (), cosine, coverage)


def _candidates(query: Query, found: Sequence[Found], heard: float) -> list[Candidate]:
    """Every span of the passages found, best first; `heard` is the share of the question that keywords can see."""
    rows = [(one, at) for one in found for at, span in enumerate(one.passage.spans) if _states(one.passage.quote(span))]
    if not rows:
        return []
    cosines = np.array([one.span_cosines[at] for one, at in rows])
    keywords = np.array([one.span_keywords[at] for one, at in rows])
    passages = np.array([one.score for one, _ in rows])
    scores = SPAN_VECTOR * _stretched(cosines) + SPAN_KEYWORD * heard * keywords + SPAN_PASSAGE * _stretched(passages)
    candidates = [
        Candidate(one.passage, span, float(score), _form(query, one.passage, span), float(cosine))
        for (one, at), score, cosine in zip(rows, scores, cosines, strict=True)
        for span in (one.passage.spans[at],)
    ]
    return sorted(candidates, key=lambda c: -(c.score + c.form))


def _first(meeting: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with those that hold the thing asked for moved up."""
    held = {id(candidate) for candidate in meeting}
    raised = [replace(c, score=c.score + NEED_BONUS) if id(c) in held else c for c in candidates]
    return sorted(raised, key=lambda c: -(c.score + c.form))


def _states(text: str) -> bool:
    """Whether a text states anything: a question in the guidance answers nobody."""
    return not text.endswith("?")


def _form(query: Query, passage: Passage, span: Span) -> float:
    """For a list question a list, all the more with as many items as asked for; for a definition "X is a ..."."""
    text = passage.quote(span)
    if span.kind is SpanKind.LIST and query.kind in (Kind.LIST, Kind.STEPS):
        return FORM_BONUS * (3 if len(_ITEM.findall(text)) == query.count else 1)
    if span.kind is SpanKind.SENTENCE and query.kind is Kind.DEFINITION:
        subject = _DEFINES.match(text)
        return FORM_BONUS if subject and set(query.stems) <= set(terms(subject[1])) else 0.0
    return 0.0


def _meets(query: Query, candidate: Candidate, release: Release) -> bool:
    """Whether a span holds the kind of thing asked for, about the thing that is named."""
    if query.counted is not None and query.counted not in terms(candidate.passage.indexed_text):
        return False
    about = f"{candidate.passage.prefix} {candidate.text}"
    return holds(candidate.text, query.need) and _coverage(query.stems, about, release) >= LEAST_ABOUT


def _coverage(stems: Iterable[str], text: str, release: Release) -> float:
    present = set(terms(text))
    weights = {stem: release.rarity(stem) for stem in stems}
    total = sum(weights.values())
    return sum(weight for stem, weight in weights.items() if stem in present) / total if total else 0.0


def _stretched(values: NDArray[np.float32]) -> NDArray[np.float32]:
    low, high = float(values.min()), float(values.max())
    return (values - low) / (high - low) if high > low else np.zeros_like(values)


# Weights and thresholds: see docs/decisions/0006.
LEAST_CONFIDENCE = 0.5
LEAST_COSINE = 0.25
LEAST_ABOUT = 0.4


def confidence(cosine: float, coverage: float) -> float:
    """How sure it is that the release speaks of the question's topic, 0 to 1."""
    return 0.5 * min(1.0, max(0.0, cosine)) / 0.6 + 0.5 * coverage
