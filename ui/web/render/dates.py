"""Dates as people write them."""

from datetime import date

_UNDATED = ("n.d.", "n.d")


def day(text: str | None) -> str | None:
    """A date such as 2026-03-03 as "3 March 2026"; "n.d." in words, and any other text ("2025") as it is."""
    if text in _UNDATED:
        return "no date given"
    try:
        found = date.fromisoformat(text or "")
    except ValueError:
        return text
    return f"{found.day} {found:%B %Y}"
