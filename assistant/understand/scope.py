"""Scope: the area, the service line and the age that a question is about, as far as it says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.types import Question, Scope
from index.entries import Collaborative
from index.reference import Reference
from index.words import spaced

# The first that matches decides; a question that names two lines has none.
SERVICE_LINES = {
    "CYPMHS": r"\b(?:camhs|cypmhs|tier (?:4|four)|child(?:ren)?(?:'?s)?|young (?:people|persons?)(?:'?s)?|"
    r"teen(?:ager)?s?|under[- ]?18s?|kids?'?s?|adolescents?)\b",
    "adult secure": r"\b(?:secure|forensic)\b",
    "eating disorders": r"\b(?:eating disorders?|anorexi\w+|bulimi\w+)\b",
    "complex care": r"\bcomplex care\b",
    "perinatal": r"\b(?:perinatal|mother and baby|after birth|pregnan\w+|postnatal)\b",
    "learning disability and autism": r"\b(?:learning disabilit\w+|autis\w+)\b",
}
WORDS_TOO = ("HOPE", "IMPACT", "PROSPECT", "CONNECT", "Reach Out", "Level Up", "Toucan")
"""Names of collaboratives that are ordinary words when they are written small."""
CASES_TOO = ("cheshire west",)
"""Places by whose name judges' decisions are called; they are places only after a word that says so."""
_IN = r"(?:in|near|around|from|to|for|of|across|covers?|outside)"
_PATTERNS = {line: re.compile(pattern) for line, pattern in SERVICE_LINES.items()}


@dataclass(frozen=True, slots=True)
class Area:
    """A place as the question names it, and the area of the directory in which it lies."""

    said: str
    area: str


def scope_of(question: Question, text: str, reference: Reference) -> Scope:
    """The scope of a question that stands alone as `text`; what was set by hand goes before what was understood."""
    given = question.scope or Scope()
    areas = list(areas_in(text, reference))
    lines = service_lines_in(text)
    return Scope(
        area=_by_hand(given.area, areas[0].area if areas else None),
        service_line=_by_hand(given.service_line, lines[0] if len(lines) == 1 else None),
        audience=given.audience or question.mode,
    )


def _by_hand(given: str | None, understood: str | None) -> str | None:
    return understood if given is None else given or None


def service_lines_in(text: str) -> list[str]:
    """The service lines that a text names."""
    lower = text.lower().replace("’", "'")
    return [line for line, pattern in _PATTERNS.items() if pattern.search(lower)]


def areas_in(text: str, reference: Reference) -> Iterator[Area]:
    """The places that a text names, the longest name first where one lies inside another."""
    spoken = spaced(text)
    for name, area in _gazetteer(reference):
        if name in spoken:
            is_case = _is_a_case(name.strip(), spoken)
            spoken = spoken.replace(name, " ")
            if not is_case:
                yield area


def _is_a_case(name: str, spoken: str) -> bool:
    return name in CASES_TOO and not re.search(rf"\b{_IN} {name}\b|\b{name} and chester\b", spoken)


def widening(area: str, reference: Reference) -> list[str]:
    """An area and the wider ones it lies in, narrowest first: Derby, Derbyshire, East Midlands."""
    found = [area]
    for inner in found:
        found += [towns.area for towns in reference.places if inner in towns.places and towns.area not in found]
    return found


@lru_cache(maxsize=8)
def _gazetteer(reference: Reference) -> Sequence[tuple[str, Area]]:
    """Every known place as spaced lower-case words, longest first."""
    directory = reference.directory
    known: dict[str, Area] = {}
    for towns in reference.places:
        known |= {spaced(town): Area(town, towns.area) for town in towns.places}
    for name in (*directory.no_record, *(place for record in directory.collaboratives for place in record.covers)):
        known[spaced(name)] = Area(name, name)
    return sorted(known.items(), key=lambda pair: -len(pair[0]))


def named_records(text: str, records: Sequence[Collaborative]) -> list[Collaborative]:
    """The collaboratives that a text names."""
    return [record for record in records if _is_named(text, record)]


def _is_named(text: str, record: Collaborative) -> bool:
    """Whether a text names a collaborative; a name that is an ordinary word too counts in capitals alone."""
    spoken = spaced(text)
    names = (record.name, *record.also)
    plain = any(in_words(name, spoken) for name in names if name not in WORDS_TOO)
    return plain or any(re.search(rf"\b{name}\b", text) for name in names if name in WORDS_TOO)


def in_words(name: str, spoken: str) -> bool:
    """Whether a name stands, as whole words, in a text of lower-case words between spaces."""
    return spaced(name) in spoken
