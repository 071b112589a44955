"""Columns: the order in which the parts of a page are read."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from index.readers.pdf.line import Segment, by_height, on_baselines
from index.readers.pdf.prose import are_columns, size_of

_FEWEST_STARTS, _FEWEST_LINES = 3, 4
_MOST_CUTS = 5
_INDENT = 30.0
"""A list may begin so many points inside its column."""
_GUTTER = 6.0
"""The least room between columns (points)."""
_APART = 2.0
"""Room above a new part of the page (in sizes of the font)."""
_LEVEL = 3.0
"""Columns that end within so much of each other (in sizes) have been balanced."""

Columns = list[list[Segment]]
Band = tuple[list[Segment], list[Segment]]
"""What stands left and right of a gutter; all of it left where the lines reach over the whole page."""


def columns_of(segments: Sequence[Segment], cuts: int = 0) -> Columns:
    """The page's segments as columns in reading order; what reaches over several columns is a column of its own."""
    gutter = _gutter(segments) if cuts < _MOST_CUTS else None
    if gutter is None:
        return [list(segments)] if segments else []
    columns: Columns = []
    whole: list[Segment] = []
    parts = list(_cut(segments, gutter))
    sure = [_starts(part) for part in parts if are_columns(*part, fewest=_FEWEST_LINES)]
    for left, right in parts:
        # A few lines are columns only under or over others that begin at the same places.
        if right and not any(_are_near(_starts((left, right)), starts) for starts in sure):
            whole += by_height([*left, *right])
        elif right:
            for column in (whole, left, right):
                columns += columns_of(column, cuts + 1)
            whole = []
        else:
            whole += left
    return columns + columns_of(whole, cuts + 1)


def _starts(band: Band) -> tuple[float, float]:
    return min(s.x for s in band[0]), min(s.x for s in band[1])


def _are_near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < _INDENT and abs(one[1] - other[1]) < _INDENT


def _gutter(segments: Sequence[Segment]) -> float | None:
    """Where the best right-hand column begins, or None when the page has a single one."""
    starts = sorted(segment.x for segment in segments)
    edges = {x for x in starts if sum(abs(x - other) < 2 for other in starts) >= _FEWEST_STARTS}
    candidates = []
    for edge in sorted(edges)[1:]:
        parts = (part for part in _cut(segments, edge - 1) if are_columns(*part, fewest=_FEWEST_LINES))
        if lines := sum(min(len(left), len(right)) for left, right in parts):
            candidates.append((lines, -edge))
    return -max(candidates)[1] - 1 if candidates else None


def _cut(segments: Sequence[Segment], gutter: float) -> Iterator[Band]:
    """The page from top to bottom, cut in two wherever there are columns left and right of the gutter."""
    for band in _bands(segments, gutter):
        yield from _parts(*band)


def _bands(segments: Sequence[Segment], gutter: float) -> Iterator[Band]:
    """The page from top to bottom, divided wherever no line crosses the gutter."""
    for crosses, band in groupby(on_baselines(segments), key=lambda line: any(_crosses(s, gutter) for s in line)):
        part = [segment for line in band for segment in line]
        left, right = [s for s in part if s.x < gutter], [s for s in part if s.x >= gutter]
        yield (part, []) if crosses or not left or not right else (left, right)


def _crosses(segment: Segment, gutter: float) -> bool:
    return segment.x < gutter < segment.end + _GUTTER


def _parts(left: list[Segment], right: list[Segment]) -> Iterator[Band]:
    """A band as its columns and what stands apart under them, or all as a whole when it has none."""
    pieces = list(_pieces(left, right)) if are_columns(left, right, fewest=1) else []
    after: list[Segment] = []
    while pieces and _is_under(pieces):
        after = by_height([*pieces[-1][0], *pieces[-1][1], *after])
        pieces.pop()
    if not any(are_columns(*piece, fewest=1) for piece in pieces):
        yield by_height([*left, *right]), []
        return
    yield [s for piece in pieces for s in piece[0]], [s for piece in pieces for s in piece[1]]
    yield after, []


def _pieces(left: Sequence[Segment], right: Sequence[Segment]) -> Iterator[Band]:
    """A band cut where a wide gap runs across both its sides."""
    ids = {id(segment) for segment in left}
    lines = on_baselines([*left, *right])
    start = 0
    for place, (above, below) in enumerate(pairwise([*lines, []]), start=1):
        if not below or above[0].y - below[0].y > _APART * above[0].size:
            part = [segment for line in lines[start:place] for segment in line]
            yield [s for s in part if id(s) in ids], [s for s in part if id(s) not in ids]
            start = place


def _is_under(pieces: Sequence[Band]) -> bool:
    """Whether the last piece is no part of the columns: a heading under both, or the head of a table."""
    left, right = pieces[-1]
    if right:
        side_by_side = any(len(line) > 1 for side in (left, right) for line in on_baselines(side))
        return side_by_side and not are_columns(left, right, fewest=1)
    above = [segment for piece in pieces[:-1] for segment in piece[0]], [s for piece in pieces[:-1] for s in piece[1]]
    if not above[0] or not above[1]:
        return True
    # Where the left-hand column is simply longer, what stands apart in it is its own.
    level = abs(min(s.y for s in above[0]) - min(s.y for s in above[1]))
    return level < _LEVEL * size_of(above[0])
