"""The body of a Markdown file: its tokens as blocks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from index.readers.blocks import Block, BlockKind, Mark
from index.readers.characters import clean
from index.readers.markdown.footnotes import MARK, with_marks

Pieces = list[str | Mark]


def body(tokens: Iterable[Token]) -> tuple[Block, ...]:
    """The blocks in the order of the file; empty for a file without words."""
    walk, left = _Walk(), iter(tokens)
    for token in left:
        walk.step(token, left)
    return tuple(walk.blocks)


@dataclass(slots=True)
class _Walk:
    """Where the walk over the tokens stands, and the blocks found so far."""

    blocks: list[Block] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    """For each list now open, the number of its item; None for bullets."""
    fresh: bool = False
    """An item has been opened and has no words yet."""
    item: int | None = None
    """Where the block of the open item stands, as long as its words may go on."""

    def step(self, token: Token, left: Iterator[Token]) -> None:
        """Take one token, and from `left` those that belong to it."""
        match token.type:
            case "heading_open":
                self._add(BlockKind.HEADING, next(left), level=int(token.tag[1]))
            case "inline":
                self._words(token)
            case "fence" | "code_block":
                self._put(Block(BlockKind.PARAGRAPH, clean(token.content), line=_line(token)))
            case "table_open":
                self._table(left)
            case _:
                self._list(token)

    def _list(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self.numbers.append(None)
            case "ordered_list_open":
                start = token.attrGet("start")
                self.numbers.append(1 if start is None else int(start))
            case "bullet_list_close" | "ordered_list_close":
                self.numbers.pop()
            case "list_item_open":
                self.fresh, self.item = True, None
            case "list_item_close":
                self.fresh, self.item = False, None
                if (number := self.numbers[-1]) is not None:
                    self.numbers[-1] = number + 1

    def _words(self, token: Token) -> None:
        """A paragraph: an item's words, more words of the same item, or a paragraph of its own."""
        if self.fresh:
            self.fresh, self.item = False, len(self.blocks)
            self._add(BlockKind.ITEM, token, level=len(self.numbers), ordinal=self.numbers[-1])
        elif self.item is not None and self.item == len(self.blocks) - 1:
            text, marks = with_marks([*_apart(self.blocks[-1]), " ", *_pieces(token)])
            self.blocks[-1] = replace(self.blocks[-1], text=text, marks=marks)
        else:
            self._add(BlockKind.PARAGRAPH, token)

    def _add(self, kind: BlockKind, token: Token, *, level: int = 0, ordinal: int | None = None) -> None:
        text, marks = with_marks(_pieces(token))
        self._put(Block(kind, text, level, ordinal, None, _line(token), marks))

    def _put(self, block: Block) -> None:
        if block.text or block.marks:
            self.blocks.append(block)

    def _table(self, left: Iterator[Token]) -> None:
        rows: list[tuple[int | None, list[Pieces]]] = []
        for token in left:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append((_line(token), []))
            elif token.type == "inline":
                rows[-1][1].append(_pieces(token))
        header, *others = rows
        for line, cells in others or [header]:
            text, marks = with_marks(_row(header[1] if others else [], cells))
            self._put(Block(BlockKind.ROW, text, line=line, marks=marks))


def _line(token: Token) -> int | None:
    return token.map[0] + 1 if token.map else None


def _pieces(token: Token) -> Pieces:
    """The words and marks of an inline token; pictures, comments and raw HTML are left out."""
    pieces: Pieces = []
    for child in token.children or []:
        if child.type == MARK:
            pieces.append(Mark(0, child.meta["key"]))
        elif child.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
        elif child.type in ("text", "code_inline"):
            pieces.append(child.content)
    return pieces


def _apart(block: Block) -> Pieces:
    """A block's text cut at its marks again."""
    pieces: Pieces = []
    start = 0
    for mark in block.marks:
        pieces += [block.text[start : mark.offset], mark]
        start = mark.offset
    return [*pieces, block.text[start:]]


def _row(header: Sequence[Pieces], cells: Sequence[Pieces]) -> Pieces:
    """A row as `rows.row_text` has it, with every mark in its place."""
    pieces: Pieces = []
    for number, cell in enumerate(cells):
        name = header[number] if number < len(header) else []
        if _has_words(cell):
            pieces += [*(["; "] if pieces else []), *([*name, ": "] if _has_words(name) else []), *cell]
    return pieces


def _has_words(pieces: Pieces) -> bool:
    return any(isinstance(piece, str) and piece.strip() for piece in pieces)
