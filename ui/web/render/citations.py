"""Citations: the numbered chips in the text, and the passages that they open."""

from collections.abc import Iterable, Sequence

from assistant.types import Citation, CitedSource
from ui.web.render.dates import day
from ui.web.render.element import NOTHING, Html, element, join, unseen
from ui.web.render.links import external


def source_id(turn: int, number: int) -> str:
    """The fragment under which a citation's passage stands."""
    return f"source-{turn}-{number}"


def chips(turn: int, numbers: Sequence[int], known: frozenset[int]) -> Html:
    """Chips for the citations of one statement; a number without a citation gets none.

    The space before a chip does not break, so that none stands alone on a line.
    """
    return join(part for number in numbers if number in known for part in ("\u00a0", _chip(turn, number)))


def sources(turn: int, citations: Sequence[Citation], *, opened: bool) -> Html:
    """Every cited passage under its number, closed or opened; empty without citations."""
    if not citations:
        return NOTHING
    entries = (_source(turn, citation, opened=opened) for citation in citations)
    return element("section", element("h4", "Where this comes from"), *entries, class_="sources")


def _chip(turn: int, number: int) -> Html:
    return element("a", unseen("Source "), str(number), href=f"#{source_id(turn, number)}", class_="chip")


def _source(turn: int, citation: Citation, *, opened: bool) -> Html:
    summary = element(
        "summary",
        unseen("Source "),
        element("span", str(citation.number), class_="source-number"),
        " ",
        element("span", element("span", citation.title, class_="source-title"), *_place(citation)),
    )
    inside = (_quote(citation), _about(citation), *map(_publication, citation.sources))
    body = element("div", *inside, class_="source-body")
    return element("details", summary, body, class_="source", id=source_id(turn, citation.number), open=opened)


def _place(citation: Citation) -> Iterable[str]:
    """Section and page, where they are known."""
    page = f"page {citation.page}" if citation.page is not None else ""
    places = ", ".join(place for place in (citation.section, page) if place)
    return (" ", element("span", places, class_="place")) if places else ()


def _quote(citation: Citation) -> Html:
    """The passage with the quoted words marked."""
    before, after = citation.passage[: citation.start], citation.passage[citation.end :]
    marked = element("mark", citation.passage[citation.start : citation.end])
    return element("blockquote", before, marked, after)


def _about(citation: Citation) -> Html:
    """What kind of evidence it is and how old."""
    facts = [
        ("Evidence", citation.evidence),
        ("Published", day(citation.published)),
        ("Review by", day(citation.review_by)),
        ("Status", citation.status if citation.status != "current" else None),
    ]
    shown = [element("li", f"{name}: {value}") for name, value in facts if value]
    return element("ul", *shown, class_="facts") if shown else NOTHING


def _publication(source: CitedSource) -> Html:
    """The publication behind our words; a link only when its address is a plain https one."""
    address = external(source.url)
    name: Html | str = source.title
    if address:
        new_tab = element("span", " (opens in a new tab)", class_="new-tab")
        name = element("a", source.title, new_tab, href=address, target="_blank", rel="noopener noreferrer")
    facts = ", ".join(fact for fact in (source.publisher, source.date) if fact)
    return element("p", "Original: ", name, f" {facts}", class_="publication")
