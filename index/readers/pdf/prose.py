"""Columns of prose told from the columns of a table."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import mean, median

from index.readers.items import as_item
from index.readers.pdf.line import Segment, by_height, joined, on_baselines

_FEWEST_LETTERS = 16
"""A column of prose has at least so many letters a line on average; cells of a table have fewer."""
_RUNNING_ON = 0.2
"""The least share of lines that begin in small letters, as a sentence goes on, or with a bullet; cells seldom do."""
_MANY = 8
"""In fewer lines than this the share has to be twice as large."""
_SEVERAL = 3
_LARGER = 1.12
_ROWS = 0.15
"""In a table there is a gap between rows for each seven lines, or fewer."""


def are_columns(left: Sequence[Segment], right: Sequence[Segment], *, fewest: int) -> bool:
    """Whether two sides, of so many lines at least, are columns of prose and not cells of a table.

    The left one is a single column; the right one may be cut again.
    """
    if not (_is_prose(left, fewest) and _is_prose(right, fewest)):
        return False
    return not _is_split(left) and not _is_table(left, right)


def size_of(side: Sequence[Segment]) -> float:
    """The usual size of the type."""
    return median(segment.size for segment in side)


def _is_prose(side: Sequence[Segment], fewest: int) -> bool:
    texts = (joined(line).text for line in on_baselines(side))
    letters = [text for text in texts if any(letter.isalpha() for letter in text)]
    if len(letters) < max(fewest, 1) or mean(len(text) for text in letters) < _FEWEST_LETTERS:
        return False
    needed = _RUNNING_ON if len(letters) >= _MANY else 2 * _RUNNING_ON
    return sum(text[0].islower() or as_item(text) is not None for text in letters) >= needed * len(letters)


def _is_split(side: Sequence[Segment]) -> bool:
    """Whether a clear gap runs down through a side, with several lines left and right of it."""
    reach, before = 0.0, 0
    for segment in sorted(side, key=lambda s: s.x):
        if segment.x > reach and before >= _SEVERAL and len(side) - before >= _SEVERAL:
            return True
        reach, before = max(reach, segment.end), before + 1
    return False


def _is_table(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether clear gaps run across both sides again and again: they stand between the rows of a table.

    Columns of prose have such a gap only where two paragraphs happen to end at one height, or where headings in
    larger type stand side by side.
    """
    larger, top = _LARGER * size_of(left), left[0].y - left[0].size
    if all(any(s.size > larger and s.y < top for s in side) for side in (left, right)):
        return False
    heights = sorted({round(s.y, 1) for s in (*left, *right)}, reverse=True)
    pitch = _pitch([*left, *right])
    wide = sum(above - below > 1.2 * pitch for above, below in pairwise(heights))
    return wide > 1 and wide >= _ROWS * (heights[0] - heights[-1]) / pitch


def _pitch(segments: Sequence[Segment]) -> float:
    """The least distance met in a quarter of the lines that begin at the same place as one above them."""
    last: dict[float, float] = {}
    gaps = []
    for segment in by_height(segments):
        start = round(segment.x)
        if start in last:
            gaps.append(last[start] - segment.y)
        last[start] = segment.y
    return sorted(gaps)[len(gaps) // 4] if gaps else 1.2 * size_of(segments)
