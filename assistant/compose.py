"""Compose (step 5): the draft of an answer, made of verbatim spans."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.gaps import is_gap
from assistant.judge import Candidate, Evidence
from assistant.settings import Limits
from assistant.understand import Need, Query
from assistant.understand.kind import holds
from index.passages import Passage, Span, SpanKind
from index.words import continues, leans_back, sentences, stems_of, words

# Neighbours are shown as one statement while together they are no longer than one sentence may be.
JOINED_WORDS = 20
# From here on a sentence that the sources are silent is part of the answer. Of 0.4 to 0.8, 0.7 had the most outcomes
# right on the development cases; at 0.6 a tenth of the questions that are answered were called partly answered.
GAP_COUNTS = 0.7
# Where the very thing asked for is told ("fell by 60%"), what is silent is mostly something else (the calendar years).
GAP_COUNTS_BESIDE = 0.9
# From here on such a sentence is told where it stands in a section that is quoted, though the answer be full.
GAP_IS_TOLD = 0.6
# A list with as many items as are asked for may be this much less likely than the best span.
COUNTED_LIST = 0.4
# No more sections than this are quoted: with 3 as many facts are told as with 8, and less that is beside the point; 2
# tell families 79 instead of 82 % of the vital ones (development cases).
MOST_SECTIONS = 3
# Fewer things than this are often told in sentences.
MANY = 7
# Two spans that share this much of their terms say the same twice.
SAME_AGAIN = 0.6
# Easy words have at most this many words a sentence (standards, PE-06).
EASY_WORDS = 15
# Easy words carry the answer when the best of them is this likely, held against the best span of any length: a
# judgement, below which short sentences are mostly asides.
EASY_CARRIES = 0.7
LEAST_WORDS = 3
# A sentence this short before a bare list only announces it ("We suggest these questions.").
ANNOUNCING_WORDS = 8
_FIGURE = re.compile(r"\d+")
_ITEM = re.compile(r"^(?:- |\d+\. )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Piece:
    """The words `start` to `end` of a passage, to be shown as one statement."""

    passage: Passage
    start: int
    end: int
    spans: tuple[Span, ...]
    score: float = 0.0
    """Of the candidate it was made from."""

    @property
    def text(self) -> str:
        """The exact words."""
        return self.passage.text[self.start : self.end]

    @property
    def sources(self) -> tuple[str, ...]:
        """Footnote keys of all its spans, in order."""
        return tuple(dict.fromkeys(key for span in self.spans for key in span.sources))

    @property
    def is_easy(self) -> bool:
        """Whether it is plain text of sentences and list items that are all short."""
        lines = [line for line in self.text.splitlines() if line.strip()]
        said = [line[start:end] for line in lines for start, end in sentences(line)]
        return self.passage.plain and all(len(words(_ITEM.sub("", one))) <= EASY_WORDS for one in said)

    @property
    def is_gap(self) -> bool:
        """Whether it says what the sources do not say."""
        return is_gap(self.text)


def compose(query: Query, evidence: Evidence, limits: Limits, *, easy: bool = False) -> tuple[Piece, ...]:
    """The pieces of an answer within its limits: the best span, then the next likely ones that still fit.

    The best stands first, the others in the order of their passages. A list with as many items as the question counts
    stands alone. A sentence that leans on the one before ("They support ...") brings it along. With `easy`, short
    plain sentences carry the answer alone, one idea each, where any of them is likely enough; else the answer is as it
    would be.
    """
    if not evidence.candidates:
        return ()
    best = evidence.candidates[0]
    near = [c for c in evidence.candidates if c.score >= limits.near * best.score]
    # "Yes." says nothing without the sentence after it.
    short = [c for c in near if len(words(c.text)) >= LEAST_WORDS and _with_what_leans(c).is_easy] if easy else []
    carried = bool(short) and short[0].score >= EASY_CARRIES * best.score
    near = short if carried else near
    likely = near if carried else [c for c in evidence.candidates if c.score >= COUNTED_LIST * best.score]
    counted = [c for c in likely if c.span.kind is SpanKind.LIST and _counts(query, c.text)]
    if counted:
        return _pieces([max(counted, key=lambda c: (len(stems_of(c.text).intersection(query.stems)), c.score))])
    chosen: list[Candidate] = []
    pieces: tuple[Piece, ...] = ()
    for candidate in near:
        if any(_repeats(candidate, other) for other in chosen):
            continue
        if len({_section(one) for one in (*chosen, candidate)}) > MOST_SECTIONS:
            continue
        longer = _pieces([*chosen, candidate], apart=carried)
        if not chosen or _fits(longer, limits):
            chosen.append(candidate)
            pieces = longer
    return (*_best_first(pieces), *_what_is_missing(likely, chosen, pieces))


def _best_first(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the best in front: who reads one sentence reads the one that answers."""
    best = max((piece.score for piece in pieces), default=0.0)
    return sorted(pieces, key=lambda piece: piece.is_gap or piece.score < best)


def _what_is_missing(
    candidates: Sequence[Candidate], chosen: Sequence[Candidate], pieces: Sequence[Piece]
) -> list[Piece]:
    """The likeliest sentence of the sections quoted that says what the sources do not; none where one is there."""
    if any(piece.is_gap for piece in pieces):
        return []
    sections = {_section(one) for one in chosen}
    near = (c for c in candidates if c.score >= GAP_IS_TOLD * candidates[0].score and _section(c) in sections)
    return [_with_what_leans(c) for c in near if is_gap(c.text)][:1]


