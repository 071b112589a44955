"""Shorthand: what staff write for short, and what families say for the terms of the guidance."""

import re
from collections.abc import Iterator

from index.entries import GlossaryTerm
from index.reference import Reference
from index.words import STOP_WORDS, terms

# Written short in notes and messages; only forms that are no ordinary words.
_SHORT = {
    "pts": "patients",
    "pt": "patient",
    "yp": "young people",
    "w mids": "West Midlands",
    "e mids": "East Midlands",
    "wmids": "West Midlands",
    "emids": "East Midlands",
    "asc": "adult secure care",
    "popn": "population",
    "tx": "treatment",
    "rx": "treatment",
    "dx": "diagnosis",
    "hx": "history",
    "mh": "mental health",
    "ld/a": "learning disability and autism",
    "ld": "learning disability",
    "asd": "autism",
    "psw": "peer support worker",
    "psws": "peer support workers",
    "los": "length of stay",
    "d/c": "discharge",
    "i/p": "inpatient",
    "o/p": "outpatient",
    "refs": "referrals",
    "cttee": "committee",
    "govt": "government",
    "pcs": "provider collaboratives",
    "appt": "appointment",
    "info": "information",
    "mtg": "meeting",
    "wks": "weeks",
    "hrs": "hours",
    "yrs": "years",
    "mths": "months",
}
_SHORT_PATTERN = re.compile(
    r"(?<![\w/])(" + "|".join(re.escape(short) for short in sorted(_SHORT, key=len, reverse=True)) + r")(?![\w/])",
    re.IGNORECASE,
)
MOST_EXPLAINED = 3


def written_out(text: str) -> str:
    """The text with staff shorthand written out."""
    return _SHORT_PATTERN.sub(lambda short: _SHORT[short[1].lower()], text)


def named_terms(text: str, reference: Reference) -> Iterator[GlossaryTerm]:
    """The glossary's terms that a text names, by any of their names, longest name first."""
    named = sorted(reference.glossary_names(text), key=lambda pair: -max(map(len, pair[1])))
    yield from (entry for entry, _ in named)


def explained(text: str, reference: Reference) -> str:
    """The text followed by the proper terms for the names it uses, where it does not use them already."""
    own = set(terms(text))
    names = (name for entry in named_terms(text, reference) for name in proper_names(entry))
    proper = [name for name in names if not set(terms(name)) <= own]
    return f"{text} ({'; '.join(dict.fromkeys(proper[:MOST_EXPLAINED]))})" if proper else text


def proper_names(entry: GlossaryTerm) -> tuple[str, ...]:
    """How the guidance writes a term: the term itself, and its long form where the term is an acronym."""
    bare = re.sub(r" \(.*\)$", "", entry.term)
    if not bare.isupper():
        return (bare,)
    long = [name for name in entry.also if " " in name and len(name.split()) >= len(bare) - 1]
    return (bare, *long[:1])


def added_stems(text: str, reference: Reference) -> tuple[str, ...]:
    """Stems of the proper names and acronyms of every term that the text names, without its own."""
    added: list[str] = []
    for entry in named_terms(text, reference):
        names = (*proper_names(entry), *(name for name in entry.also if name.isupper()))
        added += [stem for name in names for stem in terms(name)]
    own = set(terms(text))
    return tuple(stem for stem in dict.fromkeys(added) if stem not in own and stem not in STOP_WORDS)
