"""The statements of an answer, each with its chips."""

from collections.abc import Sequence

from assistant.types import Statement
from ui.web.render.citations import chips
from ui.web.render.element import NOTHING, Html, element
from ui.web.render.prose import prose


def statements(turn: int, said: Sequence[Statement], known: frozenset[int]) -> Html:
    """Each statement as a paragraph or list, its chips after its last word; empty without one."""
    shown = (prose(one.text, ending=chips(turn, one.citations, known)) for one in said)
    return element("div", *shown, class_="statements") if said else NOTHING
