"""Page numbers, alone or beside the name of a chapter."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from index.readers.characters import clean
from index.readers.pdf.line import Line, Segment, on_baselines
from index.readers.pdf.page import Page

ZONE = 0.12
"""How much of the page's height may hold headers, and as much footers."""
_NUMBER = r"(\d{1,4}|[ivxlc]{1,6})"
_ALONE = re.compile(
    rf"([-\u2013\u2014|.\s]*(page|p\.?)?\s*{_NUMBER}(\s*(of|/)\s*{_NUMBER})?[-\u2013\u2014|.\s]*)|page\s*\|\s*{_NUMBER}"
    rf"|{_NUMBER}\s*\|\s*page",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(rf"\s*[|\u2013-]?\s*\bpage\s*{_NUMBER}(\s*(of|/)\s*{_NUMBER})?", re.IGNORECASE)
_FEWEST_PAGES = 3


def without_numbers(pages: Sequence[Page], found: Sequence[Sequence[Segment]]) -> list[list[Segment]]:
    """Each page's segments without page numbers, and without the chapter's name that stands on the line of one."""
    outermost = [list(_outermost(page, segments)) for page, segments in zip(pages, found, strict=True)]
    lines = [line for of_page in outermost for line in of_page]
    steps = Counter(
        step for step, _ in {(number - line.page, line.page) for line in lines for number in _numbers(line)}
    )
    step, times = max(steps.items(), key=lambda item: item[1], default=(0, 0))
    is_counted = times >= max(_FEWEST_PAGES, (len(pages) + 1) // 2)
    dropped: set[int] = set()
    for line in lines:
        if _ALONE.fullmatch(clean(line.text)) or (is_counted and line.page + step in _numbers(line)):
            dropped |= {id(cell) for cell in line.cells}
    return [[segment for segment in segments if id(segment) not in dropped] for segments in found]


def words_beside_number(line: Line) -> str:
    """The words of a line without the number of its page, where that has a cell of its own or the word "page"."""
    cells = [cell.text for cell in line.cells]
    for end in (0, -1):
        if cells and _ALONE.fullmatch(clean(cells[end])) and str(line.page) in re.findall(r"\d+", cells[end])[:1]:
            del cells[end]
    return _IN_WORDS.sub("", clean(" ".join(cells)))


def _outermost(page: Page, segments: Sequence[Segment]) -> Iterator[Line]:
    """The first and the last line of a page, where they stand in the zones of headers and footers."""
    lines, height = [Line(tuple(cells), page.number) for cells in on_baselines(segments)], page.height or 1.0
    for line in dict.fromkeys((*lines[:1], *lines[-1:])):
        if min(line.y, height - line.y) / height < ZONE:
            yield line


def _numbers(line: Line) -> set[int]:
    """The numbers that stand in a cell of their own at an end of the line."""
    ends = (line.cells[0].text, line.cells[-1].text) if len(line.cells) > 1 else ()
    return {int(text) for text in ends if text.isdecimal() and len(text) < 5}
