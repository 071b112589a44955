"""Table rows as text that stands alone: every cell with the name of its column."""

from collections.abc import Iterator, Sequence

from index.readers.blocks import Block, BlockKind


def row_text(header: Sequence[str], cells: Sequence[str]) -> str:
    """The row as "Year: 2023/24; Fall: 60%"; empty cells are left out, and a cell without a column name stands bare."""
    names = [*header, *([""] * (len(cells) - len(header)))]
    pairs = ((name.rstrip(": "), cell) for name, cell in zip(names, cells, strict=False) if cell)
    return "; ".join(f"{name}: {cell}" if name and name != cell else cell for name, cell in pairs)


def rows(header: Sequence[str], body: Sequence[Sequence[str]], *, page: int | None = None) -> Iterator[Block]:
    """A row block for each row that holds text; the header's own cells when the table has no other row.

    The one cell of a row that reaches over the whole table stands without a column name.
    """
    for cells in body or [list(header)]:
        names = header if body and not (len(cells) == 1 < len(header)) else ()
        if text := row_text(names, cells):
            yield Block(BlockKind.ROW, text, page=page)


def labelled(body: Sequence[Sequence[str]]) -> list[list[str]]:
    """A two-column table without a header as its "label: value" lines; other rows as they are."""
    return [[f"{row[0].rstrip(': ')}: {row[1]}"] if len(row) == 2 and all(row) else list(row) for row in body]