def _section(candidate: Candidate) -> tuple[str, tuple[str, ...]]:
    return candidate.passage.document, candidate.passage.headings


def _fits(pieces: Sequence[Piece], limits: Limits) -> bool:
    return len(pieces) <= limits.statements and sum(len(piece.text) for piece in pieces) <= limits.characters


def _counts(query: Query, text: str) -> bool:
    """Whether a list has as many items as the question says there are ("which three services")."""
    return query.count is not None and len(_ITEM.findall(text)) == query.count


def lacks_what_is_needed(query: Query, pieces: Sequence[Piece]) -> bool:
    """Whether the pieces answer what is asked besides a certain thing, and hold no such thing."""
    return query.besides and not any(holds(piece.text, query.need) for piece in pieces)


def is_partial(query: Query, pieces: Sequence[Piece]) -> bool:
    """Whether the pieces answer less than was asked.

    What one part of the question needs is in none of them; a piece that says that the sources are silent fits the
    question about as well as the best one; or so many things were asked for and no list has so many.
    """
    if lacks_what_is_needed(query, pieces):
        return True
    best = max(pieces, key=lambda piece: piece.score)
    is_there = query.need is not Need.NONE and not best.is_gap and holds(best.text, query.need)
    counts = (GAP_COUNTS_BESIDE if is_there else GAP_COUNTS) * best.score
    if any(piece.is_gap and piece.score >= counts for piece in pieces):
        return True
    lists = [piece.text for piece in pieces if any(span.kind is SpanKind.LIST for span in piece.spans)]
    many = query.count is not None and query.count >= MANY
    return many and not any(_counts(query, text) for text in lists)


def _repeats(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates share characters, or in two places say the same with no other figures.

    A list repeats a sentence only where most of the list is said: what a sentence announces is no list.
    """
    if one.passage.id == other.passage.id:
        return one.span.start < other.span.end and other.span.start < one.span.end
    mine, theirs = stems_of(one.text), stems_of(other.text)
    figures = [_FIGURE.findall(text) for text in (one.text, other.text)]
    if all(figures) and figures[0] != figures[1]:
        return False
    least = len(mine) if one.span.kind is SpanKind.LIST else min(len(mine), len(theirs))
    return len(mine & theirs) >= SAME_AGAIN * max(1, least)


def _pieces(chosen: Sequence[Candidate], *, apart: bool = False) -> tuple[Piece, ...]:
    """Passages in order of their best span, spans in order of the text; `apart` leaves short neighbours apart."""
    first = {c.passage.id: rank for rank, c in reversed(list(enumerate(chosen)))}
    ordered = sorted(chosen, key=lambda c: (first[c.passage.id], c.span.start))
    pieces: list[Piece] = []
    for candidate in ordered:
        piece = _with_what_leans(candidate)
        if not any(p.passage.id == piece.passage.id and p.start <= piece.start < p.end for p in pieces):
            pieces.append(piece)
        elif pieces[-1].passage.id == piece.passage.id and piece.end > pieces[-1].end:
            last = pieces.pop()
            spans = tuple(dict.fromkeys((*last.spans, *piece.spans)))
            pieces.append(Piece(last.passage, last.start, piece.end, spans, max(last.score, piece.score)))
    return tuple(pieces if apart else _joined(pieces))


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbouring sentences of a paragraph as one piece, while they are short."""
    whole: Piece | None = None
    for piece in pieces:
        if whole is not None and _go_together(whole, piece):
            spans = (*whole.spans, *piece.spans)
            whole = Piece(whole.passage, whole.start, piece.end, spans, max(whole.score, piece.score))
            continue
        if whole is not None:
            yield whole
        whole = piece
    if whole is not None:
        yield whole


def _is_bare(text: str) -> bool:
    """Whether a list begins with its first item, so that what it is a list of stands in the sentence before."""
    return _ITEM.match(text) is not None


def _only_announces(text: str) -> bool:
    return not _is_bare(text) and len(words(text)) <= ANNOUNCING_WORDS


def _announced(said: Sequence[str], at: int) -> int:
    """Where the bare list stands that a sentence announces; the sentence itself where it announces none."""
    last = at
    while last + 1 < len(said) and _only_announces(said[last]):
        last += 1
    return last if _is_bare(said[last]) else at


def _go_together(one: Piece, other: Piece) -> bool:
    if one.passage.id != other.passage.id or one.is_gap or other.is_gap:
        return False
    between = one.passage.text[one.end : other.start]
    plain = all(span.kind is SpanKind.SENTENCE for span in (*one.spans, *other.spans))
    short = len(words(one.text)), len(words(other.text))
    return plain and between == " " and (sum(short) <= JOINED_WORDS or min(short) < LEAST_WORDS)


def _with_what_leans(candidate: Candidate) -> Piece:
    """The span, after the sentences it leans on and before one that leans on it; a list with what announces it."""
    spans = [span for span in candidate.passage.spans if span.kind is not SpanKind.ITEM or span == candidate.span]
    said = [candidate.passage.quote(span) for span in spans]
    start = end = spans.index(candidate.span)
    end = _announced(said, end)
    while start > 0 and (leans_back(said[start]) or (_is_bare(said[end]) and _only_announces(said[start - 1]))):
        start -= 1
    if end + 1 < len(spans) and continues(said[end + 1]):
        end += 1
    taken = tuple(spans[start : end + 1])
    return Piece(candidate.passage, taken[0].start, taken[-1].end, taken, candidate.score)
