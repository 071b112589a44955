"""The values that a page is made of once its fragments are put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SAME_BASELINE = 0.3
"""Words whose baselines differ by less (in sizes of the font) stand on one line."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words on one baseline without a wide gap; `inner` is where the words begin after a bullet or number."""

    text: str
    x: float
    end: float
    y: float
    size: float
    is_bold: bool
    inner: float


@dataclass(frozen=True, slots=True)
class Line:
    """The segments of one line of a column, from left to right."""

    cells: tuple[Segment, ...]
    page: int

    @property
    def text(self) -> str:
        """The words of the whole line."""
        return " ".join(cell.text for cell in self.cells)

    @property
    def x(self) -> float:
        """Where the line begins."""
        return self.cells[0].x

    @property
    def end(self) -> float:
        """Where the line ends."""
        return self.cells[-1].end

    @property
    def y(self) -> float:
        """The baseline."""
        return self.cells[0].y

    @property
    def size(self) -> float:
        """The size of most of its words."""
        return max(self.cells, key=lambda cell: len(cell.text)).size

    @property
    def is_bold(self) -> bool:
        """Whether every word is bold."""
        return all(cell.is_bold for cell in self.cells)


def by_height(segments: Iterable[Segment]) -> list[Segment]:
    """The segments from the top of the page down, and from left to right."""
    return sorted(segments, key=lambda s: (-s.y, s.x))


def on_baselines(segments: Iterable[Segment]) -> list[list[Segment]]:
    """The segments by baseline from the top of the page down, those of one from left to right."""
    found: list[list[Segment]] = []
    for segment in by_height(segments):
        first = found[-1][0] if found else None
        if first and first.y - segment.y <= SAME_BASELINE * min(segment.size, first.size):
            found[-1].append(segment)
        else:
            found.append([segment])
    return [sorted(line, key=lambda s: s.x) for line in found]


def joined(cells: Sequence[Segment]) -> Segment:
    """The cells of a line as one segment."""
    return Segment(
        " ".join(cell.text for cell in cells),
        cells[0].x,
        cells[-1].end,
        cells[0].y,
        max(cells, key=lambda cell: len(cell.text)).size,
        all(cell.is_bold for cell in cells),
        cells[0].inner,
    )
