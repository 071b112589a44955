"""The help line that stands above everything, on every page, with and without JavaScript."""

from collections.abc import Mapping

from index.entries import Contact
from index.errors import CorpusError
from index.reference import Reference
from ui.web.render.contacts import Line, number_link
from ui.web.render.element import NOTHING, Html, element
from ui.web.render.links import dial

# What to look for in contacts.yaml; what is shown is the number as it stands there.
_EMERGENCY, _URGENT, _LISTENING = "tel:999", "tel:111", "tel:116123"


def help_line(reference: Reference, leave: Html = NOTHING) -> Html:
    """Emergency, urgent and listening numbers as links, then the way out.

    Raises CorpusError when contacts.yaml lacks one of them.
    """
    known = {dial(contact.number, contact.kind): contact for contact in reference.contacts.values()}
    emergency, urgent, listening = (_number(known, address, reference) for address in (_EMERGENCY, _URGENT, _LISTENING))
    return element(
        "section",
        element("h2", "Need help now?", class_="help-heading"),
        element(
            "ul",
            element("li", "In danger: call ", emergency),
            element("li", "Urgent: call ", urgent, ", choose mental health"),
            element("li", "To talk: Samaritans ", listening),
        ),
        leave,
        class_="help-line",
        aria_label="Urgent help",
    )


def _number(known: Mapping[str | None, Contact], address: str, reference: Reference) -> Html:
    contact = known.get(address)
    if contact is None:
        raise CorpusError(f"{reference.folder / 'contacts.yaml'}: the help line needs a contact for {address}")
    return number_link(Line(contact.name, contact.number, "", address))
