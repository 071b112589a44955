"""The product on a set's texts: its own understanding, retrieval, span choice, judge and composition."""

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.compose import compose
from assistant.judge import Evidence, Strength, judge, weighed
from assistant.retrieve import retrieve
from assistant.settings import AnswerSettings, Limits
from assistant.types import Mode, Question
from assistant.understand import Query, understand
from index.release import Found, Release

NAME = "Homeward"


class Product:
    """Asks one release; `texts` gives the set's own id for each document."""

    def __init__(self, release: Release, texts: Mapping[str, str]) -> None:
        self.release = release
        self.texts = texts
        self.milliseconds: list[float] = []
        """How long understanding and retrieval took for each question."""
        self._every = AnswerSettings(passages=len(release.passages))

    def look_up(self, message: str) -> tuple[Query, list[Found]]:
        """The question as understood, and every passage, best first."""
        start = time.perf_counter()
        query = understand(Question(text=message), self.release)
        found = retrieve(query, self.release, Mode.STAFF, self._every)
        self.milliseconds.append((time.perf_counter() - start) * 1000)
        return query, found

    def ranking(self, message: str, among: Collection[str] | None = None) -> list[str]:
        """The ids of the texts, best first, each by its best passage; of those in `among` where it is given."""
        _, found = self.look_up(message)
        ids = dict.fromkeys(self.texts[one.passage.document] for one in found)
        return [id_ for id_ in ids if among is None or id_ in among]

    def within(self, found: Sequence[Found], text: str) -> list[Found]:
        """The passages of one text, as many as an answer looks at."""
        own = [one for one in found if self.texts[one.passage.document] == text]
        return own[: AnswerSettings().passages]

    def judged(self, query: Query, found: Sequence[Found]) -> tuple[Evidence, float]:
        """The verdict, and how sure it is of an answer: what it refuses stands below everything it answers."""
        evidence = judge(query, found, self.release)
        return evidence, evidence.topic - (evidence.strength is not Strength.FULL)

    def set_aside(self, query: Query, found: Sequence[Found], evidence: Evidence) -> Evidence:
        """The same as if the judge had found that there is an answer: every span with its probability."""
        best_first = tuple(weighed(query, found, self.release))
        return replace(evidence, strength=Strength.FULL, candidates=best_first)


def extract(query: Query, evidence: Evidence, limits: Limits) -> str:
    """The words that the product would show, in one line; empty when it refuses.

    In the order of the text, which the index cuts into passages: a set that gives one text knows no other order.
    """
    pieces = sorted(compose(query, evidence, limits), key=lambda piece: (piece.passage.position, piece.start))
    return " ".join(piece.text for piece in pieces)


def likeliest(evidence: Evidence, most: int) -> str:
    """So many of the spans that are likeliest to hold the answer, in the order of the text, in one line."""
    best = sorted(evidence.candidates[:most], key=lambda one: (one.passage.position, one.span.start))
    return " ".join(one.text for one in best)
