"""What the guidance leaves open, and what a reader needs to know about the sources."""

from collections.abc import Sequence

from ui.web.render.element import NOTHING, Html, element
from ui.web.render.prose import prose


def missing(gaps: Sequence[str]) -> Html:
    """What was asked and is not in the guidance; empty without a gap."""
    if not gaps:
        return NOTHING
    return element("section", element("h4", "Not in the guidance"), *(prose(gap) for gap in gaps), class_="missing")


def notices(texts: Sequence[str]) -> Html:
    """Each notice as a paragraph of its own; empty without one."""
    return element("div", *(prose(text) for text in texts), class_="notices") if texts else NOTHING
