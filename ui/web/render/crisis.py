"""The card for a person in danger, and the box of help beside an answer."""

from collections.abc import Sequence

from assistant.types import Outcome
from ui.web.render.contacts import Line, contact_list, linked
from ui.web.render.element import NOTHING, Html, element, unseen
from ui.web.render.prose import prose

# What a screen reader says before the heading, as on the NHS care cards: the colour alone must not say it.
_URGENCY = {Outcome.EMERGENCY: "Immediate action required: ", Outcome.URGENT: "Urgent advice: "}


def crisis_card(outcome: Outcome, lead: str, body: str, lines: Sequence[Line], offer: Html = NOTHING) -> Html:
    """The card of an `emergency` or `urgent` answer: heading, then numbers to call and words.

    In an emergency the numbers come before any word; otherwise the first line of the words, which acknowledges what
    was said, comes before them. `offer` closes the card.
    """
    linking = linked(lines)
    heading = element("h3", unseen(_URGENCY[outcome]), linking(lead), class_="card-heading")
    first, _, rest = ("", "", body) if outcome is Outcome.EMERGENCY else body.partition("\n")
    words = (prose(first, linking), contact_list(lines), prose(rest, linking), offer)
    return element("section", heading, element("div", *words, class_="card-body"), class_=f"card card-{outcome.value}")


def help_box(text: str, lines: Sequence[Line]) -> Html:
    """The box of a `support` answer, headed by the first line of its text; it stands before the answer itself."""
    first, _, rest = text.partition("\n")
    heading = element("h3", first, class_="card-heading")
    inside = element("div", prose(rest, linked(lines)), contact_list(lines), class_="card-body")
    return element("section", heading, inside, class_="card card-support")


def is_crisis(outcome: Outcome) -> bool:
    """Whether the answer is a card and nothing else."""
    return outcome in _URGENCY
