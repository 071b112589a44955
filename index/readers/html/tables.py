"""Tables of a page: merged cells are written out, so that every cell has the name of its column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4 import Tag

from index.readers.blocks import Block
from index.readers.html.words import words_of
from index.readers.rows import row_text, rows

_WIDEST = 60
"""A merged cell is written out over at most so many columns or rows; a page may claim any number."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words, and whether it is a heading (th)."""

    text: str
    is_heading: bool


def is_for_layout(table: Tag) -> bool:
    """Whether a table only places things on the page: one column or row, other tables, lists of blocks inside."""
    if table.get("role") in ("presentation", "none") or table.find(["table", "h1", "h2", "h3", "h4"]):
        return True
    return table.find("th") is None and max((len(line.find_all(["td", "th"])) for line in _lines(table)), default=0) < 2


def table_rows(table: Tag) -> Iterator[Block]:
    """A row block for each row under the heading rows; a row's own heading comes first in it."""
    grid = _grid(table)
    depth = _heading_depth(table, grid)
    header = _column_names(grid[:depth])
    body = [line for line in grid[depth:] if any(cell.text for cell in line)]
    if not any(header) and all(line[0].is_heading and len(line) > 1 for line in body):
        # A table that reads sideways: "Lead provider: ...".
        yield from rows((), [[row_text([line[0].text], [_rest(line)])] for line in body])
        return
    yield from rows(header, [[cell.text for cell in line] for line in body])


def _rest(line: Sequence[Cell]) -> str:
    return "; ".join(cell.text for cell in line[1:] if cell.text)


def _heading_depth(table: Tag, grid: Sequence[Sequence[Cell]]) -> int:
    """How many rows at the top are headings: those of thead, or those made of th alone."""
    in_head = len(table.thead.find_all("tr")) if table.thead else 0
    if in_head:
        return in_head
    depth = 0
    while depth < len(grid) and all(cell.is_heading or not cell.text for cell in grid[depth]) and len(grid[depth]) > 1:
        depth += 1
    return depth


def _column_names(lines: Sequence[Sequence[Cell]]) -> list[str]:
    """The names of the columns; those of several heading rows are joined, each once."""
    width = max((len(line) for line in lines), default=0)
    names = ([line[column].text for line in lines if column < len(line)] for column in range(width))
    return [" ".join(dict.fromkeys(name for name in column if name)) for column in names]


def _grid(table: Tag) -> list[list[Cell]]:
    """The cells by row and column, merged ones repeated in each place they cover."""
    grid: list[list[Cell]] = []
    hanging: dict[int, tuple[int, Cell]] = {}
    for line in _lines(table):
        tags = line.find_all(["td", "th"])
        cells: list[Cell] = []
        for tag in tags:
            _hang(cells, hanging)
            cell = Cell(words_of(tag), tag.name == "th")
            for _ in range(_span(tag, "colspan") if len(tags) > 1 else 1):
                hanging[len(cells)] = (_span(tag, "rowspan") - 1, cell)
                cells.append(cell)
        _hang(cells, hanging)
        grid.append(cells)
    return [line for line in grid if line]


def _hang(cells: list[Cell], hanging: dict[int, tuple[int, Cell]]) -> None:
    """Add the cells that reach down from a row above into the next columns."""
    while hanging.get(len(cells), (0,))[0] > 0:
        left, cell = hanging[len(cells)]
        hanging[len(cells)] = (left - 1, cell)
        cells.append(cell)


def _lines(table: Tag) -> list[Tag]:
    return list(table.find_all("tr"))


def _span(tag: Tag, name: str) -> int:
    value = tag.get(name)
    return min(max(int(value), 1), _WIDEST) if isinstance(value, str) and value.strip().isdigit() else 1
