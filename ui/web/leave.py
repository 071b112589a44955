"""A fast way out, for a family that must not be seen here: a link without JavaScript, more with it (leave.js)."""

from ui.web.render.element import Html, element
from ui.web.words import Words

NEUTRAL = "https://www.bbc.co.uk/weather"
_NOTE = "leave-note"


def leave_link(words: Words) -> Html:
    """The link; the style sheet hides it from staff."""
    label = words.label("leave")
    return element("a", label, href=NEUTRAL, rel="noreferrer", class_="leave", aria_describedby=_NOTE)


def leave_note(words: Words) -> Html:
    """What it does, and what it does not hide."""
    return element("p", words.said("leave"), id=_NOTE, class_="leave-note")
