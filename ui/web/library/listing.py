"""The list of documents, with what can be chosen above it."""

from collections.abc import Sequence
from datetime import date

from assistant.types import Mode
from index.documents import Document, Status
from ui.web.library import names
from ui.web.library.address import LIBRARY, document_address
from ui.web.library.age import review, written
from ui.web.library.choice import Choice, Filter, filters
from ui.web.render.element import NOTHING, Html, element, join

WHAT_IT_IS = "Everything that answers are taken from, with its sources. Choose what you need, or read them all."


def listing(documents: Sequence[Document], choice: Choice, mode: Mode, today: date) -> Html:
    """The page's main part."""
    shown = [document for document in documents if choice.fits(document)]
    return element(
        "div",
        element("h2", "Library"),
        element("p", WHAT_IT_IS, class_="intro"),
        _form(filters(documents, choice), choice, mode),
        _count(len(shown), len(documents), choice, mode),
        *_groups(shown, mode, today),
        class_="library",
    )


def _form(offered: Sequence[Filter], choice: Choice, mode: Mode) -> Html:
    fields = (_field(one, getattr(choice, one.name)) for one in offered)
    return element(
        "form",
        element("input", type="hidden", name="mode", value=mode.value),
        element("div", *fields, class_="fields"),
        element("button", "Show", type="submit", class_="button"),
        method="get",
        action=LIBRARY,
        class_="choose",
        aria_label="Choose documents",
    )


def _field(one: Filter, current: str) -> Html:
    every = element("option", "All", value="")
    options = (element("option", name, value=value, selected=value == current) for value, name in one.values)
    label = element("label", one.label, for_=f"choose-{one.name}")
    return element("div", label, element("select", every, *options, name=one.name, id=f"choose-{one.name}"))


def _count(shown: int, known: int, choice: Choice, mode: Mode) -> Html:
    if not choice.is_made:
        return element("p", f"{known} documents.", class_="count", role="status")
    back = element("a", "Show them all", href=f"{LIBRARY}?mode={mode.value}")
    told = f"{shown} of {known} documents. " if shown else "No document fits all of these choices. "
    return element("p", told, back, class_="count", role="status")


def _groups(documents: Sequence[Document], mode: Mode, today: date) -> list[Html]:
    """The documents under headings, by kind and title."""
    found = []
    for kind, heading in names.KINDS.items():
        group = sorted((one for one in documents if (one.kind or "") == kind), key=lambda one: _title(one, mode))
        if group:
            entries = (_entry(one, mode, today) for one in group)
            found.append(element("section", element("h3", heading), element("ul", *entries, class_="documents")))
    return found


def _title(document: Document, mode: Mode) -> str:
    """Families are shown the title of the twin, which is what they will read."""
    return document.twin_title if mode is Mode.FAMILY and document.twin_title else document.title


def _entry(document: Document, mode: Mode, today: date) -> Html:
    link = element("a", _title(document, mode), href=document_address(document.id, mode=mode.value))
    return element("li", element("p", link, " ", tag(document, today), class_="title"), facts(document))


def facts(document: Document) -> Html:
    """Area, kind of service, readers and evidence in one line each; empty for a file that says none of it."""
    twin = "In plain English too" if document.twin_title and document.audience == "both" else None
    told = (
        names.area(document.region) if document.region else None,
        names.line(document.service_line) if document.service_line else None,
        names.readers(document.audience) if document.kind else None,
        names.capital(document.evidence) if document.evidence else None,
        twin,
    )
    shown = [element("li", one) for one in told if one]
    return element("ul", *shown, class_="about") if shown else NOTHING


def tag(document: Document, today: date) -> Html:
    """What a reader must know before opening it: withdrawn, superseded, past its review; else nothing."""
    if document.status is not Status.CURRENT:
        return element("strong", names.capital(document.status.value), class_="tag tag-warn")
    if review(document, today).state == "past":
        return element("strong", "Past its review date", class_="tag tag-warn")
    return NOTHING


def age_lines(document: Document, today: date) -> Html:
    """Age and review state in words."""
    return join([element("p", written(document, today)), element("p", review(document, today).words)])
