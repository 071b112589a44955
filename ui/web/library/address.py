"""The addresses of the library: a document, one of its sections, the very words of a citation."""

import re
from urllib.parse import quote, urlencode

LIBRARY = "/library"
QUOTE = "quoted"
"""The id of the marked words in the page of a document."""
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_SLUG = 80


def document_address(document: str, *, text: str = "", words: str = "", section: str = "", mode: str = "") -> str:
    """Where a document is read; with `words` opened and marked at them, with `section` (a heading) at that section.

    `text` is `plain` for the twin and `full` for the document itself; without it, it is the one that holds the words,
    and else the one for the reader's mode.
    """
    asked = {"mode": mode, "text": text, "quote": words, "section": slug(section) if words and section else ""}
    query = urlencode({name: value for name, value in asked.items() if value})
    place = QUOTE if words else slug(section)
    return f"{LIBRARY}/{quote(document)}{'?' if query else ''}{query}{'#' if place else ''}{quote(place)}"


def slug(heading: str) -> str:
    """A heading as the fragment of an address: its words in lower case; empty for one without a word."""
    words = "-".join(_WORDS.findall(heading.casefold()))
    return words[:_LONGEST_SLUG].rstrip("-")
