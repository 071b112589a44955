"""Which addresses may become links: the publishers' https addresses, and numbers to call or text."""

import re
from urllib.parse import urlsplit

_ODD = re.compile(r"[\s\\\x00-\x20\x7f]")
_NOT_DIALLED = re.compile(r"[\s()-]")


def external(url: str) -> str | None:
    """The address when it is plain absolute https, else None: no other scheme, no user name, no odd characters."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    plain = parts.scheme == "https" and parts.hostname and "@" not in parts.netloc and not _ODD.search(url)
    return url if plain else None


def dial(number: str, kind: str = "call") -> str | None:
    """The `tel:` or `sms:` address of a number; None for what cannot be dialled (a web address, say)."""
    digits = _NOT_DIALLED.sub("", number)
    if kind == "web" or not re.fullmatch(r"\+?[0-9]{3,15}", digits):
        return None
    return f"{'sms' if kind == 'text' else 'tel'}:{digits}"
