"""Words to know: terms of the answer, explained where they are used."""

from collections.abc import Sequence

from assistant.types import Term
from ui.web.render.element import NOTHING, Html, element


def words_to_know(terms: Sequence[Term]) -> Html:
    """The terms with their meanings; empty without one."""
    if not terms:
        return NOTHING
    pairs = (part for term in terms for part in (element("dt", term.term), element("dd", term.meaning)))
    return element("section", element("h4", "Words to know"), element("dl", *pairs), class_="terms")
