"""Which documents a maintainer wants to see: by words, by kind, by how they stand with their review date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from index.documents import Document, Kind
from index.words import words
from ui.web.library import names
from ui.web.library.age import review
from ui.web.maintain.parts import choice, field
from ui.web.render.element import NOTHING, Html, element

STATES = {"past": "Past its review date", "soon": "Review due soon", "unknown": "No review date", "ahead": "In date"}
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for; an empty value lets everything through."""

    text: str = ""
    kind: str = ""
    review: str = ""

    @property
    def is_made(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.text or self.kind or self.review)

    def fits(self, document: Document, today: date) -> bool:
        """Whether every word begins one of its title, id or area, and kind and review state are those asked for."""
        held = words(f"{document.title} {document.id} {document.region or ''}")
        return (
            all(any(own.startswith(word) for own in held) for word in words(self.text))
            and self.kind in ("", document.kind)
            and self.review in ("", review(document, today).state)
        )

    def form(self, address: str) -> Html:
        """The form that asks for others."""
        kinds = [("", "All kinds"), *((kind, names.capital(kind)) for kind in get_args(Kind))]
        return element(
            "form",
            field("text", "Words of the title, the id or the area", self.text),
            choice("kind", "Kind", kinds, self.kind),
            choice("review", "Review", [("", "All"), *STATES.items()], self.review),
            element("button", "Show", type="submit", class_="button"),
            element("p", element("a", "Show all documents", href=address)) if self.is_made else NOTHING,
            method="get",
            action=address,
            class_="do",
        )


def wanted(asked: Mapping[str, str]) -> Wanted:
    """What an address asks for; what is not there to be chosen is passed over."""
    kind, state = asked.get("kind", ""), asked.get("review", "")
    return Wanted(
        asked.get("text", "").strip()[:LONGEST],
        kind if kind in get_args(Kind) else "",
        state if state in STATES else "",
    )
