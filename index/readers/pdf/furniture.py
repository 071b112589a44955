"""What stands on every page and belongs to none: running headers and footers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.readers.pdf.grid import columns_in
from index.readers.pdf.line import Line, Segment, on_baselines
from index.readers.pdf.page import Page
from index.readers.pdf.pagenumbers import ZONE, without_numbers, words_beside_number

_REACH = 0.2
"""How far a header of several lines may reach, such as the heading rows of a table that goes on."""
_SAME_HEIGHT = 6.0
_ROWS = 8
_HEAD_ROOM = 3.0
"""The heading row of a table is no further from its first row than this (in sizes)."""


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line near a page's top or bottom, with the key that it shares with its like on other pages."""

    page: int
    key: tuple[bool, str]
    line: Line
    in_zone: bool


def without_furniture(pages: Sequence[Page], found: Sequence[Sequence[Segment]], body: float) -> list[list[Segment]]:
    """Each page's segments without headers, footers and page numbers; `body` is the size of the running text.

    A line of the top or bottom zone is one when it comes again on at least half of three or more pages (or half of
    the left or the right ones), or on both of two. Digits do not count; in headings, and on two pages, only the
    page's own number does not.
    """
    exact = len(pages) < 3
    edges = [list(_edges(page, segments, body, exact=exact)) for page, segments in zip(pages, found, strict=True)]
    repeated = _repeated([edge for of_page in edges for edge in of_page], len(pages))
    lines = [line for of_page in edges for line in _without_table_head(list(_dropped(of_page, repeated)), of_page)]
    dropped = {id(segment) for line in lines for segment in line.cells}
    kept = [[segment for segment in segments if id(segment) not in dropped] for segments in found]
    return without_numbers(pages, kept)


def _edges(page: Page, segments: Sequence[Segment], body: float, *, exact: bool) -> Iterator[_Edge]:
    """The lines near the page's top and bottom, the outermost first."""
    height = page.height or 1.0
    lines = [Line(tuple(cells), page.number) for cells in on_baselines(segments)]
    for line in sorted(lines, key=lambda line: min(line.y, height - line.y)):
        depth = min(line.y, height - line.y) / height
        text = words_beside_number(line).casefold()
        if exact or line.size > 1.1 * body:
            text = re.sub(rf"(^|\s){page.number}($|\s)", " ", text)
        else:
            text = re.sub(r"\d+", "", text)
        if depth < _REACH and text.strip():
            yield _Edge(page.number, (line.y > height / 2, " ".join(text.split())), line, depth < ZONE)


def _repeated(edges: Sequence[_Edge], pages: int) -> set[int]:
    """The ids of the edges that come again on enough pages, at the same height and with numbers that count pages."""
    by_key: dict[tuple[bool, str], list[_Edge]] = {}
    for edge in edges:
        by_key.setdefault(edge.key, []).append(edge)
    needed, on_one_side = max(2, (pages + 1) // 2), max(3, (pages + 2) // 4)
    repeated = set()
    for edge in edges:
        alike = [other for other in by_key[edge.key] if abs(other.line.y - edge.line.y) <= _SAME_HEIGHT]
        on = {other.page for other in alike}
        side = max(sum(page % 2 for page in on), sum(page % 2 == 0 for page in on))
        if (len(on) >= needed or side >= on_one_side) and _counts_pages(alike):
            repeated.add(id(edge))
    return repeated


def _counts_pages(alike: Sequence[_Edge]) -> bool:
    """Whether the numbers in like lines stay, or rise with the pages: rows of a table have figures of their own."""
    numbers = [[int(number) for number in re.findall(r"\d+", edge.line.text)] for edge in alike]
    if len({len(of_page) for of_page in numbers}) > 1:
        return False
    pages = [edge.page for edge in alike]
    return all(
        len(set(column)) == 1 or len({number - page for number, page in zip(column, pages, strict=True)}) == 1
        for column in zip(*numbers, strict=True)
    )


def _dropped(edges: Sequence[_Edge], repeated: set[int]) -> Iterator[Line]:
    """The repeated lines in the zones, and those under them as long as one follows close upon the other."""
    last: dict[bool, Line] = {}
    for edge in edges:
        above, line = edge.key[0], edge.line
        close = above in last and abs(last[above].y - line.y) < 2.5 * line.size
        if id(edge) in repeated and (edge.in_zone or close):
            last[above] = line
            yield line


def _without_table_head(dropped: list[Line], edges: Sequence[_Edge]) -> list[Line]:
    """The lines to drop, but for those at the top that are the heading row of the table close under them."""
    tops = [edge.line for edge in edges if edge.key[0]]
    head = [line for line in tops if any(line is one for one in dropped)]
    under = [line for line in tops if not any(line is one for one in dropped)][:_ROWS]
    if not head or not under or head[-1].y - under[0].y > _HEAD_ROOM * head[-1].size:
        return dropped
    while head and not (max(len(line.cells) for line in head) > 1 and columns_in([*head, *under])):
        head.pop(0)
    return [line for line in dropped if not any(line is one for one in head)]
