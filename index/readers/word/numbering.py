"""Lists of Word: whether a paragraph is an item, how deep, and with which number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

_LIST_STYLE = re.compile(r"list (?P<kind>bullet|number)(?: (?P<depth>\d))?", re.IGNORECASE)
_OUT = "0"
"""The list that takes a paragraph out of the list of its style."""


@dataclass(frozen=True, slots=True)
class Place:
    """An item's place: its depth (1 = outermost), and its number in a numbered list."""

    depth: int
    ordinal: int | None


@dataclass(frozen=True, slots=True)
class _Level:
    """How one depth of one list counts; `list_id` is shared by lists that count on from each other."""

    list_id: str
    is_numbered: bool
    start: int


@dataclass(slots=True)
class Numbering:
    """The document's lists and how far each has counted."""

    levels: dict[tuple[str, int], _Level]
    restarts: set[str]
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def place(self, paragraph: Paragraph) -> Place | None:
        """The paragraph's place in its list, counted on from the items before; None when it is no item."""
        style = next((found for s in styles_of(paragraph) if (found := _LIST_STYLE.fullmatch(s.name or ""))), None)
        named = int(style["depth"] or 1) if style else 1
        number, depth = _number_of(paragraph)
        if number == _OUT:
            return None
        if number is None:
            return Place(named, None) if style else None
        return Place(max(depth + 1, named), self._next(number, depth))

    def _next(self, number: str, depth: int) -> int | None:
        level = self.levels.get((number, depth))
        if level is None or not level.is_numbered:
            return None
        if number in self.restarts:
            self.restarts.discard(number)
            self.counts.pop((level.list_id, depth), None)
        for deeper in [key for key in self.counts if key[0] == level.list_id and key[1] > depth]:
            del self.counts[deeper]
        count = self.counts.get((level.list_id, depth), level.start - 1) + 1
        self.counts[level.list_id, depth] = count
        return count


def numbering(document: Document) -> Numbering:
    """The lists that the document defines; empty when it has none."""
    try:
        part: Any = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        return Numbering({}, set())
    root = part.element
    abstract = {found.get(qn("w:abstractNumId")): found for found in root.findall(qn("w:abstractNum"))}
    levels: dict[tuple[str, int], _Level] = {}
    restarts: set[str] = set()
    for number in root.findall(qn("w:num")):
        name, list_id = number.get(qn("w:numId")), _value(number, "w:abstractNumId") or ""
        if list_id not in abstract:
            continue
        for level in abstract[list_id].findall(qn("w:lvl")):
            kind, start = _value(level, "w:numFmt"), _value(level, "w:start") or "1"
            levels[name, int(level.get(qn("w:ilvl")))] = _Level(list_id, kind not in ("bullet", "none"), int(start))
        if number.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None:
            restarts.add(name)
    return Numbering(levels, restarts)


def styles_of(paragraph: Paragraph) -> Iterator[ParagraphStyle]:
    """The paragraph's style and those it builds on, nearest first."""
    style, seen = paragraph.style, set()
    while isinstance(style, ParagraphStyle) and style.style_id not in seen:
        seen.add(style.style_id)
        yield style
        style = style.base_style


def _number_of(paragraph: Paragraph) -> tuple[str | None, int]:
    """The id of the paragraph's list (None for none) and the depth counted from 0, from it or from its styles."""
    for element in (paragraph._p, *(style.element for style in styles_of(paragraph))):
        properties: Any = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if properties is not None and (number := _value(properties, "w:numId")):
            return number, int(_value(properties, "w:ilvl") or 0)
    return None, 0


def _value(element: Any, name: str) -> str | None:
    child = element.find(qn(name))
    return None if child is None else child.get(qn("w:val"))
