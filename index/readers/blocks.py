"""The values that every reader returns: blocks in reading order, with page, footnote marks and front matter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is to a reader's eye."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote mark: it stands after the character `offset` of its block's text and names `key`."""

    offset: int
    key: str


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or table row, as plain text in one line.

    `level` is 1 to 6 for a heading and the depth (1 = outermost) for an item; `ordinal` is the number of
    an item in a numbered list. A row already carries its header: "Year: 2023/24; Fall: 60%". `page` is
    given by formats that have pages (1 = first). `line` is the line of the file, where there are lines.
    """

    kind: BlockKind
    text: str
    level: int = 0
    ordinal: int | None = None
    page: int | None = None
    line: int | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's definition as written, with the line it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in one file; `front_matter` and `footnotes` are empty where the format has none.

    `title` is the title the file itself gives, or None. `notices` are lines for the maintainer (a page
    without text, say).
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    front_matter: Mapping[str, object] = field(default_factory=dict)
    footnotes: Mapping[str, Footnote] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
