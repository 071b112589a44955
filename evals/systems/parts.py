"""Parts that are worse on purpose: a search with one leg or in the wrong voice, and no understanding."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.types import Question, Scope
from assistant.understand import Kind, Need, Query
from index.release import Found, Release
from index.words import telling_terms


class Altered(Release):
    """A release whose search puts passages in order by one of its scores alone, or takes one reader for the other."""

    def __init__(self, whole: Release, *, leg: str = "fused", swapped: bool = False) -> None:
        super().__init__(whole.folder, whole.encoder)
        self._leg = leg
        self._swapped = swapped

    def search(
        self, text: str, *, family: bool, limit: int, stems: Sequence[str] | None = None, said: str = ""
    ) -> list[Found]:
        """As a release does, but for what was altered."""
        family = family != self._swapped
        if self._leg == "fused":
            return super().search(text, family=family, limit=limit, stems=stems, said=said)
        every = super().search(text, family=family, limit=len(self.passages), stems=stems, said=said)
        scored = [replace(one, score=one.keyword if self._leg == "keyword" else one.cosine) for one in every]
        return sorted(scored, key=lambda one: -one.score)[:limit]


def as_typed(question: Question, release: Release) -> Query:  # noqa: ARG001 - it stands in for `understand`
    """The message as a query, word for word: nothing is joined, mended, written out or recognised."""
    return Query(
        text=question.text,
        embedded=question.text,
        stems=tuple(dict.fromkeys(telling_terms(question.text))),
        extra=(),
        kind=Kind.OTHER,
        need=Need.NONE,
        count=None,
        counted=None,
        topic="",
        live=False,
        scope=question.scope or Scope(audience=question.mode),
    )
