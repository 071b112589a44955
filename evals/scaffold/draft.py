"""Draft cases of a document, one for each section. START READING HERE.

A draft is asked of nobody until a person has put the question in words that are not the document's, has looked at
every pattern, and has set its status to live.
"""

import csv
import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from assistant.types import Mode, Outcome
from evals.scaffold.facts import drafted
from evals.schema.cases import Answerable, Gold, Kind, Nugget
from evals.validate.anchors import LONGEST_QUOTE
from index.errors import UserError
from index.passages import Passage, SpanKind

FACTS = Path(__file__).parent.parent / "coverage" / "facts.csv"
NO_FACT = "to-be-named"
Section = tuple[bool, tuple[str, ...]]
"""Whether it is the twin's, and its heading path."""


def scaffold(document: str, passages: Iterable[Passage], today: date) -> list[Answerable]:
    """A draft for each section of the document and of its twin, in order. Raises UserError for an unknown document."""
    every = list(passages)
    own = [passage for passage in every if passage.document == document]
    if not own:
        near = difflib.get_close_matches(document, {passage.document for passage in every}, n=1)
        raise UserError(f"there is no document {document}{f'. Is it {near[0]}?' if near else ''}")
    sections: dict[Section, list[Passage]] = {}
    for passage in own:
        sections.setdefault((passage.plain, passage.headings), []).append(passage)
    known = _known_facts()
    found = [_case(number, parts, known, today) for number, parts in enumerate(sections.values(), start=1)]
    return [case for case in found if case is not None]


def _case(
    number: int, parts: Sequence[Passage], known: Mapping[tuple[str, str], list[str]], today: date
) -> Answerable | None:
    """The draft of a section; None where it says nothing that a question could be about."""
    first = parts[0]
    facts = [fact for part in parts for fact in drafted(part)]
    if not facts:
        return None
    lists = any(span.kind is SpanKind.LIST for part in parts for span in part.spans)
    kind: Kind = "figure" if facts[0].figures else "list" if lists else "fact"
    return Answerable(
        id=f"DRAFT-{re.sub(r'[^A-Za-z0-9]+', '-', first.document)}-{number:02}",
        type=kind,
        mode=Mode.FAMILY if first.plain else Mode.STAFF,
        question=_question(first.heading),
        nuggets=tuple(_nugget(place, one.text, one.match, place == 1) for place, one in enumerate(facts, start=1)),
        gold=(_gold(first, facts[0].text),),
        facts=tuple(known.get((first.document, first.heading), [NO_FACT])),
        outcomes=(Outcome.ANSWERED, Outcome.PARTIAL),
        basis="source",
        status="draft",
        written=today,
    )


def _nugget(place: int, text: str, match: tuple[str, ...], vital: bool) -> Nugget:
    whole: object = match[0] if len(match) == 1 else {"all": list(match)}
    return Nugget.model_validate(
        {
            "id": f"n{place}",
            "importance": "vital" if vital else "okay",
            "text": text,
            "match": whole,
            "pass": [text],
            "fail": ["The guidance does not say."],
        }
    )


def _question(heading: str) -> str:
    """The heading as a question, which a person then words without looking at the document."""
    return heading if "?" in heading else f"What is said about this: {heading}?"


def _gold(passage: Passage, text: str) -> Gold:
    found = re.match(rf"(?:\S+\s+){{0,{LONGEST_QUOTE - 1}}}\S+", text)
    quote = found[0] if found else text
    return Gold(document=passage.document, twin=passage.plain, section=passage.heading, quote=quote)


def _known_facts() -> Mapping[tuple[str, str], list[str]]:
    """Which facts stand in which section, as far as the coverage table tells."""
    found: dict[tuple[str, str], list[str]] = {}
    with FACTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault((row["document"], row["section"]), []).append(row["fact"])
    return found
