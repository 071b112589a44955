"""Retrieve (step 3): the passages that may hold the answer."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.settings import AnswerSettings
from assistant.types import Mode, Scope
from assistant.understand import Query
from assistant.understand.scope import in_words, named_records, widening
from index.documents import Document
from index.entries import Collaborative
from index.release import Found, Release
from index.words import spaced

# Taken from a passage's score (0 to about 1.6) when its document is for another service line or age than the question.
OTHER_LINE = 0.2
# Taken from text that was not written for families when a family asks: it is shown where no plain text comes near.
HARD_WORDS = 0.1
# Given to a passage of the documents that the turns before were about, when the message leans on them.
SAME_TOPIC = 0.1
TOPIC_PASSAGES = 2
NATIONWIDE = ("England", "")
SERVICE_LINES_OF = {
    "CYPMHS": ("CYPMHS", "learning disability and autism"),
    "CYPMHS eating disorders": ("CYPMHS", "eating disorders"),
    "adult eating disorders": ("eating disorders",),
    "eating disorders": ("eating disorders", "CYPMHS"),
    "adult secure": ("adult secure",),
    "perinatal": ("perinatal",),
    "complex care": ("complex care",),
}
"""For each service line of documents, what a question about it may name. Lines that are not here fit every question."""
_ADULTS = re.compile(r"\badults?\b|\bover 18\b")


def retrieve(query: Query, release: Release, mode: Mode, settings: AnswerSettings) -> list[Found]:
    """The best passages, best first; families are given twins where there are any.

    What one area or one collaborative does is never taken for another: such passages are left out.
    """
    stems = (*query.stems, *query.extra)
    found = release.search(
        query.embedded, family=mode is Mode.FAMILY, limit=3 * settings.passages, stems=stems, said=query.said
    )
    records = named_records(query.text, release.reference.directory.collaboratives)
    home = _documents_of(query.topic, release, mode)
    fitting = [
        replace(one, score=one.score + _fit(query, release.documents[one.passage.document], home) - _hard(one, mode))
        for one in found
        if not _is_elsewhere(one, query.scope, records, release)
    ]
    return sorted(fitting, key=lambda one: -one.score)[: settings.passages]


def _is_elsewhere(one: Found, scope: Scope, records: Sequence[Collaborative], release: Release) -> bool:
    """Whether a passage of one area's document is about another area or collaborative than the question."""
    document = release.documents[one.passage.document]
    region = document.region or ""
    if region in NATIONWIDE or not (scope.area or records):
        return False
    spoken = spaced(one.passage.indexed_text)
    if any(in_words(name, spoken) for record in records for name in (record.name, *record.also)):
        return False
    if records:
        return not any(in_words(place, spaced(region)) for record in records for place in record.covers)
    area = scope.area or ""
    return not in_words(area, spoken) and not _same_area(area, region, release)


def _same_area(area: str, region: str, release: Release) -> bool:
    """Whether a place lies in a region: by its own name or a wider one, or because one collaborative covers both."""
    spoken = spaced(region)
    wider = widening(area, release.reference)
    if any(in_words(name, spoken) for name in wider):
        return True
    return any(
        set(wider) & set(record.covers) and any(in_words(place, spoken) for place in record.covers)
        for record in release.reference.directory.collaboratives
    )


def _hard(one: Found, mode: Mode) -> float:
    """What text for staff loses when a family asks."""
    return HARD_WORDS if mode is Mode.FAMILY and not one.passage.plain else 0.0


def _documents_of(topic: str, release: Release, mode: Mode) -> frozenset[str]:
    """The documents that the conversation has been about; none when the question does not lean on it."""
    if not topic:
        return frozenset()
    found = release.search(topic, family=mode is Mode.FAMILY, limit=TOPIC_PASSAGES)
    return frozenset(one.passage.document for one in found)


def _fit(query: Query, document: Document, home: frozenset[str]) -> float:
    """What a document gains for being what the conversation is about, and loses for another line or age group."""
    gained = SAME_TOPIC if document.id in home else 0.0
    line = query.scope.service_line
    own = document.service_line or "all"
    if line is not None and own in SERVICE_LINES_OF and line not in SERVICE_LINES_OF[own]:
        return gained - OTHER_LINE
    if document.age_group == "children and young people" and _ADULTS.search(query.text.lower()):
        return gained - OTHER_LINE
    return gained
