"""Dates as people write them."""

from datetime import date


def day(text: str | None) -> str | None:
    """A date such as 2026-03-03 as "3 March 2026"; any other text ("2025", "n.d.") as it is."""
    try:
        found = date.fromisoformat(text or "")
    except ValueError:
        return text
    return f"{found.day} {found:%B %Y}"
