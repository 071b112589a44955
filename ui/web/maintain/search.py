"""The page of the search tester."""

from collections.abc import Iterable

from assistant.types import Mode
from index.errors import UserError
from ui.web.library.address import document_address
from ui.web.maintain.door import ROOT, Visit
from ui.web.maintain.parts import choice, facts, field, form, section, table
from ui.web.maintain.tester import LONGEST, Row, Tested, tested
from ui.web.maintain.work import Work
from ui.web.render.element import Html, element, join

SEARCH = f"{ROOT}/search"
LEAST_SHOWN = 0.005
_READERS = ((Mode.FAMILY.value, "Families"), (Mode.STAFF.value, "Staff"))


def search_page(work: Work, visit: Visit) -> list[Html]:
    """Its parts: the form, and what the question found. Raises UserError without a release."""
    text = visit.asked.get("question", "").strip()[:LONGEST]
    mode = Mode.FAMILY if visit.asked.get("mode") == Mode.FAMILY.value else Mode.STAFF
    asking = form(
        SEARCH,
        visit.seal,
        field("question", "Question", text, hint="It is asked as a visitor would ask it, and is not kept."),
        choice("mode", "Asked by", _READERS, mode.value),
        button="Search",
    )
    if not text:
        return [asking]
    release = work.live()
    if release is None:
        raise UserError("No release answers now. Build one first.")
    found = tested(release, text, mode)
    return [asking, section("What came of it", _outcome(found)), section("What was found", *_found(found.rows))]


def _outcome(found: Tested) -> Html:
    answer = found.examined.answer
    scope = ", ".join(value for value in (answer.scope.area, answer.scope.service_line) if value)
    judged = f"{found.topic:.2f}, {'enough' if found.is_on_topic else 'too little'} for an answer"
    return facts(
        (
            ("Outcome", answer.outcome.value.replace("_", " ")),
            ("Searched for", found.query.embedded),
            ("Place and service understood", scope or "none"),
            ("Likely to be in the guidance", judged),
            ("Begins with", answer.lead),
        )
    )


def _found(rows: Iterable[Row]) -> list[Html]:
    shown = [_row(number, row) for number, row in enumerate(rows, start=1)]
    head = (
        "Passage",
        "In the answer's list",
        "Text",
        "Its question",
        "Best sentence",
        "Words",
        "Sum",
        "After scope and reader",
    )
    told = (
        "Each score is a weight times a likeness. “Left out” are passages of another place, or those with too low a "
        "place in the list: the near-misses. What scope and reader add or take stands in the last column."
    )
    return [element("p", told), table("Passages, best first", head, shown)]


def _row(number: int, row: Row) -> tuple[str, ...]:
    passage = row.found.passage
    link = element(
        "a",
        f"{number}. {passage.title}, {passage.heading}",
        href=document_address(
            passage.document, text="plain" if passage.plain else "full", section=passage.heading, mode="staff"
        ),
    )
    name = element("div", link, element("details", element("summary", "Text"), element("p", passage.text)))
    sums = (_sum(f"{term.gives:.2f}", f"{term.weight:.2f} × {term.value:.2f}") for term in row.terms)
    place = "left out" if row.rank is None else f"number {row.rank}"
    return (name, place, *sums, f"{row.fused:.2f}", _after(row))


def _after(row: Row) -> Html | str:
    """The score that counted, and what scope and reader did to it."""
    if row.final is None:
        return "left out"
    change = row.final - row.fused
    return _sum(f"{row.final:.2f}", f"{change:+.2f}" if abs(change) >= LEAST_SHOWN else "as it was")


def _sum(result: str, made_of: str) -> Html:
    return join([result, element("span", made_of, class_="sum")])
