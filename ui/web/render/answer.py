"""A whole Answer, and a whole conversation, in the order in which they are read."""

from collections.abc import Iterable

from assistant.types import Answer, Outcome
from ui.web.render.citations import sources
from ui.web.render.contacts import Phonebook, contact_list, linked
from ui.web.render.crisis import crisis_card, help_box, is_crisis
from ui.web.render.element import Html, element, unseen
from ui.web.render.notices import missing, notices
from ui.web.render.prose import prose
from ui.web.render.statements import statements
from ui.web.render.terms import words_to_know

MOST_SHOWN = 600
"""Characters of a question that are shown again."""


def turn(answer: Answer, number: int, phonebook: Phonebook, *, opened: bool = False) -> Html:
    """One question with its answer; `number` keeps its ids apart from those of other turns.

    `opened` shows the cited passages at once, for readers without JavaScript.
    """
    lines = [phonebook.line(contact) for contact in answer.contacts]
    if is_crisis(answer.outcome):
        reply = crisis_card(answer.outcome, answer.lead, _own_words(answer), lines)
    else:
        reply = _reply(answer, number, phonebook, opened=opened)
    return element(
        "article", asked(answer.question), reply, class_=f"turn turn-{answer.outcome.value}", id=f"turn-{number}"
    )


def asked(question: str) -> Html:
    """The question as a heading, so that a screen reader can jump from turn to turn."""
    shown = question if len(question) <= MOST_SHOWN else question[:MOST_SHOWN].rstrip() + "…"
    return element("h2", unseen("You asked: "), element("span", shown), class_="asked")


def _reply(answer: Answer, number: int, phonebook: Phonebook, *, opened: bool) -> Html:
    """Everything but a crisis card: help first, then the answer, then what stands behind it."""
    return element("div", *_parts(answer, number, phonebook, opened=opened), class_="reply")


def _parts(answer: Answer, number: int, phonebook: Phonebook, *, opened: bool) -> Iterable[Html]:
    lines = [phonebook.line(contact) for contact in answer.contacts]
    supports = answer.outcome is Outcome.SUPPORT and bool(answer.notices)
    if supports:
        yield help_box(answer.notices[0], lines)
    yield element("h3", "Answer", class_="unseen")
    yield element("p", linked(lines)(answer.lead), class_="lead")
    if answer.statements:
        known = frozenset(citation.number for citation in answer.citations)
        yield statements(number, answer.statements, known)
    else:
        yield prose(_own_words(answer), linked(lines))
    yield missing(answer.missing)
    yield notices(answer.notices[1:] if supports else answer.notices)
    if not supports:
        yield contact_list(lines)
    yield words_to_know(answer.terms)
    yield sources(number, answer.citations, opened=opened)
    if answer.citations and answer.release:
        yield element("p", f"Guidance release {answer.release}", class_="release")


def _own_words(answer: Answer) -> str:
    """The text of an answer without statements, less what is shown apart: help box, lead and notices."""
    text = answer.text
    box = answer.notices[:1] if answer.outcome is Outcome.SUPPORT else ()
    for part in (*box, answer.lead):
        text = text.removeprefix(part).lstrip()
    for notice in reversed(answer.notices[len(box) :]):
        text = text.removesuffix(notice).rstrip()
    return text
