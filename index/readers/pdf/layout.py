"""Drafts as blocks: levels of headings and lists, rows with their columns' names, words put together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from index.readers.blocks import Block, BlockKind
from index.readers.characters import clean
from index.readers.hyphens import joined
from index.readers.items import as_item
from index.readers.pdf.draft import Draft
from index.readers.pdf.styles import Looks, levels_of, looks_of, numbered_depth
from index.readers.pdf.tables import Table
from index.readers.rows import labelled, rows

_DEEPEST = 6


def blocks_of(drafts: Sequence[Draft], body: Looks, known: frozenset[str]) -> tuple[Block, ...]:
    """The blocks of the document; `body` are the looks of running text, `known` the words that settle hyphens."""
    sure = _without_false_numbers(drafts, body)
    looks = (looks_of(draft.lines[0]) for draft in sure if draft.kind is BlockKind.HEADING)
    maker = _Maker(levels_of(look for look in looks if look != body), known)
    return tuple(block for draft in sure for block in maker.blocks(draft) if block.text)


def _without_false_numbers(drafts: Sequence[Draft], body: Looks) -> list[Draft]:
    """The drafts, with "4 Beds" a heading only where "1 ...", "2 ..." stand before it in the same plain type."""
    plain = [d for d in drafts if d.kind is BlockKind.HEADING and looks_of(d.lines[0]) == body]
    chapters = [draft for draft in plain if numbered_depth(draft.lines[0]) == 1]
    numbers = [int(draft.text.split()[0].rstrip(".")) for draft in chapters]
    if numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 1:
        return list(drafts)
    return [replace(d, kind=BlockKind.PARAGRAPH) if any(d is c for c in chapters) else d for d in drafts]


@dataclass(slots=True)
class _Maker:
    """Makes blocks one after the other, with the list that may go on."""

    levels: dict[Looks, int]
    known: frozenset[str]
    indents: list[float] = field(default_factory=list)
    ordinal: int | None = None

    def blocks(self, draft: Draft) -> Iterator[Block]:
        """The block of a draft, or the rows of a table."""
        if draft.kind is not BlockKind.ITEM:
            self.indents, self.ordinal = [], None
        if draft.table:
            yield from self._rows(draft.table, draft.page)
            return
        text = clean(joined([line.text for line in draft.lines], self.known))
        if draft.kind is BlockKind.HEADING:
            yield Block(draft.kind, text, self._level(draft), page=draft.page)
        elif draft.kind is BlockKind.ITEM:
            yield self._item(draft)
        else:
            yield Block(draft.kind, text, page=draft.page)

    def _level(self, draft: Draft) -> int:
        level = self.levels.get(looks_of(draft.lines[0]))
        # A numbered heading that looks like running text ranks under those that stand out.
        return level or min(len(self.levels) + max(numbered_depth(draft.lines[0]), 1), _DEEPEST)

    def _item(self, draft: Draft) -> Block:
        item = as_item(joined([line.text for line in draft.lines], self.known), before=self.ordinal)
        self.indents = [indent for indent in self.indents if indent < draft.indent - 3] + [draft.indent]
        if item is None:  # a marker without words
            return Block(BlockKind.PARAGRAPH, clean(draft.text), page=draft.page)
        self.ordinal = item.ordinal if item.ordinal is not None else self.ordinal
        return Block(BlockKind.ITEM, clean(item.text), len(self.indents), item.ordinal, draft.page)

    def _rows(self, table: Table, page: int) -> Iterator[Block]:
        header, *others = [[clean(joined(cell, self.known)) for cell in row] for row in table.rows]
        if table.is_labelled:
            yield from rows((), labelled([header, *others]), page=page)
        else:
            yield from rows(header, others, page=page)
