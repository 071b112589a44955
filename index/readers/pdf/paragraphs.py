"""Paragraphs: the lines of a column put together by room, indentation and looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.readers.blocks import BlockKind
from index.readers.items import as_item
from index.readers.pdf.draft import Draft
from index.readers.pdf.line import Line
from index.readers.pdf.styles import Styles, numbered_depth
from index.readers.pdf.tables import tables_in

_ROOMY = 1.25
"""More than this times the usual distance begins a new paragraph."""
_INDENTED = 0.8
"""A first line is set in by at least this much (in sizes of the font)."""
_LETTER = 0.5
"""The least width of a letter on average (in sizes of the font)."""
_NEARBY = 4
"""So many lines up and down show how far right a column reaches."""
_ENDS = tuple(".!?:;\u201d\"'\u2019)")


@dataclass(frozen=True, slots=True)
class Column:
    """The lines of one column with what is needed to judge them."""

    lines: Sequence[Line]
    styles: Styles

    @property
    def left(self) -> float:
        """The column's left edge."""
        return min(line.x for line in self.lines)

    def right(self, place: int) -> float:
        """How far right the lines round this one reach."""
        near = self.lines[max(place - _NEARBY, 0) : place + _NEARBY + 1]
        return max(line.end for line in near)

    def gap(self, place: int) -> float:
        """The room above a line, as a share of the usual distance."""
        above, line = self.lines[place - 1], self.lines[place]
        return (above.y - line.y) / self.styles.pitch(min(line.size, above.size))

    def fits(self, place: int) -> bool:
        """Whether the first word of a line would have fitted into the line above, so that the break was meant."""
        above, line = self.lines[place - 1], self.lines[place]
        letter = max((above.end - above.x) / len(above.text), _LETTER * line.size)
        return above.end + (len(line.text.split()[0]) + 1) * letter < self.right(place) - 0.5 * line.size


def drafts_of(lines: Sequence[Line], styles: Styles) -> list[Draft]:
    """The column's headings, paragraphs, items and tables in order; empty for a column without lines."""
    drafts: list[Draft] = []
    place = 0
    for table in tables_in(lines):
        drafts += _running(Column(lines[place : table.start], styles)) if table.start > place else []
        drafts.append(Draft(BlockKind.ROW, tuple(lines[table.start : table.stop]), table=table))
        place = table.stop
    return drafts + (list(_running(Column(lines[place:], styles))) if place < len(lines) else [])


def _running(column: Column) -> Iterator[Draft]:
    start = 0
    for place in range(1, len(column.lines) + 1):
        if place == len(column.lines) or _begins(column, start, place):
            yield _draft(column, start, place)
            start = place


def _begins(column: Column, start: int, place: int) -> bool:
    """Whether a line begins something new after the lines from `start` on."""
    above, line, styles = column.lines[place - 1], column.lines[place], column.styles
    if styles.stands_out(above) or styles.stands_out(line):
        return _changes(column, place) or column.gap(place) > 1.4 or as_item(line.text) is not None
    if column.gap(place) > _ROOMY or line.y > above.y or abs(line.size - above.size) > 0.15 * above.size:
        return True
    if as_item(line.text) is not None:
        return not _is_wrapped_number(column, start, place)
    if as_item(column.lines[start].text) is not None:
        return _leaves_item(column, start, place)
    if line.x - above.x > _INDENTED * line.size and place - 1 > start and above.text.endswith(_ENDS):
        return True
    starts_anew = above.text.endswith(_ENDS) or not line.text[0].islower()
    return starts_anew and column.fits(place)


def _changes(column: Column, place: int) -> bool:
    """Whether the looks change from the line above; bold words that fill a line of a paragraph do not count."""
    above, line = column.lines[place - 1], column.lines[place]
    if abs(line.size - above.size) > 0.05 * above.size:
        return True
    meant = column.gap(place) > 1.15 or above.text.endswith(_ENDS) or column.fits(place)
    return line.is_bold != above.is_bold and meant


def _is_wrapped_number(column: Column, start: int, place: int) -> bool:
    """Whether a line only looks like an item because a sentence broke before "12. " or a dash."""
    first, above, line = column.lines[start], column.lines[place - 1], column.lines[place]
    inner = as_item(first.text) is not None and abs(line.x - first.cells[0].inner) < 2 < line.x - first.x
    plain = as_item(first.text) is None and abs(line.x - first.x) < 2 and not above.text.endswith(_ENDS)
    no_bullet = line.cells[0].inner == line.x
    return (inner or plain) and no_bullet and not column.fits(place) and line.text[0] not in "\u2022"


def _leaves_item(column: Column, start: int, place: int) -> bool:
    first, above, line = column.lines[start], column.lines[place - 1], column.lines[place]
    if line.x > first.x + 1:
        # Under the words of the item; what is set in further still goes on with it.
        return False
    return line.x < first.x - 2 or above.text.endswith(_ENDS) or (column.fits(place) and not line.text[0].islower())


def _draft(column: Column, start: int, stop: int) -> Draft:
    lines, styles = tuple(column.lines[start:stop]), column.styles
    indent = lines[0].x - column.left
    is_full = lines[-1].end > column.right(stop - 1) - 6 * _LETTER * lines[-1].size
    if all(styles.stands_out(line) for line in lines) and styles.is_heading(lines):
        return Draft(BlockKind.HEADING, lines, indent)
    if len(lines) == 1 and numbered_depth(lines[0]) and _stands_alone(column, start):
        return Draft(BlockKind.HEADING, lines, indent)
    item = as_item(lines[0].text)
    return Draft(BlockKind.ITEM if item else BlockKind.PARAGRAPH, lines, indent, is_full)


def _stands_alone(column: Column, place: int) -> bool:
    """Whether a numbered line has room above it, and is not one of a list of numbers."""
    above = place == 0 or column.gap(place) > _ROOMY
    if place + 1 >= len(column.lines):
        return False
    line, below = column.lines[place], column.lines[place + 1]
    return above and numbered_depth(below) != numbered_depth(line) and not as_item(line.text)
