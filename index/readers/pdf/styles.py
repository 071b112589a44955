"""The looks of a file: the size of its running text, the room between its lines, what its headings look like."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.readers.headlines import is_headline
from index.readers.items import as_item
from index.readers.pdf.line import Line

_LARGER = 1.12
_LONGEST_HEADING = 200
_MOST_HEADING_LINES = 4
_CLOSING = tuple(".,;:")
_NUMBERED = re.compile(r"(?P<numbers>\d{1,2}(\.\d{1,2}){0,3})\.?\s+[A-Z]")

Looks = tuple[float, bool]
"""Size, to the half point, and whether bold."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The size and weight of the running text, and for each size the usual distance from line to line."""

    body: float
    is_body_bold: bool
    pitches: Mapping[float, float]

    def pitch(self, size: float) -> float:
        """The usual distance between two lines of a paragraph in this size."""
        return self.pitches.get(_half(size), 1.2 * size)

    def stands_out(self, line: Line) -> bool:
        """Whether a line is larger or bolder than the running text, as headings are."""
        if not any(letter.isalpha() for letter in line.text) or len(line.text) > _LONGEST_HEADING:
            return False
        if line.size >= _LARGER * self.body:
            return True
        return line.is_bold and not self.is_body_bold and line.size > 0.95 * self.body

    def is_heading(self, lines: Sequence[Line]) -> bool:
        """Whether lines that stand out make a heading: not a sentence, not a bullet, not a whole bold paragraph."""
        text = " ".join(line.text for line in lines)
        item = as_item(text)
        if len(text) > _LONGEST_HEADING or len(lines) > _MOST_HEADING_LINES or (item and item.ordinal is None):
            return False
        return not text.endswith(_CLOSING)


def styles_of(columns: Iterable[Sequence[Line]]) -> Styles:
    """The looks that most of the letters have."""
    letters: Counter[float] = Counter()
    bold: Counter[tuple[float, bool]] = Counter()
    gaps: dict[float, Counter[float]] = {}
    for lines in columns:
        for line in lines:
            letters[_half(line.size)] += len(line.text)
            bold[_half(line.size), line.is_bold] += len(line.text)
        for above, line in pairwise(lines):
            gap, size = above.y - line.y, _half(line.size)
            if _half(above.size) == size and 0.9 * size < gap < 1.9 * size:
                gaps.setdefault(size, Counter())[_half(gap)] += 1
    body = max(letters, key=lambda size: letters[size], default=10.0)
    # The smallest of the distances met often: in lists each item may be a paragraph of its own.
    pitches = {
        size: min(gap for gap, times in counts.items() if times >= 0.3 * max(counts.values()))
        for size, counts in gaps.items()
    }
    return Styles(body, bold[body, True] > bold[body, False], pitches)


def looks_of(line: Line) -> Looks:
    """The line's size and weight."""
    return _half(line.size), line.is_bold


def levels_of(headings: Iterable[Looks]) -> dict[Looks, int]:
    """A level from 1 to 6 for each of the looks that headings have: the larger the higher, bold before plain."""
    ranked = sorted(set(headings), key=lambda looks: (-looks[0], not looks[1]))
    return {looks: min(rank, 6) for rank, looks in enumerate(ranked, start=1)}


def numbered_depth(line: Line) -> int:
    """For a line that reads like "2.1 Referrals", how many numbers it has; 0 for any other."""
    found = _NUMBERED.match(line.text)
    if not found or not is_headline(re.sub(r"^[\d.]+\s+", "", line.text)):
        return 0
    return found["numbers"].count(".") + 1


def _half(points: float) -> float:
    return round(points * 2) / 2
