"""What of a Word document nobody sees: runs that are hidden, white on white, or too small to read."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from index.readers.hidden import Hidden

_WHITE = re.compile(r"[Ff][2-9A-Fa-f][Ff][2-9A-Fa-f][Ff][2-9A-Fa-f]")
_SMALLEST = 4
"""Half-points: nobody can read text of 2 points."""
_OFF = ("0", "false", "off")
_DEEPEST = 20
Styles = Mapping[str, Any]


def take_hidden(document: Document) -> Hidden:
    """Take the runs that nobody sees out of the document's body, and return what they say."""
    hidden = Hidden()
    styles = {style.get(qn("w:styleId")): style for style in document.styles.element.findall(qn("w:style"))}
    for run in list(document.element.body.iter(qn("w:r"))):
        text = "".join(part.text or "" for part in run.findall(qn("w:t")))
        how = _how(run, styles) if text.strip() else ""
        if how:
            hidden.add(how, text)
            run.getparent().remove(run)
        elif text.strip() and _is_white(run, styles) and not _ground(run, styles):
            hidden.add("white, on a ground that is not known", text, kept=True)
    return hidden


def _how(run: Any, styles: Styles) -> str:
    vanish = _setting(run, "w:vanish", styles)
    if vanish is not None and vanish.get(qn("w:val")) not in _OFF:
        return "marked as hidden"
    size = _setting(run, "w:sz", styles)
    if size is not None and (size.get(qn("w:val")) or "").isdigit() and int(size.get(qn("w:val"))) <= _SMALLEST:
        return "smaller than anyone can read"
    return "white on white" if _is_white(run, styles) and _ground(run, styles) == "white" else ""


def _is_white(run: Any, styles: Styles) -> bool:
    colour = _setting(run, "w:color", styles)
    return colour is not None and bool(_WHITE.fullmatch(colour.get(qn("w:val")) or ""))


def _ground(run: Any, styles: Styles) -> str:
    """What lies under a run: "white", "colour", or "" where only a table's style or a drawing tells."""
    if _setting(run, "w:highlight", styles) is not None:
        return "colour"
    shade = _setting(run, "w:shd", styles)
    for around in run.iterancestors():
        if shade is None:
            shade = around.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
        if shade is not None:
            return "white" if (shade.get(qn("w:fill")) or "auto") == "auto" or _is_fill_white(shade) else "colour"
        if around.tag in (qn("w:tbl"), qn("w:txbxContent")):
            return ""
    return "white"


def _is_fill_white(shade: Any) -> bool:
    return bool(_WHITE.fullmatch(shade.get(qn("w:fill")) or ""))


def _setting(run: Any, name: str, styles: Styles) -> Any:
    """A run's own setting, or that of its style, its paragraph, its paragraph's style; None where none has it."""
    for properties in _properties(run, styles):
        found = None if properties is None else properties.find(qn(name))
        if found is not None:
            return found
    return None


def _properties(run: Any, styles: Styles) -> Iterator[Any]:
    own = run.find(qn("w:rPr"))
    yield own
    yield from _of_style(own, "w:rStyle", styles)
    paragraph = next(run.iterancestors(qn("w:p")), None)
    above = None if paragraph is None else paragraph.find(qn("w:pPr"))
    yield above
    yield from _of_style(above, "w:pStyle", styles)


def _of_style(properties: Any, name: str, styles: Styles) -> Iterator[Any]:
    """The properties of a style and of those it builds on, for runs and for paragraphs."""
    named = None if properties is None else properties.find(qn(name))
    for _ in range(_DEEPEST):
        style = None if named is None else styles.get(named.get(qn("w:val")))
        if style is None:
            return
        yield style.find(qn("w:rPr"))
        yield style.find(qn("w:pPr"))
        named = style.find(qn("w:basedOn"))
