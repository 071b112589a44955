"""The passages and questions of one bench: the same for both sides, and the same on every run."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict

from evals.bench.questions import FIXED
from index.passages import Passage

WORKLOAD = "workload.json"
# What plain LangChain reads.
TEXTS, QUESTIONS, WEIGHTS = "texts.json", "questions.json", "weights.txt"
SEED = 20261101
MOST_HEADINGS = 150
# Copies stand behind every true passage of their document.
PLACES_A_COPY = 100_000


class Workload(BaseModel):
    """What both sides index and are asked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    passages: tuple[Passage, ...]
    questions: tuple[str, ...]

    def write(self, work: Path) -> None:
        """Put it into the bench's working folder, and beside it, for plain LangChain, as bare texts and questions."""
        (work / WORKLOAD).write_text(self.model_dump_json(), encoding="utf-8")
        (work / TEXTS).write_text(json.dumps([passage.indexed_text for passage in self.passages]), encoding="utf-8")
        (work / QUESTIONS).write_text(json.dumps(self.questions), encoding="utf-8")

    @classmethod
    def read(cls, work: Path) -> Self:
        """The workload of a working folder."""
        return cls.model_validate_json((work / WORKLOAD).read_bytes())


def workload(passages: Sequence[Passage], most: int | None) -> Workload:
    """`most` passages, always the same ones (all for None), and the questions for them.

    Fewer than there are: drawn without putting back. More: copies, each with a title of its own, so that neither
    side can save the embedding of a text it has seen. They stand in the order of a release, which its parts rely on.
    """
    wanted = len(passages) if most is None else most
    drawn = random.Random(SEED)  # noqa: S311 - a fixed draw is the point
    shuffled = drawn.sample(passages, len(passages))
    chosen = list(islice((_copy(p, number) for number in count() for p in shuffled), wanted)) if passages else []
    headings = list(dict.fromkeys(passage.heading for passage in chosen if passage.headings))
    ordered = sorted(chosen, key=lambda passage: (passage.document, passage.plain, passage.position))
    return Workload(passages=tuple(ordered), questions=tuple(dict.fromkeys((*FIXED, *headings[:MOST_HEADINGS]))))


def _copy(passage: Passage, number: int) -> Passage:
    if number == 0:
        return passage
    position = passage.position + number * PLACES_A_COPY
    return replace(passage, title=f"{passage.title} (copy {number + 1})", position=position)
