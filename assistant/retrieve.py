"""Retrieve (step 3): the passages that may hold the answer."""

from assistant.settings import AnswerSettings
from assistant.types import Mode
from assistant.understand import Query
from index.release import Found, Release


def retrieve(query: Query, release: Release, mode: Mode, settings: AnswerSettings) -> list[Found]:
    """The best passages, best first; families are given twins where there are any."""
    stems = (*query.stems, *query.extra)
    return release.search(query.text, family=mode is Mode.FAMILY, limit=settings.passages, stems=stems)
