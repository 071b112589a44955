"""A whole Answer, and a whole conversation, in the order in which they are read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.types import Answer, Mode, Outcome
from ui.web.render.again import Repeat, answer_anyway, ask_again, asked_how, understood
from ui.web.render.citations import sources
from ui.web.render.contacts import Line, contact_list, linked
from ui.web.render.crisis import crisis_card, help_box, is_crisis
from ui.web.render.element import NOTHING, Html, element, unseen
from ui.web.render.feedback import vote
from ui.web.render.meeting import meeting_sheet
from ui.web.render.notices import missing, notices
from ui.web.render.prose import prose
from ui.web.render.reminder import reminder
from ui.web.render.site import Site
from ui.web.render.statements import statements
from ui.web.render.take_away import tools
from ui.web.render.terms import words_to_know

MOST_SHOWN = 600
"""Characters of a question that are shown again."""
NOT_ASKED_AGAIN = frozenset({Outcome.GREETING, Outcome.CLARIFY, Outcome.TOO_LONG, Outcome.ERROR, Outcome.INJECTION})
"""Outcomes after which another place or service would change nothing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How a turn is shown: its number keeps its ids apart from those of other turns."""

    number: int
    newest: Repeat | None = None
    """What it takes to ask the same again; only the newest turn can be."""
    receipt: str = ""
    """Under which it is voted on."""
    reminded: bool = False
    """Whether a card came before it in the same conversation."""
    by_hand: bool = False
    """Whether its scope was set by hand."""
    opened: bool = False
    """Whether the cited passages are shown at once, for readers without JavaScript."""


def turn(answer: Answer, shown: Shown, site: Site) -> Html:
    """One question with its answer."""
    lines = [site.phonebook.line(contact) for contact in answer.contacts]
    if is_crisis(answer.outcome):
        offer = answer_anyway(shown.newest, site.words) if shown.newest else NOTHING
        reply = crisis_card(answer.outcome, answer.lead, _own_words(answer, newest=True), lines, offer)
    else:
        reply = element("div", *_parts(answer, lines, shown, site), class_="reply")
    return element(
        "article",
        asked(answer.question),
        asked_how(answer, shown.by_hand),
        reply,
        class_=f"turn turn-{answer.outcome.value} turn-for-{answer.mode.value}",
        id=f"turn-{shown.number}",
    )


def asked(question: str) -> Html:
    """The question as a heading, so that a screen reader can jump from turn to turn."""
    shown = question if len(question) <= MOST_SHOWN else question[:MOST_SHOWN].rstrip() + "…"
    return element("h2", unseen("You asked: "), element("span", shown), class_="asked", tabindex="-1")


def _parts(answer: Answer, lines: Sequence[Line], shown: Shown, site: Site) -> Iterable[Html]:
    """Everything but a crisis card: help first, then the answer, what stands behind it, and what can be done next."""
    supports = _begins_with_help(answer)
    if shown.newest and shown.reminded and not supports:
        yield reminder(site.words, site.phonebook)
    if supports:
        yield help_box(answer.notices[0], lines)
    yield element("h3", "Answer", class_="unseen")
    if shown.newest and answer.outcome not in NOT_ASKED_AGAIN:
        yield understood(answer, shown.newest)
    yield element("p", linked(lines)(answer.lead), class_="lead")
    if answer.statements:
        known = frozenset(citation.number for citation in answer.citations)
        yield statements(shown.number, answer.statements, known)
    else:
        yield prose(_own_words(answer, newest=bool(shown.newest)), linked(lines))
    yield missing(answer.missing)
    yield notices(answer.notices[1:] if supports else answer.notices)
    if not supports:
        yield contact_list(lines)
    yield words_to_know(answer.terms)
    yield sources(shown.number, answer.citations, opened=shown.opened, today=site.today(), mode=answer.mode)
    yield from _afterwards(answer, shown, site)


def _afterwards(answer: Answer, shown: Shown, site: Site) -> Iterable[Html]:
    """What can be done with an answer."""
    if answer.statements and answer.mode is Mode.FAMILY:
        yield meeting_sheet(answer.citations, site.words)
    yield tools(answer, site.words, site.today())
    if shown.newest and answer.outcome not in NOT_ASKED_AGAIN:
        yield ask_again(answer, shown.newest, site.words, site.choices)
    if shown.newest and answer.outcome is not Outcome.CLARIFY:  # a question back is no answer
        yield vote(shown.receipt, site.words)
    if answer.citations and answer.release:
        yield element("p", f"Guidance release {answer.release}", class_="release")


def _begins_with_help(answer: Answer) -> bool:
    """Whether the help box stands first: before an answer, or before a refusal where there is distress too."""
    if not answer.notices:
        return False
    return answer.outcome is Outcome.SUPPORT or answer.text.startswith(answer.notices[0])


def _own_words(answer: Answer, *, newest: bool) -> str:
    """The text of an answer without statements, less what is shown apart: help box, lead and notices.

    What can be chosen from stands below the newest turn as buttons.
    """
    text = answer.text
    box = answer.notices[:1] if _begins_with_help(answer) else ()
    for part in (*box, answer.lead):
        text = text.removeprefix(part).lstrip()
    for notice in reversed(answer.notices[len(box) :]):
        text = text.removesuffix(notice).rstrip()
    listed = "\n".join(f"- {choice}" for choice in answer.next_questions)
    if newest and listed and text.endswith(listed):
        text = text.removesuffix(listed).rstrip()
        if answer.outcome is Outcome.NOT_FOUND:  # the line that leads to the list goes with it
            text = text.rpartition("\n\n")[0]
    return text
