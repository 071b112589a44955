"""The grid of a table: which of its lines make a row, and what stands in each column of it."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from index.readers.pdf.line import Line, Segment

ROOM = 3.2
"""Lines of one table are no further apart than this (in sizes of the font)."""

Span = tuple[float, float]
"""A column's left and right edge."""


def columns_in(lines: Sequence[Line]) -> tuple[Span, ...]:
    """The spans that the lines' cells cover together, a clear gap between them; empty when the lines are no table.

    They are none when there is one span only, or when two cells of one line would come into the same.
    """
    spans: list[Span] = []
    for left, right in sorted((cell.x, cell.end) for line in lines for cell in line.cells):
        if spans and left < spans[-1][1] + 1.0:
            spans[-1] = (spans[-1][0], max(spans[-1][1], right))
        else:
            spans.append((left, right))
    starts = [span[0] for span in spans]
    for line in lines:
        places = [bisect_right(starts, cell.x) for cell in line.cells]
        if len(set(places)) < len(places):
            return ()
    return tuple(spans) if len(spans) > 1 else ()


def whole_columns(groups: Sequence[Sequence[Line]]) -> tuple[Span, ...]:
    """The columns of rows; spans that never have words in the same row are a name and the figures set beside it."""
    columns = list(columns_in([line for group in groups for line in group]))
    used = [{place for place, column in enumerate(columns) if cell_of(group, column)} for group in groups]
    place = 0
    while place + 1 < len(columns) and len(columns) > 2:
        if any({place, place + 1} <= row for row in used):
            place += 1
            continue
        columns[place : place + 2] = [(columns[place][0], columns[place + 1][1])]
        used = [{number - (number > place) for number in row} for row in used]
    return tuple(columns)


def cell_of(group: Sequence[Line], column: Span) -> tuple[str, ...]:
    """The lines of text that a row has in a column; empty for an empty cell."""
    return tuple(cell.text for line in group for cell in line.cells if is_in(cell, column))


def is_in(cell: Segment, column: Span) -> bool:
    """Whether any part of a cell lies in a column."""
    return cell.x < column[1] and cell.end > column[0]


def rows_of(lines: Sequence[Line], columns: Sequence[Span]) -> list[list[Line]]:
    """The lines of each row: told by the room between rows, or else by the words in the first column."""
    pitch = _pitch(lines, columns)
    has_first = [is_in(line.cells[0], columns[0]) for line in lines]
    gaps = [above.y - below.y for above, below in pairwise(lines)]
    tight = pitch <= 1.45 * lines[0].size or not all(has_first)
    by_room = tight and max(gaps) > 1.2 * pitch
    groups = [[lines[0]]]
    for line, gap, first in zip(lines[1:], gaps, has_first[1:], strict=True):
        goes_on = gap <= 1.2 * pitch if by_room else tight and not first
        if goes_on:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [part for number, group in enumerate(groups) for part in _apart(group, len(columns), is_head=number == 0)]


def _pitch(lines: Sequence[Line], columns: Sequence[Span]) -> float:
    """The least room from line to line within a column."""
    least = ROOM * lines[0].size
    for column in columns:
        heights = [cell.y for line in lines for cell in line.cells if is_in(cell, column)]
        least = min([least, *(above - below for above, below in pairwise(heights))])
    return least


def _apart(group: list[Line], width: int, *, is_head: bool) -> list[list[Line]]:
    """A group whose every line fills the whole width is several rows, but for a bold heading or running sentences."""
    if any(len(line.cells) < width for line in group) or (is_head and all(line.is_bold for line in group)):
        return [group]
    first = [cell.text[0] for line in group[1:] for cell in line.cells]
    return [group] if 2 * sum(letter.islower() for letter in first) > len(first) else [[line] for line in group]
