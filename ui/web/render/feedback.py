"""The vote on an answer: two buttons, and the reasons after a "no"."""

from collections.abc import Mapping

from ui.web.render.element import NOTHING, Html, element
from ui.web.words import Words


def vote(receipt: str, words: Words) -> Html:
    """The question and its two buttons; empty for an answer that is not voted on."""
    if not receipt:
        return NOTHING
    buttons = (
        element("button", label, type="submit", name="useful", value=value, class_="quiet")
        for label, value in (("Yes", "yes"), ("No", "no"))
    )
    return _form(receipt, element("span", words.label("feedback"), class_="label"), *buttons)


def why(receipt: str, words: Words, reasons: Mapping[str, str], *, with_text: bool) -> Html:
    """Thanks for the "no", and a button for every reason; with a field for own words where they are kept."""
    buttons = (
        element("button", label, type="submit", name="reason", value=value, class_="quiet")
        for value, label in reasons.items()
    )
    return _form(
        receipt,
        element("p", words.said("feedback_why")),
        element("h4", words.label("feedback_why"), class_="unseen"),
        *buttons,
        _own_words(receipt, words) if with_text else NOTHING,
    )


def said_thanks(text: str) -> Html:
    """What is said once the vote is in."""
    return element("p", text, class_="feedback", tabindex="-1")


def _form(receipt: str, *parts: Html) -> Html:
    carried = element("input", type="hidden", name="receipt", value=receipt)
    return element("form", carried, *parts, method="post", action="/feedback", class_="feedback", tabindex="-1")


def _own_words(receipt: str, words: Words) -> Html:
    field = f"own-words-{receipt}"
    return element(
        "div",
        element("label", words.said("own_words"), for_=field),
        element("input", type="text", id=field, name="text", maxlength="500", autocomplete="off"),
        element("button", "Send", type="submit", class_="quiet"),
        class_="own-words",
    )
