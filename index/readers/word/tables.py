"""Tables of Word as rows with their column names."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.table import Table, _Cell, _Row

from index.readers.blocks import Block
from index.readers.rows import labelled, rows
from index.readers.word.words import words_of

_FIRST_ROW = 0x20
"""The bit of a table's look that says: the first row is set apart (ECMA-376, w:tblLook)."""


def is_for_layout(table: Table) -> bool:
    """Whether the table only places text: one column or one row."""
    return len(table.rows) < 2 or max((len(_distinct(row)) for row in table.rows), default=0) < 2


def table_rows(table: Table) -> Iterator[Block]:
    """A row block for each row under the heading row; a table that has none gives its rows bare, or "label: value"."""
    lines = list(table.rows)
    depth = _heading_depth(table, lines)
    header = [" ".join(dict.fromkeys(filter(None, names))) for names in zip(*map(_names, lines[:depth]), strict=False)]
    body = [_cells(row) for row in lines[depth:]]
    yield from rows(header, body if header else labelled(body))


def _heading_depth(table: Table, lines: list[_Row]) -> int:
    marked = 0
    while marked < len(lines) and lines[marked]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None:
        marked += 1
    look = table._tbl.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
    if marked or look is None:
        return marked or 1
    first = look.get(qn("w:firstRow"))
    if first is None:
        return 1 if int(look.get(qn("w:val"), "0020"), 16) & _FIRST_ROW else 0
    return 0 if first in ("0", "false") else 1


def _names(row: _Row) -> list[str]:
    """A heading row's words for every column, those of a merged cell for each column under it."""
    return [""] * row.grid_cols_before + [_words(cell) for cell in row.cells]


def _cells(row: _Row) -> list[str]:
    """A row's words by column; a merged cell speaks in its first column only, one over the whole row alone."""
    distinct = _distinct(row)
    if len(distinct) == 1:
        return [_words(distinct[0])]
    texts = [""] * row.grid_cols_before
    last = None
    for cell in row.cells:
        texts.append("" if cell._tc is last else _words(cell))
        last = cell._tc
    return texts


def _distinct(row: _Row) -> list[_Cell]:
    return list({id(cell._tc): cell for cell in row.cells}.values())


def _words(cell: _Cell) -> str:
    return " ".join(filter(None, (words_of(paragraph) for paragraph in cell._tc.iter(qn("w:p")))))
