"""An answer as plain text to take away: with references for staff, in plain lines for families."""

from collections.abc import Iterator
from datetime import date

from assistant.types import Answer, Citation, Mode, Statement
from ui.web.render.age import standing
from ui.web.render.citations import place, published_by
from ui.web.render.dates import day
from ui.web.render.element import NOTHING, Html, element
from ui.web.render.meeting import meeting_of
from ui.web.words import Words

_TOOLS = {"listen": "Read aloud", "copy": "Copy with sources", "print": "Print", "save": "Save as a file"}


def tools(answer: Answer, words: Words, today: date) -> Html:
    """Buttons that only a script can serve, with the text that they take; empty for an answer without statements."""
    if not answer.statements:
        return NOTHING
    buttons = (element("button", label, type="button", class_=f"quiet {name}") for name, label in _TOOLS.items())
    text = element("pre", take_away(answer, words, today), class_="take-away", hidden=True)
    return element("div", *buttons, text, class_="tools")


def take_away(answer: Answer, words: Words, today: date) -> str:
    """The text."""
    return "\n".join(_lines(answer, words, today)).strip() + "\n"


def _lines(answer: Answer, words: Words, today: date) -> Iterator[str]:
    staff = answer.mode is Mode.STAFF
    yield from ("Question" if staff else "My question", answer.question, "")
    yield from ("Answer", answer.lead, "", *map(_said, answer.statements), "")
    if answer.missing:
        yield from ("Not in the guidance", *answer.missing, "")
    yield from (*answer.notices, "") if answer.notices else ()
    if answer.terms:
        yield from ("Words to know", *(f"- {term.term}: {term.meaning}" for term in answer.terms), "")
    yield "References" if staff else "Where this comes from"
    for citation in answer.citations:
        yield from _reference(citation, today)
    yield ""
    if not staff:
        for name in (meeting_of(answer.citations), "support_people"):
            yield from (words.label(name), words.said(name), "")
    release = f", guidance release {answer.release}" if answer.release else ""
    yield f"From Homeward on {day(today.isoformat())}{release}. {words.said('check')}"


def _said(statement: Statement) -> str:
    return f"{statement.text} {''.join(f'[{number}]' for number in statement.citations)}".strip()


def _reference(citation: Citation, today: date) -> Iterator[str]:
    where = ". ".join(part for part in (citation.title, place(citation)) if part)
    yield f"[{citation.number}] {where}. {'. '.join(standing(citation, today))}.".replace(" .", "")
    for source in citation.sources:
        yield f"    Original publisher: {published_by(source)}. {source.title}. {source.url}".rstrip()
