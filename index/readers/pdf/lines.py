"""Lines: fragments on one baseline put together, cut where a gap is too wide for a space."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from index.readers.items import BULLETS, is_marker
from index.readers.pdf.line import SAME_BASELINE, Line, Segment, joined, on_baselines
from index.readers.pdf.page import Fragment, Page
from index.readers.pdf.settling import HANGING, settled

_GAP = 0.6
"""A wider gap (in sizes) than this may stand between cells or columns; spaces of justified text can be as wide."""
_EVEN = 1.6
"""Gaps of one line that differ by no more than this are the stretched spaces of justified text."""
_SPACE = 0.2
_NEARBY = 4
_EDGE = 2.0
"""Lines of justified text end within so many points of one edge."""


def segments_of(page: Page) -> list[Segment]:
    """The page's segments from top to bottom."""
    return [_words(part) for group in _baselines(settled(page)) for part in _cut(group)]


def lines_of(segments: Iterable[Segment], page: int) -> list[Line]:
    """The segments of one column as lines of cells, from the top; a bullet is joined with the words it belongs to."""
    lines = [list(_with_markers(cells)) for cells in on_baselines(segments)]
    return [
        Line((joined(cells),) if _is_justified(cells, _near(lines, place)) else tuple(cells), page)
        for place, cells in enumerate(lines)
    ]


def _near(lines: Sequence[list[Segment]], place: int) -> list[list[Segment]]:
    return [*lines[max(place - _NEARBY, 0) : place], *lines[place + 1 : place + 1 + _NEARBY]]


def _is_justified(cells: Sequence[Segment], near: Sequence[Sequence[Segment]]) -> bool:
    """Whether cells are but the words of a justified line: its gaps are alike, other than in the lines near by."""
    gaps = _gaps(cells)
    wide = [right - left for left, right in gaps]
    if len(gaps) < 2 or max(wide) > _EVEN * min(wide):
        return False
    if cells[-1].end < max((line[-1].end for line in near), default=0.0) - _EDGE:
        return False
    return not any(
        all(any(left < other[1] and other[0] < right for other in _gaps(line)) for left, right in gaps) for line in near
    )


def _gaps(cells: Sequence[Segment]) -> list[tuple[float, float]]:
    return [(before.end, after.x) for before, after in pairwise(cells)]


def _baselines(fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    group: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda f: (-f.y, f.x)):
        if group and group[0].y - fragment.y > SAME_BASELINE * min(fragment.size, group[0].size):
            yield sorted(group, key=lambda f: f.x)
            group = []
        group.append(fragment)
    if group:
        yield sorted(group, key=lambda f: f.x)


def _cut(group: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """The fragments of a baseline cut at wide gaps, without those drawn twice to look bold."""
    part: list[Fragment] = []
    for fragment in group:
        size = fragment.size
        if part and fragment.text.strip() == part[-1].text.strip() and abs(fragment.x - part[-1].x) < 0.1 * size:
            continue
        # The words of an item stand well apart from its bullet.
        gap = HANGING if part and _is_bullet(part) else _GAP
        if part and fragment.x - max(f.end for f in part) > gap * size:
            yield part
            part = []
        part.append(fragment)
    if part:
        yield part


def _is_bullet(part: Sequence[Fragment]) -> bool:
    return len(part) == 1 and part[0].text.strip() in BULLETS


def _words(part: Sequence[Fragment]) -> Segment:
    text = part[0].text
    for before, fragment in pairwise(part):
        gap = fragment.x - before.end
        # pypdf has put in the spaces between fragments it met one after the other.
        needs_space = gap > _SPACE * fragment.size if fragment.order != before.order + 1 else gap > 0.5 * fragment.size
        text += (" " if needs_space else "") + fragment.text
    sizes = groupby(sorted(part, key=lambda f: f.size), key=lambda f: f.size)
    size = max((sum(len(f.text) for f in same), size) for size, same in sizes)[1]
    is_bold = all(f.is_bold for f in part if f.text.strip())
    inner = part[1 if _is_bullet(part[:1]) and len(part) > 1 else 0].x
    return Segment(" ".join(text.split()), part[0].x, max(f.end for f in part), part[0].y, size, is_bold, inner)


def _with_markers(cells: Sequence[Segment]) -> Iterator[Segment]:
    waiting: Segment | None = None
    for number, cell in enumerate(cells):
        if waiting is not None:
            if cell.x - waiting.end <= HANGING * cell.size:
                cell = replace(cell, text=f"{waiting.text} {cell.text}", x=waiting.x)
            else:
                yield waiting
            waiting = None
        if cell.text in BULLETS or (number == 0 and is_marker(cell.text)):
            waiting = cell
        else:
            yield cell
    if waiting is not None:
        yield waiting
