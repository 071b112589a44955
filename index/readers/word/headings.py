"""Headings of Word: by style, by the style that a style builds on, or by outline level."""

import re
from typing import Any

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from index.readers.word.numbering import styles_of

_HEADING = re.compile(r"\bheading ?(\d)\b", re.IGNORECASE)
_CONTENTS = re.compile(r"(toc( heading| ?\d)?|contents heading|table of (figures|authorities))", re.IGNORECASE)
_DEEPEST = 6


def is_title(paragraph: Paragraph) -> bool:
    """Whether the paragraph is styled as the document's title."""
    return any((style.name or "").lower() == "title" for style in styles_of(paragraph))


def is_contents(paragraph: Paragraph) -> bool:
    """Whether the paragraph belongs to a table of contents."""
    return any(_CONTENTS.fullmatch(style.name or "") for style in styles_of(paragraph))


def heading_level(paragraph: Paragraph) -> int:
    """The level from 1 to 6, 1 for the title; 0 when the paragraph is no heading."""
    if is_title(paragraph):
        return 1
    if level := _outline(paragraph._p):
        return level
    for style in styles_of(paragraph):
        if found := _HEADING.search(style.name or ""):
            return min(max(int(found[1]), 1), _DEEPEST)
        if level := _outline(style.element):
            return level
    return 0


def _outline(element: Any) -> int:
    outline = element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    depth = 9 if outline is None else int(outline.get(qn("w:val")))
    return min(depth + 1, _DEEPEST) if depth < 9 else 0  # 9 is body text
