"""A draft: what will become a block, while its lines, its place and its looks are still known."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.readers.blocks import BlockKind
from index.readers.pdf.line import Line
from index.readers.pdf.tables import Table


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines that belong together. `indent` is measured from the left edge of their column."""

    kind: BlockKind
    lines: tuple[Line, ...]
    indent: float = 0.0
    is_full: bool = False
    """The last line reaches the right edge, so that the paragraph may go on elsewhere."""
    table: Table | None = None

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.lines[0].page

    @property
    def size(self) -> float:
        """The size of its words."""
        return self.lines[0].size

    @property
    def text(self) -> str:
        """Its lines, simply one after the other."""
        return " ".join(line.text for line in self.lines)


Flow = Sequence[Draft]
"""The drafts of one column of one page."""
