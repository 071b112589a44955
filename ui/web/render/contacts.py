"""Help lines: their numbers as links to call or text, in a list and inside running text."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.types import ShownContact
from index.entries import Contact
from ui.web.render.element import NOTHING, Html, element, join
from ui.web.render.links import dial


@dataclass(frozen=True, slots=True)
class Line:
    """A help line with the address that its number dials, or None."""

    name: str
    number: str
    how: str
    address: str | None


class Phonebook:
    """How each number of contacts.yaml is reached: called or texted."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self.follow(contacts)

    def follow(self, contacts: Iterable[Contact]) -> None:
        """Take the contacts of another release from now on."""
        self._kinds = {contact.number: contact.kind for contact in contacts}

    def line(self, contact: ShownContact) -> Line:
        """The help line as it can be used; a number that contacts.yaml does not hold is taken as one to call."""
        kind = self._kinds.get(contact.number, "call")
        return Line(contact.name, contact.number, contact.how, dial(contact.number, kind))


def number_link(line: Line) -> Html:
    """The number as a link, or as text when it cannot be dialled."""
    if line.address is None:
        return element("strong", line.number, class_="number")
    return element("a", line.number, href=line.address, class_="number")


def contact_list(lines: Sequence[Line]) -> Html:
    """The help lines in their order; empty without one."""
    if not lines:
        return NOTHING
    return element("ul", *(_item(line) for line in lines), class_="contacts")


def linked(lines: Sequence[Line]) -> Callable[[str], Html]:
    """A function that escapes a text and makes links of these lines' numbers in it."""
    by_number = {line.number: line for line in lines if line.address}
    if not by_number:
        return lambda text: join([text])
    longest_first = sorted(by_number, key=len, reverse=True)
    numbers = re.compile(rf"(?<![\d-])({'|'.join(map(re.escape, longest_first))})(?![\d-])")

    def link(text: str) -> Html:
        parts = numbers.split(text)
        return join(number_link(by_number[part]) if i % 2 else part for i, part in enumerate(parts))

    return link


def _item(line: Line) -> Html:
    how = [" ", element("span", line.how, class_="how")] if line.how else []
    return element("li", element("span", line.name, class_="who"), " ", number_link(line), *how)
