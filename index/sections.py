"""Sections: blocks under one heading path, as running text with the spans that can be quoted."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from index.asks import Ask, Asks
from index.documents import CorpusFile, Status
from index.passages import Passage, Span, SpanKind
from index.readers.blocks import Block, BlockKind
from index.words import leans_back, sentences, words

# An item this long that ends like a sentence can be quoted without its list.
ITEM_SENTENCE_WORDS = 6

# A section this little longer than a passage stays whole, rather than leave a scrap behind.
STAYS_WHOLE = 4 / 3


@dataclass(frozen=True, slots=True)
class Section:
    """The text under one heading path and its spans, in order of their start."""

    headings: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]


def sections(blocks: Iterable[Block], title: str) -> Iterator[Section]:
    """The sections of a document in reading order, empty ones left out; a heading equal to the title adds no step."""
    path: list[tuple[int, str]] = []
    for is_heading, group in groupby(blocks, key=lambda block: block.kind is BlockKind.HEADING):
        if is_heading:
            for block in group:
                path = [step for step in path if step[0] < block.level]
                path.append((block.level, block.text))
        else:
            headings = tuple(text for _, text in path if text.casefold() != title.casefold())
            section = _section(headings, list(group))
            if section.spans:
                yield section


@dataclass(frozen=True, slots=True)
class Whose:
    """The document (or twin) that passages are cut from."""

    document: str
    title: str
    plain: bool
    asks: Asks = field(default_factory=dict)
    """Other wordings of a section's question, by heading."""


def passages(blocks: Iterable[Block], whose: Whose, most_words: int) -> list[Passage]:
    """The passages of a document: each section whole, or cut between spans where it is longer than `most_words`."""
    found: list[Passage] = []
    for section in sections(blocks, whose.title):
        asks = whose.asks.get(section.headings[-1], ()) if section.headings else ()
        for text, spans in _slices(section, most_words):
            place = (whose.document, whose.title, section.headings, text, spans, whose.plain, len(found))
            found.append(Passage(*place, tuple(ask.text for ask in asks), _answering(asks, text, spans)))
    return found


def _answering(asks: Sequence[Ask], text: str, spans: Sequence[Span]) -> tuple[tuple[int, ...], ...]:
    """For each ask the spans of this passage that answer it, by their row; none of them for items of a list."""
    said = [(row, text[s.start : s.end]) for row, s in enumerate(spans) if s.kind is not SpanKind.ITEM]
    return tuple(tuple(row for row, words in said if words.startswith(ask.answered_by)) for ask in asks)


def passages_of(file: CorpusFile, most_words: int) -> list[Passage]:
    """Every passage of a document and its twin that may be quoted; none of one that is not current."""
    document = file.document
    if document.status is not Status.CURRENT:
        return []
    found = passages(file.text.blocks, Whose(document.id, document.title, plain=False, asks=file.asks), most_words)
    if file.twin is not None and document.twin_title is not None:
        twin = Whose(document.id, document.twin_title, plain=True, asks=file.asks)
        found += passages(file.twin.blocks, twin, most_words)
    return found


@dataclass
class _Draft:
    """Text and spans as they grow."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)

    def add(self, line: str, gap: str) -> int:
        """Append a line after a gap (none at the start) and return where the line begins."""
        self.text += (gap if self.text else "") + line
        return len(self.text) - len(line)


def _section(headings: tuple[str, ...], blocks: Sequence[Block]) -> Section:
    draft = _Draft()
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        run = list(group)
        if kind is BlockKind.ITEM:
            _add_list(draft, run)
        elif kind is BlockKind.ROW:
            for block in run:
                start = draft.add(block.text, "\n")
                draft.spans.append(Span(start, len(draft.text), SpanKind.ROW, block.page, _keys(block)))
        else:
            for block in run:
                _add_paragraph(draft, block)
    return Section(headings, draft.text, tuple(sorted(draft.spans, key=lambda span: (span.start, -span.end))))


def _add_paragraph(draft: _Draft, block: Block) -> None:
    base = draft.add(block.text, "\n\n")
    for start, end in sentences(block.text):
        span = Span(base + start, base + end, SpanKind.SENTENCE, block.page, _keys(block, start, end))
        draft.spans.append(span)


def _add_list(draft: _Draft, items: Sequence[Block]) -> None:
    """Add a list; a sentence just before it that ends with a colon becomes its first line."""
    lead = draft.spans.pop() if draft.spans and draft.text.endswith(":") else None
    first = len(draft.text)
    found = []
    for block in items:
        mark = f"{block.ordinal}. " if block.ordinal is not None else "- "
        start = draft.add("  " * (max(block.level, 1) - 1) + mark + block.text, "\n") + (max(block.level, 1) - 1) * 2
        found.append(Span(start + len(mark), len(draft.text), SpanKind.ITEM, block.page, _keys(block)))
        first = start if block is items[0] else first
    inherited = lead.sources if lead else ()
    own = tuple(dict.fromkeys((*inherited, *(key for span in found for key in span.sources))))
    page = lead.page if lead else items[0].page
    draft.spans.append(Span(lead.start if lead else first, len(draft.text), SpanKind.LIST, page, own))
    draft.spans += [
        replace(span, sources=span.sources or inherited)
        for span in found
        if draft.text[span.end - 1] in ".!?" and len(words(draft.text[span.start : span.end])) >= ITEM_SENTENCE_WORDS
    ]


def _keys(block: Block, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """Footnote keys whose mark stands inside the part, or right after its last character."""
    last = len(block.text) if end is None else end
    return tuple(dict.fromkeys(m.key for m in block.marks if start < m.offset <= last))


def _slices(section: Section, most_words: int) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Cut between outermost spans into slices of about equal length.

    A slice is longer than `most_words` only for one long span, or to keep a sentence with the one it leans on.
    """
    outermost = [
        (outer, len(words(section.text[outer[0].start : outer[0].end]))) for outer in _with_inner(section.spans)
    ]
    total = sum(length for _, length in outermost)
    if total <= STAYS_WHOLE * most_words:
        most_words = total
    even = total / max(1, math.ceil(total / max(1, most_words)))
    groups: list[list[Span]] = []
    size = 0
    for outer, length in outermost:
        leans = leans_back(section.text[outer[0].start : outer[0].end])
        if not groups or (not leans and (size + length > most_words or size >= even)):
            groups.append([])
            size = 0
        groups[-1] += outer
        size += length
    for group in groups:
        start, end = group[0].start, max(span.end for span in group)
        yield (
            section.text[start:end],
            tuple(replace(span, start=span.start - start, end=span.end - start) for span in group),
        )


def _with_inner(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Each outermost span followed by those inside it."""
    current: list[Span] = []
    for span in spans:
        if current and span.start < current[0].end:
            current.append(span)
        else:
            if current:
                yield current
            current = [span]
    if current:
        yield current
