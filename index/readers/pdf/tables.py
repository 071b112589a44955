"""Tables: lines whose cells stand under each other, made into rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.readers.pdf.grid import ROOM, Span, cell_of, columns_in, is_in, rows_of, whole_columns
from index.readers.pdf.line import Line, Segment

_ALIGNED = 1.5
"""Cells of one column begin, end or are centred within so many points of each other."""
_HEAD_ROOM = 3.0
"""The heading of a table is no further from its first row than this, and its lines lie close together."""
_CLOSE, _LOOSE = 1.4, 1.7

Row = tuple[tuple[str, ...], ...]
"""For each column, the lines of text in that cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as found: the lines from `start` up to `stop`, the place of its columns, and its rows from the top."""

    start: int
    stop: int
    columns: tuple[Span, ...]
    rows: tuple[Row, ...]
    has_bold_head: bool = False
    """The first row is bold and not every other is."""

    @property
    def is_labelled(self) -> bool:
        """Whether the table has no heading row but labels: two columns, the first of "Lead provider:" and the like."""
        first = [" ".join(row[0]) for row in self.rows]
        return len(self.columns) == 2 and all(not text or text.endswith(":") for text in first)


def tables_in(lines: Sequence[Line]) -> list[Table]:
    """The tables among the lines of a column, from top to bottom; empty for running text."""
    found: list[Table] = []
    place = 0
    while place < len(lines):
        seed = _seed(lines, place)
        if seed is None:
            place += 1
            continue
        start, stop = _grown(lines, place, seed, floor=found[-1].stop if found else 0)
        table = _table(lines, start, stop)
        if _runs_on(table):
            place += 1
            continue
        found.append(table)
        place = stop
    return found


def _runs_on(table: Table) -> bool:
    """Whether most cells begin in small letters: then they are pieces of sentences that happen to stand in line."""
    first = [cell[0][0] for row in table.rows for cell in row if cell]
    return sum(letter.islower() for letter in first) > 0.5 * len(first)


def _table(lines: Sequence[Line], start: int, stop: int) -> Table:
    groups = rows_of(lines[start:stop], columns_in(lines[start:stop]))
    columns = whole_columns(groups)
    rows = tuple(tuple(cell_of(group, column) for column in columns) for group in groups)
    bold = [all(line.is_bold for line in group) for group in groups]
    return Table(start, stop, columns, rows, bold[0] and not all(bold))


def _seed(lines: Sequence[Line], place: int) -> int | None:
    """The next line of cells that begin (or end, or are centred) at the same two places as this one's; None if none."""
    line = lines[place]
    if len(line.cells) < 2:
        return None
    for number, other in enumerate(lines[place + 1 : place + 6], start=place + 1):
        if lines[number - 1].y - other.y > ROOM * line.size:
            return None
        if len(other.cells) > 1:
            return number if _are_aligned(line, other) and columns_in(lines[place : number + 1]) else None
    return None


def _are_aligned(line: Line, other: Line) -> bool:
    shared = sum(any(_is_aligned(cell, below) for below in other.cells) for cell in line.cells)
    # Two full lines of justified text share both their edges.
    edges = abs(line.x - other.x) < _ALIGNED and abs(line.end - other.end) < _ALIGNED
    heads = line.is_bold and not other.is_bold and len(line.cells) == len(other.cells)
    inner = any(abs(cell.x - below.x) < _ALIGNED for cell in line.cells[1:] for below in other.cells[1:])
    return (heads and shared > 0) or (shared > 1 and (inner or not edges or shared > 2))


def _is_aligned(cell: Segment, below: Segment) -> bool:
    return (
        abs(cell.x - below.x) < _ALIGNED
        or abs(cell.end - below.end) < _ALIGNED
        or abs(cell.x + cell.end - below.x - below.end) < _ALIGNED
    )


def _grown(lines: Sequence[Line], first: int, last: int, *, floor: int) -> tuple[int, int]:
    """The table round two of its lines: as far up and down as lines fit into its columns."""
    size = lines[last].size
    while last + 1 < len(lines) and lines[last].y - lines[last + 1].y <= ROOM * size:
        columns, wider = columns_in(lines[first : last + 1]), columns_in(lines[first : last + 2])
        opens_one = len(wider) > len(columns) and len(lines[last + 1].cells) == 1
        # Closer than a line of the same column could be, it stands beside the line above.
        opens_one = opens_one and lines[last].y - lines[last + 1].y > 0.95 * size
        if not wider or opens_one or lines[last + 1].size > 1.1 * size:
            break
        last += 1
    first = _top(lines, first, last, floor)
    columns = columns_in(lines[first : last + 1])
    while _trails(lines[last], lines[last - 1], columns):
        last -= 1
    return first, last + 1


def _top(lines: Sequence[Line], first: int, last: int, floor: int) -> int:
    """Where the table begins once the lines of its heading are found above."""
    top, size = first, lines[first].size
    while top > floor and lines[top - 1].y - lines[top].y <= _HEAD_ROOM * size and lines[top - 1].size <= 1.1 * size:
        if not columns_in(lines[top - 1 : last + 1]):
            break
        top -= 1
    while top < first and _stands_over(lines[top], lines[top + 1], columns_in(lines[first : last + 1])[0]):
        top += 1
    return top


def _stands_over(line: Line, below: Line, first: Span) -> bool:
    """Whether a line on top is no part of the heading: it stands alone, and apart or in other type."""
    # Over the first column it may be the table's own title.
    room = _CLOSE if is_in(line.cells[0], first) else _LOOSE
    apart = line.y - below.y > room * line.size or line.is_bold != below.is_bold
    return len(line.cells) == 1 and apart


def _trails(line: Line, above: Line, columns: Sequence[Span]) -> bool:
    """Whether a line at the end only happens to be short: it stands alone under the first column, and apart."""
    return len(line.cells) == 1 and line.x < columns[0][1] and above.y - line.y > _CLOSE * line.size
