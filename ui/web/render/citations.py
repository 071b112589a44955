"""Citations: the numbered chips in the text, and the passages that they open."""

from collections.abc import Iterable, Sequence
from datetime import date

from assistant.types import Citation, CitedSource, Mode
from ui.web.render.age import standing
from ui.web.render.dates import day
from ui.web.render.element import NOTHING, Html, element, join, unseen
from ui.web.render.links import external, library


def source_id(turn: int, number: int) -> str:
    """The fragment under which a citation's passage stands."""
    return f"source-{turn}-{number}"


def chips(turn: int, numbers: Sequence[int], known: frozenset[int]) -> Html:
    """Chips for the citations of one statement; a number without a citation gets none.

    The space before a chip does not break, so that none stands alone on a line.
    """
    return join(part for number in numbers if number in known for part in ("\u00a0", _chip(turn, number)))


def sources(turn: int, citations: Sequence[Citation], *, opened: bool, today: date, mode: Mode = Mode.FAMILY) -> Html:
    """Every cited passage under its numbers, closed or opened; empty without citations.

    What is quoted from one place in several pieces stands there once, with all of them marked.
    """
    if not citations:
        return NOTHING
    by_place: dict[Citation, list[Citation]] = {}
    for citation in citations:
        by_place.setdefault(_place_alone(citation), []).append(citation)
    entries = (_source(turn, group, (today, mode), opened=opened) for group in by_place.values())
    return element("section", element("h4", "Where this comes from"), *entries, class_="sources")


def place(citation: Citation) -> str:
    """Section and page, where they are known."""
    page = f"page {citation.page}" if citation.page is not None else ""
    return ", ".join(part for part in (citation.section, page) if part)


def published_by(source: CitedSource) -> str:
    """Publisher and date, as far as they are known."""
    return ", ".join(fact for fact in (source.publisher, day(source.date) or "") if fact)


def _chip(turn: int, number: int) -> Html:
    return element("a", unseen("Source "), str(number), href=f"#{source_id(turn, number)}", class_="chip")


def _place_alone(citation: Citation) -> Citation:
    """The citation without what differs between pieces of one place."""
    return citation.model_copy(update={"number": 0, "quote": "", "sources": (), "start": 0, "end": 0})


def _source(turn: int, group: Sequence[Citation], reader: tuple[date, Mode], *, opened: bool) -> Html:
    first, (today, mode) = group[0], reader
    summary = element(
        "summary",
        unseen("Source " if len(group) == 1 else "Sources "),
        element("span", _numbers([citation.number for citation in group]), class_="source-number"),
        " ",
        element("span", element("span", first.title, class_="source-title"), *_place(first)),
    )
    publications = dict.fromkeys(source for citation in group for source in citation.sources)
    inside = (_quotes(turn, group), _about(first, today), *map(_publication, publications), _library(first, mode))
    body = element("div", *inside, class_="source-body")
    return element("details", summary, body, class_="source", id=source_id(turn, first.number), open=opened)


def _numbers(numbers: Sequence[int]) -> str:
    """The numbers as they are read: "1, 2", and "1 to 4" for a run that would need two lines."""
    first, last = numbers[0], numbers[-1]
    is_run = len(numbers) > 2 and list(numbers) == list(range(first, last + 1))
    return f"{first} to {last}" if is_run else ", ".join(map(str, numbers))


def _place(citation: Citation) -> Iterable[str]:
    found = place(citation)
    return (" ", element("span", found, class_="place")) if found else ()


def _quotes(turn: int, group: Sequence[Citation]) -> Html:
    """The passage with the quoted words of each citation marked; the passage itself has the first one's id."""
    passage, parts, at = group[0].passage, list[str](), 0
    for citation in sorted(group, key=lambda one: one.start):
        start = max(citation.start, at)
        end = max(citation.end, start)
        id_ = None if citation is group[0] else source_id(turn, citation.number)
        parts += [passage[at:start], element("mark", passage[start:end], class_=f"of-{citation.number}", id=id_)]
        at = end
    return element("blockquote", *parts, passage[at:])


def _about(citation: Citation, today: date) -> Html:
    """What kind of evidence it is, how old, and whether it is in date."""
    shown = [element("li", one) for one in standing(citation, today)]
    return element("ul", *shown, class_="facts") if shown else NOTHING


def _publication(source: CitedSource) -> Html:
    """The publication behind our words; a link only when its address is a plain https one."""
    address = external(source.url)
    name = _leading_away(source.title, address) if address else source.title
    return element("p", f"Original publisher: {published_by(source)}. ", name, class_="publication")


def _library(citation: Citation, mode: Mode) -> Html:
    """The way to the whole document."""
    address = library(citation, mode)
    return element("p", _leading_away("Read it in the library", address)) if address else NOTHING


def _leading_away(text: str, address: str) -> Html:
    """A link in a new tab, which says so: in the same one the chat would be lost."""
    new_tab = element("span", " (opens in a new tab)", class_="new-tab")
    return element("a", text, new_tab, href=address, target="_blank", rel="noopener noreferrer")
