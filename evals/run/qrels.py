"""Which passages are relevant, worked out from the gold quotes: cutting passages otherwise never makes these wrong."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from assistant.places import DIRECTORY
from assistant.types import Mode
from evals.library import Library, spaced
from evals.probes import Probe
from evals.run.records import trec_id

HOLDS_QUOTE, SAME_SECTION = 2, 1
LEAST_RATIO = 92
"""Partial ratio from which a passage holds the quote: nine tenths of it, with room for marks (research, table 1.1)."""


def relevance(probe: Probe, library: Library) -> dict[str, int]:
    """2 for a passage that holds a gold quote, 1 for another of its section; empty when no gold can be retrieved.

    Only gold in the voice that this reader is given counts, and none of the directory, which is looked up by name.
    """
    family = probe.question.mode is Mode.FAMILY
    grades: dict[str, int] = {}
    for one in probe.gold:
        if one.document == DIRECTORY or one.twin != library.voice(one.document, family=family):
            continue
        for text in library.section(one.document, one.section, twin=one.twin):
            grades.setdefault(text.id, SAME_SECTION)
        quote = spaced(one.quote)
        for text in library.by_place.get((one.document, one.twin), ()):
            if _holds(spaced(text.text), quote):
                grades[text.id] = HOLDS_QUOTE
    return grades


def trec_qrels(asked: Iterable[Probe], library: Library) -> str:
    """Every relevant passage as TREC's qrels: topic, 0, passage, grade."""
    return "".join(
        f"{probe.id} 0 {trec_id(passage)} {grade}\n"
        for probe in asked
        for passage, grade in sorted(relevance(probe, library).items())
    )


def _holds(text: str, quote: str) -> bool:
    """Whether the text holds the quote; a shorter text than the quote never does."""
    if quote in text:
        return True
    return len(text) >= len(quote) and fuzz.partial_ratio(quote, text, score_cutoff=LEAST_RATIO) > 0
