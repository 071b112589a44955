"""The words of a paragraph of Word, as they stand on the page."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from index.readers.characters import clean

# Deleted and moved-away text, the old-style copy of a drawing, and text boxes (read after their paragraph).
_SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:rPr"), qn("w:pPr")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACES = {qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:ptab")}


def words_of(element: Any) -> str:
    """The paragraph's words, inserted text and content controls included.

    Not `Paragraph.text`, which drops whatever stands in a tracked insertion, a content control or a field.
    """
    return clean("".join(_parts(element)))


def text_boxes(element: Any) -> Iterator[Any]:
    """The contents of the text boxes anchored in a paragraph, each once."""
    for child in element:
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag != _FALLBACK:
            yield from text_boxes(child)


def is_bold(element: Any) -> bool:
    """Whether all the words of a paragraph are set in bold by hand."""
    runs = [run for run in element.iter(qn("w:r")) if words_of(run)]
    return bool(runs) and all(_is_on(run, "w:b") for run in runs)


def _parts(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _SKIPPED or child.tag == _FALLBACK:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _SPACES:
            yield " "
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        else:
            yield from _parts(child)


def _is_on(run: Any, name: str) -> bool:
    switch = run.find(f"{qn('w:rPr')}/{qn(name)}")
    return switch is not None and switch.get(qn("w:val")) not in ("0", "false", "off")
