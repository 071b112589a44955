"""The search tester: what a question finds, what it nearly finds, and how each score is made."""

from dataclasses import dataclass

from assistant.ask import Assistant, Examined
from assistant.judge import LEAST_TOPIC, judge
from assistant.types import Mode, Question
from assistant.understand import Query, understand
from index.release import (
    HEADING_WEIGHT_ALONE,
    KEYWORD_WEIGHT,
    QUESTION_WEIGHT,
    SPAN_WEIGHT,
    TEXT_WEIGHT,
    TEXT_WEIGHT_ALONE,
    Found,
    Release,
)

LOOKED_AT = 15
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Term:
    """One summand of a score."""

    name: str
    weight: float
    value: float

    @property
    def gives(self) -> float:
        """What it adds."""
        return self.weight * self.value


@dataclass(frozen=True, slots=True)
class Row:
    """A passage with the arithmetic of its score; `rank` is its place in the answer's own list, None when left out."""

    found: Found
    terms: tuple[Term, ...]
    rank: int | None
    final: float | None
    """The score after what the question's scope and reader add or take; None when left out."""

    @property
    def fused(self) -> float:
        """The sum of the terms."""
        return sum(term.gives for term in self.terms)


@dataclass(frozen=True, slots=True)
class Tested:
    """A question as it was understood and answered, with what was looked at, best first."""

    query: Query
    examined: Examined
    topic: float
    """Probability that the release speaks of what was asked."""
    rows: tuple[Row, ...]

    @property
    def is_on_topic(self) -> bool:
        """Whether that is enough for an answer."""
        return self.topic >= LEAST_TOPIC


def tested(release: Release, text: str, mode: Mode) -> Tested:
    """Ask as a visitor would, and search as the assistant does."""
    question = Question(text=text[:LONGEST], mode=mode)
    examined = Assistant(release, release.reference).examine(question)
    query = understand(question, release)
    stems = (*query.stems, *query.extra)
    heard = release.share_held(stems)
    used = {one.passage.id: (rank, one.score) for rank, one in enumerate(examined.found, start=1)}
    found = release.search(query.embedded, family=mode is Mode.FAMILY, limit=LOOKED_AT, stems=stems)
    rows = []
    for one in found:
        rank, final = used.get(one.passage.id, (None, None))
        rows.append(Row(one, terms(one, heard), rank, final))
    return Tested(query, examined, judge(query, examined.found or found, release).topic, tuple(rows))


def terms(one: Found, heard: float) -> tuple[Term, ...]:
    """What a passage's score is made of, as `Release.search` adds it up."""
    has_asks = bool(one.passage.asks)
    return (
        Term("meaning of the text", TEXT_WEIGHT if has_asks else TEXT_WEIGHT_ALONE, one.cosine),
        Term("meaning of its question", QUESTION_WEIGHT if has_asks else HEADING_WEIGHT_ALONE, one.question),
        Term("best sentence", SPAN_WEIGHT, float(one.span_cosines.max(initial=0.0))),
        Term("words", KEYWORD_WEIGHT * heard, one.keyword),
    )
