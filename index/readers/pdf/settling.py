"""Fragments set straight: drawn bullets written out, raised and lowered type put on its line."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.readers.pdf.page import Dot, Fragment, Page

HANGING = 3.5
"""How far (in sizes) an item's words may stand from its bullet."""
_NUMBERS = re.compile(r"[\d,;\s*\u2020\u2021]+")
_RAISED = 0.7
"""Raised type stands no higher over its line than this (in sizes)."""


def settled(page: Page) -> list[Fragment]:
    """The page's fragments with a bullet for each dot beside one, small type on its line, and no footnote marks."""
    words = list(_on_lines(page.fragments))
    return words + [bullet for dot in page.dots if (bullet := _bullet(dot, words))]


def _on_lines(fragments: Sequence[Fragment]) -> Iterator[Fragment]:
    """The fragments with small raised or lowered ones set on the line they belong to ("21st", "CO2").

    A raised number is a footnote mark and is left out: "care.1" and "60%2" would be read as figures.
    """
    by_height = sorted(fragments, key=lambda f: f.y)
    heights = [fragment.y for fragment in by_height]
    largest = max((fragment.size for fragment in fragments), default=0.0)
    for fragment in fragments:
        reach = _RAISED * largest if fragment.size < 0.9 * largest else 0.0
        near = by_height[bisect_left(heights, fragment.y - reach) : bisect_right(heights, fragment.y + reach)]
        line = next((other for other in near if reach and _hangs_on(fragment, other)), None)
        if line is None:
            yield fragment
        elif fragment.y < line.y or not _NUMBERS.fullmatch(fragment.text):
            yield replace(fragment, y=line.y)


def _hangs_on(small: Fragment, words: Fragment) -> bool:
    if small.size > 0.9 * words.size or not 0.1 * words.size < abs(small.y - words.y) < _RAISED * words.size:
        return False
    return words.x < small.x <= words.end + 0.5 * words.size


def _bullet(dot: Dot, words: Sequence[Fragment]) -> Fragment | None:
    """The dot as a written bullet, or None when no words stand beside it."""
    for word in words:
        beside = 0 < word.x - dot.end <= HANGING * word.size and dot.end - dot.x < word.size
        if beside and -0.1 * word.size < dot.y - word.y < 0.8 * word.size:
            return Fragment("\u2022", dot.x, dot.end, word.y, word.size, word.is_bold, -1)
    return None
