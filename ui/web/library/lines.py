"""A passage as HTML: its paragraphs, lists and table rows, numbered notes, and the marked words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from index.passages import Passage, Span, SpanKind
from ui.web.library.address import QUOTE
from ui.web.library.text import Marked
from ui.web.render.element import Html, element, join, unseen

_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"(?P<indent> *)(?:- |(?P<ordinal>\d{1,4})\. )")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a passage: the characters `start` to `end`, without the sign before an item."""

    kind: str
    """p, li or row."""
    start: int
    end: int
    page: int | None
    depth: int = 0
    ordinal: int | None = None


def lines(passage: Passage) -> Iterator[Line]:
    """The lines of a passage in their order."""
    lists = [span for span in passage.spans if span.kind is SpanKind.LIST]
    rows = [span for span in passage.spans if span.kind is SpanKind.ROW]
    page = None
    for match in _LINE.finditer(passage.text):
        start, end = match.span()
        page = next((span.page for span in passage.spans if span.page and start <= span.start < end), page)
        item = _ITEM.match(match[0])
        if item and _inside(lists, start + len(item["indent"])):
            ordinal = int(item["ordinal"]) if item["ordinal"] else None
            yield Line("li", start + item.end(), end, page, len(item["indent"]) // 2, ordinal)
        else:
            yield Line("row" if _inside(rows, start) else "p", start, end, page)


def _inside(spans: Sequence[Span], place: int) -> bool:
    return any(span.start <= place < span.end for span in spans)


def notes(passage: Passage) -> dict[int, tuple[str, ...]]:
    """Footnote keys by the character after which they stand; a list's own stand behind its last item."""
    found: dict[int, tuple[str, ...]] = {}
    for span in passage.spans:
        keys = _own(span, passage.spans) if span.kind is SpanKind.LIST else span.sources
        if span.kind is SpanKind.ITEM and any(span.sources == one.sources for one in _around(span, passage.spans)):
            continue  # all that is known of the list goes for this item: said once, at the list's end
        found[span.end] = tuple(dict.fromkeys((*found.get(span.end, ()), *keys)))
    return found


def _own(whole: Span, spans: Sequence[Span]) -> tuple[str, ...]:
    """What a list rests on, less what stands behind its single items."""
    inside = [one for one in spans if one.kind is SpanKind.ITEM and whole in _around(one, spans)]
    said = {key for one in inside if one.sources != whole.sources for key in one.sources}
    return tuple(key for key in whole.sources if key not in said)


def _around(span: Span, spans: Sequence[Span]) -> list[Span]:
    return [one for one in spans if one.kind is SpanKind.LIST and one.start <= span.start and span.end <= one.end]


class Writer:
    """Writes passages with the numbers of a document's sources and the words that are marked."""

    def __init__(self, numbers: Mapping[str, int], marked: Marked | None = None) -> None:
        self._numbers = numbers
        self._marked = marked
        self._is_marked = False

    def blocks(self, passage: Passage, run: Sequence[Line]) -> Iterator[Html]:
        """Lines of a passage as block elements."""
        behind = notes(passage)
        for kind, group in groupby(run, key=lambda line: line.kind):
            written = [(line, self._inline(passage, line, behind)) for line in group]
            if kind == "li":
                yield _list(written)
            elif kind == "row":
                yield element("ul", *(element("li", text) for _, text in written), class_="rows")
            else:
                yield from (element("p", text) for _, text in written)

    def _inline(self, passage: Passage, line: Line, behind: Mapping[int, tuple[str, ...]]) -> Html:
        """The characters of a line, cut where a mark begins or ends and where notes stand."""
        first, last = self._range(passage)
        cuts = sorted({line.start, line.end, *(c for c in (first, last, *behind) if line.start < c < line.end)})
        parts: list[Html] = []
        for start, end in zip(cuts, [*cuts[1:], None], strict=True):
            if end is not None:
                text = passage.text[start:end]
                parts.append(self._mark(text) if first <= start and end <= last else join([text]))
                parts += self._notes(behind.get(end, ()))
        return join(parts)

    def _mark(self, text: str) -> Html:
        """Marked words; the first of the page carry the id that the address names."""
        name = None if self._is_marked else QUOTE
        self._is_marked = True
        return element("mark", text, id=name)

    def _range(self, passage: Passage) -> tuple[int, int]:
        if self._marked is None or self._marked.passage.id != passage.id:
            return -1, -1
        return self._marked.start, self._marked.end

    def _notes(self, keys: Sequence[str]) -> list[Html]:
        known = [self._numbers[key] for key in keys if key in self._numbers]
        return [
            element("a", unseen("Source "), str(number), href=f"#source-{number}", class_="note") for number in known
        ]


def _list(items: Sequence[tuple[Line, Html]]) -> Html:
    """Items as a list; those that are deeper than the one before as a list inside it."""
    entries: list[Html] = []
    at = 0
    while at < len(items):
        line, text = items[at]
        deeper = at + 1
        while deeper < len(items) and items[deeper][0].depth > line.depth:
            deeper += 1
        inner = [_list(items[at + 1 : deeper])] if deeper > at + 1 else []
        value = str(line.ordinal) if line.ordinal is not None else None
        entries.append(element("li", text, *inner, value=value))
        at = deeper
    return element("ol" if items[0][0].ordinal is not None else "ul", *entries)
