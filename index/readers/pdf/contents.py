"""Contents pages: lists of headings with page numbers, which say nothing themselves."""

import re
from collections.abc import Sequence

from index.readers.pdf.line import Line

_LEADER = re.compile(r"(\.\s?){4,}\s*(\d{1,4}|[ivxlc]+)?$|(\u2026\s?){2,}\s*(\d{1,4})?$")
_HEADING = re.compile(r"(table of )?contents( page)?|in this (document|report|guide)", re.IGNORECASE)
_ENTRY = re.compile(r"\D.*?\s(\d{1,4})$")
_FEWEST = 3


def without_contents(lines: Sequence[Line]) -> list[Line]:
    """The column's lines without entries of a contents page, and without its heading when that is all under it."""
    entries = {place for place, line in enumerate(lines) if _LEADER.search(line.text)}
    for heading, line in enumerate(lines):
        if _HEADING.fullmatch(line.text.strip(": ")):
            listed = _listed(lines, heading + 1, entries)
            entries |= {heading, *listed} if listed else set()
    return [line for place, line in enumerate(lines) if place not in entries]


def _listed(lines: Sequence[Line], start: int, leaders: set[int]) -> set[int]:
    """The entries under a contents heading: those up to the last with dots, or a run that ends in rising numbers."""
    reach = max((place for place in leaders if place >= start), default=start - 1)
    span = set(range(start, reach + 1))
    # Entries that take two lines have dots in the second only.
    if span and 2 * len(span & leaders) >= len(span):
        return span
    run: set[int] = set()
    last = 0
    for place, line in enumerate(lines[start:], start=start):
        found = _ENTRY.fullmatch(line.text)
        if not found or int(found[1]) < last:
            break
        last = int(found[1])
        run.add(place)
    return run if len(run) >= _FEWEST else set()
