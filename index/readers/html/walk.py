"""The walk through a page's main content: its elements as blocks."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import PageElement

from index.readers.blocks import Block, BlockKind
from index.readers.characters import clean
from index.readers.html.tables import is_for_layout, table_rows
from index.readers.html.words import INLINE, is_text, words_of
from index.readers.items import as_item

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = ("ul", "ol", "dir")


def blocks_of(content: Tag) -> tuple[Block, ...]:
    """The blocks in the order of the page; empty for a page without words."""
    walk = _Walk()
    walk.through(content.children)
    walk.end_paragraph()
    return tuple(walk.blocks)


@dataclass(slots=True)
class _Walk:
    """The blocks found so far, and the bare words that wait to become a paragraph."""

    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def through(self, children: Iterable[PageElement]) -> None:
        """Read the children in order; their last bare words still wait afterwards."""
        for child in children:
            if isinstance(child, Tag):
                self._element(child)
            elif is_text(child):
                self.words.append(str(child))

    def end_paragraph(self) -> None:
        """Make a paragraph of the words that wait, or an item where they begin with a bullet."""
        text = clean("".join(self.words))
        self.words.clear()
        item = as_item(text)
        if item and item.ordinal is None:
            self.blocks.append(Block(BlockKind.ITEM, item.text, 1))
        elif text:
            self.blocks.append(Block(BlockKind.PARAGRAPH, text))

    def _element(self, tag: Tag) -> None:
        if tag.name in INLINE:
            self.through(tag.children)
            return
        if tag.name == "br":
            self._line_end(tag)
            return
        self.end_paragraph()
        if tag.name in _HEADINGS:
            self._put(BlockKind.HEADING, words_of(tag), int(tag.name[1]))
        elif tag.name in _LISTS:
            self._list(tag, depth=1)
        elif tag.name == "dl":
            self._definitions(tag)
        elif tag.name == "table" and not is_for_layout(tag):
            self._table(tag)
        else:
            self.through(tag.children)
            self.end_paragraph()

    def _line_end(self, tag: Tag) -> None:
        """One <br> is a space, two are the end of a paragraph; a line with a bullet stands for itself."""
        after = tag.next_sibling
        while after is not None and not isinstance(after, Tag) and not str(after).strip():
            after = after.next_sibling
        is_double = isinstance(after, Tag) and after.name == "br"
        next_words = "" if after is None or is_double else clean(after.get_text())
        if is_double or as_item(clean("".join(self.words))) or as_item(next_words):
            self.end_paragraph()
        else:
            self.words.append(" ")

    def _put(self, kind: BlockKind, text: str, level: int = 0, ordinal: int | None = None) -> None:
        if text:
            self.blocks.append(Block(kind, text, level, ordinal))

    def _list(self, tag: Tag, *, depth: int) -> None:
        number = _number(tag, "start", 1) if tag.name == "ol" else None
        for item in tag.find_all(["li", *_LISTS], recursive=False):
            if item.name in _LISTS:  # a list straight inside a list, as old editors write it
                self._list(item, depth=depth + 1)
                continue
            if number is not None:
                number = _number(item, "value", number)
            self._item(item, depth, number)
            number = None if number is None else number + 1

    def _item(self, item: Tag, depth: int, number: int | None) -> None:
        if item.find([*_HEADINGS, "table"]):  # a card, not a list item
            self.through(item.children)
            self.end_paragraph()
            return
        inner = [found for found in item.find_all(_LISTS) if found.find_parent("li") is item]
        for nested in inner:
            nested.extract()
        self._put(BlockKind.ITEM, words_of(item), depth, number)
        for nested in inner:
            self._list(nested, depth=depth + 1)

    def _definitions(self, tag: Tag) -> None:
        terms: list[str] = []
        is_open = False
        for part in tag.find_all(["dt", "dd"]):
            text = words_of(part)
            if part.name == "dt":
                terms, is_open = [*(terms if is_open else []), text.rstrip(": ")], True
            else:
                is_open = False
                self._put(BlockKind.ITEM, f"{', '.join(terms)}: {text}" if terms and text else text, 1)

    def _table(self, tag: Tag) -> None:
        if tag.caption:
            self._put(BlockKind.PARAGRAPH, words_of(tag.caption))
        self.blocks += table_rows(tag)


def _number(tag: Tag, name: str, otherwise: int) -> int:
    value = tag.get(name)
    return int(value) if isinstance(value, str) and value.strip().isdigit() else otherwise
