"""Plain text as paragraphs and lists."""

import re
from collections.abc import Callable
from itertools import groupby

from ui.web.render.element import NOTHING, Html, element, join

_ITEM = re.compile(r"\s*(?:[-•]|(\d{1,2})[.)])\s+(?=\S)")

Inline = Callable[[str], Html]


def escaped(text: str) -> Html:
    """The text with nothing added."""
    return join([text])


def prose(text: str, inline: Inline = escaped, ending: Html = NOTHING) -> Html:
    """Lines as paragraphs; lines that begin with a dash or a number as a list.

    `inline` turns the text of a line into markup; `ending` (citation chips, say) closes the last line.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    made = [inline(_without_mark(line)) for line in lines]
    if made:
        made[-1] = join([made[-1], ending])
    blocks = []
    for kind, run in groupby(zip(lines, made, strict=True), key=lambda pair: _list_kind(pair[0])):
        pairs = list(run)
        if kind:
            blocks.append(element(kind, *(element("li", html, value=_ordinal(line)) for line, html in pairs)))
        else:
            blocks += [element("p", html) for _, html in pairs]
    return join(blocks)


def _without_mark(line: str) -> str:
    found = _ITEM.match(line)
    return line[found.end() :] if found else line.strip()


def _list_kind(line: str) -> str:
    """ul, ol, or nothing for a line that is no item."""
    found = _ITEM.match(line)
    if not found:
        return ""
    return "ol" if found[1] else "ul"


def _ordinal(line: str) -> str | None:
    found = _ITEM.match(line)
    return found[1] if found else None
