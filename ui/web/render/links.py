"""Which addresses may become links: the publishers' https addresses, the library's, and numbers to call or text."""

import re
from urllib.parse import urlsplit

from assistant.types import Citation, Mode
from ui.web.library.address import document_address

_ODD = re.compile(r"[\s\\\x00-\x20\x7f]")
_NOT_DIALLED = re.compile(r"[\s()-]")
HEADINGS_APART = " › "
"""What stands between the headings of a citation's section."""


def external(url: str) -> str | None:
    """The address when it is plain absolute https, else None: no other scheme, no user name, no odd characters."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    plain = parts.scheme == "https" and parts.hostname and "@" not in parts.netloc and not _ODD.search(url)
    return url if plain else None


def library(citation: Citation, mode: Mode) -> str | None:
    """Where its document is read in the library, at the words that it quotes; None for what is no document.

    The directory is none: its records are made for the answer.
    """
    if "/" not in citation.document:
        return None
    section = citation.section.split(HEADINGS_APART)[-1]
    return document_address(citation.document, words=citation.quote, section=section, mode=mode.value)


def dial(number: str, kind: str = "call") -> str | None:
    """The `tel:` or `sms:` address of a number; None for what cannot be dialled (a web address, say)."""
    digits = _NOT_DIALLED.sub("", number)
    if kind == "web" or not re.fullmatch(r"\+?[0-9]{3,15}", digits):
        return None
    return f"{'sms' if kind == 'text' else 'tel'}:{digits}"
