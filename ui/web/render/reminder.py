"""The line that stays after a card: help is still there, and the chat goes on."""

from ui.web.render.contacts import Phonebook, linked
from ui.web.render.element import Html, element
from ui.web.words import Words


def reminder(words: Words, phonebook: Phonebook) -> Html:
    """One line with its numbers to call."""
    lines = [phonebook.line(contact) for contact in words.contacts("reminder")]
    heading = element("strong", words.label("reminder"))
    return element("p", heading, " ", linked(lines)(words.said("reminder")), class_="reminder")
