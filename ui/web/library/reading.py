"""The page of one document: what it is, its text with marked words, and the publications behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.types import Mode
from index.documents import Document, Source, Status
from index.release import Release
from ui.web.library import names
from ui.web.library.address import LIBRARY, QUOTE, document_address
from ui.web.library.age import review
from ui.web.library.lines import Writer, lines
from ui.web.library.listing import age_lines, facts
from ui.web.library.text import Marked, Section, Text, steps
from ui.web.render.element import NOTHING, Html, element, join, unseen
from ui.web.render.links import external

_GONE = "The words that the link names are not in this document now. It may have changed since the answer was given."
_NO_TEXT = {
    Status.WITHDRAWN: "This document has been withdrawn. Its text is no longer shown and no answer uses it.",
    Status.SUPERSEDED: "This document has been replaced. Its text is no longer shown and no answer uses it.",
}
_CONTENTS_FROM = 3
"""Sections; a shorter document needs no list of them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as it is opened: which text, for whom, at which words."""

    release: Release
    document: Document
    text: Text
    mode: Mode
    today: date
    words: str = ""
    marked: Marked | None = None


def reading(one: Reading) -> Html:
    """The page's main part."""
    numbers = {key: number for number, key in enumerate(_keys(one), start=1)}
    return element(
        "article",
        element("p", element("a", "Library", href=f"{LIBRARY}?mode={one.mode.value}"), class_="way-back"),
        element("h2", one.text.title),
        facts(one.document),
        element("div", age_lines(one.document, one.today), class_=f"age age-{review(one.document, one.today).state}"),
        _state(one),
        _twin(one),
        _opened_at(one),
        _contents(one.text.sections),
        element("div", *_body(one, numbers), class_="text"),
        _sources(one.document, numbers),
        element("p", f"Guidance release {one.release.name}", class_="release"),
        class_="document",
    )


def _keys(one: Reading) -> tuple[str, ...]:
    """The document's footnote keys: those of the whole first, then as the text uses them, then the rest."""
    known = one.document.sources
    whole = [key for key in known if key.startswith("*")]
    return tuple(key for key in dict.fromkeys((*whole, *one.text.keys, *known)) if key in known)


def _state(one: Reading) -> Html:
    """That the document no longer counts, and what took its place."""
    told = _NO_TEXT.get(one.document.status)
    if told is None:
        return NOTHING
    heirs = [other for other in one.release.documents.values() if one.document.id in other.supersedes]
    links = (
        element("li", element("a", heir.title, href=document_address(heir.id, mode=one.mode.value))) for heir in heirs
    )
    instead = join([element("p", "Read instead:"), element("ul", *links)]) if heirs else NOTHING
    return element("div", element("p", told), instead, class_="state", role="note")


def _twin(one: Reading) -> Html:
    """The two texts of a document, each a link away from the other; nothing when there is one."""
    if one.document.twin_title is None or one.document.status is not Status.CURRENT:
        return NOTHING
    links = (
        element(
            "a",
            name,
            href=document_address(one.document.id, text=text, mode=one.mode.value),
            aria_current="page" if one.text.plain is plain else None,
        )
        for name, text, plain in (("Plain English", "plain", True), ("Full text", "full", False))
    )
    return element("nav", *links, class_="twin", aria_label="Two texts of this document")


def _opened_at(one: Reading) -> Html:
    if not one.words:
        return NOTHING
    if one.marked is None:
        return element("p", _GONE, class_="state", role="note")
    link = element("a", "Go to the words that the answer quotes", href=f"#{QUOTE}")
    return element("p", link, ". They are marked.", class_="opened")


def _contents(sections: Sequence[Section]) -> Html:
    named = [one for one in sections if one.headings]
    if len(named) < _CONTENTS_FROM:
        return NOTHING
    links = (element("li", element("a", one.headings[-1], href=f"#{one.slug}")) for one in named)
    heading = element("h3", "In this document", id="contents")
    return element("nav", heading, element("ul", *links), class_="contents", aria_labelledby="contents")


def _body(one: Reading, numbers: dict[str, int]) -> Iterator[Html]:
    """The sections under their headings; a format with pages has a heading for each page too."""
    writer = Writer(numbers, one.marked)
    top = 4 if one.text.has_pages else 3
    page: int | None = None
    for section, headings in steps(one.text.sections):
        waiting = [_heading(section, min(top + depth, 6), title, headings) for depth, title in headings]
        for passage in section.passages:
            run = list(lines(passage))
            while run:
                if run[0].page not in (None, page):
                    page = run[0].page
                    yield element("h3", f"Page {page}", id=f"page-{page}", class_="page")
                yield from waiting
                waiting = []
                same = next((n for n, line in enumerate(run) if line.page not in (None, page)), len(run))
                yield from writer.blocks(passage, run[:same])
                run = run[same:]


def _heading(section: Section, level: int, title: str, headings: tuple[tuple[int, str], ...]) -> Html:
    """A heading; the innermost is what the section's address leads to, and carries a link to it."""
    if title != headings[-1][1]:
        return element(f"h{level}", title)
    link = element(
        "a", unseen("Link to this section"), element("span", "#", aria_hidden="true"), href=f"#{section.slug}"
    )
    named = element(f"h{level}", title, id=section.slug)
    return element("div", named, element("span", link, class_="here"), class_="section-head")


def _sources(document: Document, numbers: dict[str, int]) -> Html:
    if not numbers:
        return element("section", element("h3", "Sources"), element("p", "This document names no sources."))
    entries = (element("li", *_source(document.sources[key]), id=f"source-{number}") for key, number in numbers.items())
    whole = any(key.startswith("*") for key in numbers)
    told = element("p", "The whole document rests on these.") if whole else NOTHING
    return element("section", element("h3", "Sources"), told, element("ol", *entries), class_="publications")


def _source(source: Source) -> Iterator[Html]:
    """Title with its link, publisher and date, and how it was read."""
    address = external(source.url)
    name = element("span", source.title, class_="source-title")
    if address:
        new_tab = element("span", " (opens in a new tab)", class_="new-tab")
        name = element("a", source.title, new_tab, href=address, target="_blank", rel="noopener noreferrer")
    yield name
    yield element(
        "span", f"{source.publisher}, {names.dated(source.date)}. {names.how_read(source.read)}", class_="publisher"
    )
