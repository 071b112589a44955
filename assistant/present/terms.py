"""Words to know: what the glossary says on the hard words of an answer."""

import re
from collections.abc import Iterable, Sequence

from assistant.types import Mode, Statement, Term
from index.reference import GlossaryTerm
from index.words import words

MOST_TERMS = {Mode.STAFF: 3, Mode.FAMILY: 5}


def terms_of(statements: Sequence[Statement], mode: Mode, glossary: Sequence[GlossaryTerm]) -> Iterable[Term]:
    """Terms in the order in which they stand: for families all that need explaining, for staff the acronyms.

    A word that is explained in brackets where it stands is left out.
    """
    text = " ".join(statement.text for statement in statements)
    spoken = f" {' '.join(words(text))} "
    found = []
    for entry in glossary:
        names = [name for name in (entry.term, *entry.also) if mode is Mode.FAMILY or name.isupper()]
        places = [place for name in names if (place := _place(name, text, spoken)) is not None]
        if places:
            found.append((min(places), entry))
    for _, entry in sorted(found, key=lambda pair: pair[0])[: MOST_TERMS[mode]]:
        yield Term(term=entry.term, meaning=entry.plain if mode is Mode.FAMILY else entry.staff)


def _place(name: str, text: str, spoken: str) -> int | None:
    """Where a name stands among the words; None when it does not, or is explained there."""
    place = spoken.find(f" {' '.join(words(name))} ") if words(name) else -1
    if place < 0 or re.search(rf"\b{re.escape(name)}[”\"']? \(|\({re.escape(name)}\b", text, re.IGNORECASE):
        return None
    return place
