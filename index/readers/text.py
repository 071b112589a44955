"""Plain text of official pages copied from the web: paragraphs, headings and list items, guessed from their shape."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from index.readers.blocks import Block, BlockKind, Reading
from index.readers.characters import clean
from index.readers.decoding import decoded
from index.readers.headlines import guessed_levels
from index.readers.hyphens import joined, known_words
from index.readers.items import as_item

_UNDERLINE = re.compile(r"([=\-_~*])\1{2,}")
_SHORTEST_WRAP, _LONGEST_WRAP = 40, 120
"""No editor or mail program wraps outside these, so shorter and longer lines are whole paragraphs."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that belong together: a paragraph, an item or a heading (`level` when it is underlined)."""

    number: int
    indent: int
    lines: tuple[str, ...]
    level: int = 0


def read(path: Path) -> Reading:
    """The blocks of a text file; the title is its first line where that is a heading."""
    source = decoded(path)
    groups = _groups(source.text)
    width = _wrap_width(groups)
    known = known_words(line for group in groups for piece in group for line in piece.lines)
    pieces = [piece for group in groups for piece in _merged(group, width)]
    blocks = tuple(_blocks(pieces, [clean(joined(piece.lines, known)) for piece in pieces]))
    title = blocks[0].text if blocks and blocks[0].kind is BlockKind.HEADING else None
    return Reading(blocks, title, notices=source.notices)


def _groups(text: str) -> list[list[Piece]]:
    """The lines between blank ones, each line a piece; a line drawn under another makes that a heading."""
    groups: list[list[Piece]] = [[]]
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if _UNDERLINE.fullmatch(words):
            if groups[-1] and not _is_bullet(over := groups[-1][-1]):
                groups[-1][-1] = replace(over, level=1 if words[0] == "=" else 2)
            groups.append([])
        elif not clean(words):
            groups.append([])
        else:
            indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
            groups[-1].append(Piece(number, indent, (words,)))
    return [group for group in groups if group]


def _is_bullet(piece: Piece) -> bool:
    item = as_item(piece.lines[0])
    return item is not None and item.ordinal is None


def _wrap_width(groups: Sequence[Sequence[Piece]]) -> int:
    """The width at which the file's lines were wrapped, or 0 when each line is a paragraph."""
    pairs = [
        (one.indent + len(one.lines[0]), len(two.lines[0].split()[0]))
        for group in groups
        for one, two in pairwise(group)
        if not as_item(two.lines[0])
    ]
    if not pairs:
        return 0
    width = max(length for length, _ in pairs)
    full = sum(_is_full(length, word, width) for length, word in pairs)
    return width if _SHORTEST_WRAP <= width <= _LONGEST_WRAP and full >= len(pairs) / 2 else 0


def _is_full(length: int, next_word: int, width: int) -> bool:
    """Whether a line had no room left for the next word; a tenth is given away for ragged hands."""
    return length + 1 + next_word > width * 0.9


def _merged(group: Sequence[Piece], width: int) -> Iterator[Piece]:
    """The pieces of a group with wrapped lines, and lines indented under an item, put together."""
    whole: Piece | None = None
    for piece in group:
        if whole and not as_item(piece.lines[0]) and _goes_on(whole, piece, width):
            whole = replace(whole, lines=(*whole.lines, *piece.lines))
            continue
        if whole:
            yield whole
        whole = piece
    if whole:
        yield whole


def _goes_on(whole: Piece, piece: Piece, width: int) -> bool:
    if piece.level or whole.level:
        return False
    if as_item(whole.lines[0]) and piece.indent > whole.indent:
        return True
    if not width:
        return False
    last = whole.lines[-1]
    # A short line without a full stop over a new sentence is a heading that nobody set apart.
    broken = not _is_full(piece.indent + len(last), len(piece.lines[0].split()[0]), width)
    return not (broken and len(whole.lines) == 1 and piece.lines[0][0].isupper() and last[-1] not in ",;-")


def _blocks(pieces: Sequence[Piece], texts: Sequence[str]) -> Iterator[Block]:
    levels = guessed_levels(texts)
    indents: list[int] = []
    ordinal: int | None = None
    for piece, text, guess in zip(pieces, texts, levels, strict=True):
        item = as_item(text, before=ordinal)
        if item and not piece.level:
            indents = [*(i for i in indents if i < piece.indent), piece.indent]
            ordinal = item.ordinal if item.ordinal is not None else ordinal
            yield Block(BlockKind.ITEM, item.text, len(indents), item.ordinal, line=piece.number)
            continue
        indents, ordinal = [], None
        if level := piece.level or guess:
            yield Block(BlockKind.HEADING, text, level, line=piece.number)
        elif text:
            yield Block(BlockKind.PARAGRAPH, text, line=piece.number)
