"""Words to know: what the glossary says on the hard words of an answer."""

import re
from collections.abc import Iterable, Sequence

from assistant.types import Mode, Statement, Term
from index.reference import Reference

MOST_TERMS = {Mode.STAFF: 3, Mode.FAMILY: 5}


def terms_of(statements: Sequence[Statement], mode: Mode, reference: Reference) -> Iterable[Term]:
    """Terms in the order in which they stand: for families all that need explaining, for staff the acronyms.

    A word that is explained in brackets where it stands is left out.
    """
    text = " ".join(statement.text for statement in statements)
    found = []
    for entry, names in reference.glossary_names(text):
        said = (name for name in names if mode is Mode.FAMILY or name.isupper())
        places = [names[name] for name in said if not _is_explained(name, text)]
        if places:
            found.append((min(places), entry))
    for _, entry in sorted(found, key=lambda pair: pair[0])[: MOST_TERMS[mode]]:
        yield Term(term=entry.term, meaning=entry.plain if mode is Mode.FAMILY else entry.staff)


def _is_explained(name: str, text: str) -> bool:
    """Whether a bracket follows a name, or the name stands in one."""
    return bool(re.search(rf"\b{re.escape(name)}[”\"']? \(|\({re.escape(name)}\b", text, re.IGNORECASE))
