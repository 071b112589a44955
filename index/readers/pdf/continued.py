"""Tables that run over a page: the heading row is given to every part, a row cut in two is put together."""

from collections.abc import Sequence
from dataclasses import replace

from index.readers.blocks import BlockKind
from index.readers.pdf.draft import Draft
from index.readers.pdf.grid import cell_of, is_in
from index.readers.pdf.tables import Row, Table

_SAME_COLUMN = 8.0
"""The rest of a cell begins within so many points of its column."""


def with_tables_continued(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with each part of a table headed alike, and rows that a page break cut whole again."""
    done: list[Draft] = []
    for draft in drafts:
        before = done[-1] if done else None
        if before is None or before.table is None or draft.page <= before.page:
            done.append(draft)
        elif draft.table and _matches(before.table, draft.table):
            done[-1:] = _continued(before, draft, before.table, draft.table)
        elif row := _lone_row(draft, before.table):
            done[-1:] = _continued(before, row, before.table, row.table or before.table)
        elif draft.kind is BlockKind.PARAGRAPH and (column := _column_of(draft, before.table)) is not None:
            rest: Row = tuple(_texts(draft) if place == column else () for place in range(len(before.table.columns)))
            done[-1] = _with_last_row(before, before.table, rest)
        else:
            done.append(draft)
    return done


def _continued(before: Draft, after: Draft, head: Table, table: Table) -> list[Draft]:
    rows = _without_head(table.rows, head.rows[0])
    if rows is table.rows and table.has_bold_head and head.has_bold_head:
        return [before, after]  # another table with the same columns
    if rows and not rows[0][0]:
        before, rows = _with_last_row(before, head, rows[0]), rows[1:]
    header = () if head.is_labelled else head.rows[:1]
    return [before, replace(after, table=replace(table, rows=(*header, *rows)))] if rows else [before]


def _without_head(rows: tuple[Row, ...], head: Row) -> tuple[Row, ...]:
    """The rows without the heading row that is printed again; the rest of a cut row may stand close under it."""
    if not all(cell[: len(name)] == name for cell, name in zip(rows[0], head, strict=True)):
        return rows
    rest = tuple(cell[len(name) :] for cell, name in zip(rows[0], head, strict=True))
    return (rest, *rows[1:]) if any(rest) else rows[1:]


def _with_last_row(draft: Draft, table: Table, rest: Row) -> Draft:
    """The draft with the rest of its last row, which stands on the next page."""
    last = tuple((*cell, *more) for cell, more in zip(table.rows[-1], rest, strict=True))
    return replace(draft, table=replace(table, rows=(*table.rows[:-1], last)))


def _lone_row(draft: Draft, table: Table) -> Draft | None:
    """The draft as the table's only row on its page, or None when its words do not stand in the table's columns."""
    cells = [cell for line in draft.lines for cell in line.cells]
    places = [[place for place, column in enumerate(table.columns) if is_in(cell, column)] for cell in cells]
    is_row = draft.kind is BlockKind.PARAGRAPH and max(len(line.cells) for line in draft.lines) > 1
    if not is_row or any(len(at) != 1 for at in places):
        return None
    row = tuple(cell_of(draft.lines, column) for column in table.columns)
    return replace(draft, kind=BlockKind.ROW, table=Table(0, len(draft.lines), table.columns, (row,)))


def _matches(before: Table, after: Table) -> bool:
    """Whether each column stands under the same one of the table before, and under no other."""
    if len(before.columns) != len(after.columns):
        return False
    return all(
        [place for place, old in enumerate(before.columns) if old[0] < new[1] and new[0] < old[1]] == [number]
        for number, new in enumerate(after.columns)
    )


def _column_of(draft: Draft, table: Table) -> int | None:
    """The column, but for the first, that a paragraph stands in; None when it is no part of the table."""
    left, right = min(line.x for line in draft.lines), max(line.end for line in draft.lines)
    for place, column in enumerate(table.columns):
        if place and abs(left - column[0]) < _SAME_COLUMN and right <= column[1] + _SAME_COLUMN:
            return place
    return None


def _texts(draft: Draft) -> tuple[str, ...]:
    return tuple(line.text for line in draft.lines)
