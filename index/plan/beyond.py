"""Beyond: lines of beyond.yaml that new text may answer, and that would then teach the judge what is wrong."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.beyond import load_beyond, read_beyond
from index.embedding.encoder import Encoder, Matrix
from index.passages import Passage
from index.plan.hopes import Hope, hope
from index.plan.plan import Planned
from index.releases import Releases
from index.settings import Settings
from index.vectors import question_vectors, text_of

NEAR = 0.55
"""From this cosine of a line and a new passage, heading or wording on, a person looks at it. With each document of the
shipped corpus taken for a new one, it finds 47 % of the questions that the document answers (each of its wordings in
turn left out of it), and raises 6 of 1,089 lines that it does not; 0.6 finds 29 % and raises 1.5, sharing 60 % of the
telling words finds 14 % and raises 1.4."""


def answered_now(planned: Planned, settings: Settings, encoder: Encoder) -> list[Hope]:
    """The lines that a passage or a wording is near which was not there before, the nearest first.

    Empty without a live release: then all is new, and the line stands beside what its writers knew.
    """
    lines = read_beyond(settings.corpus) if planned.plan.live else ()
    asked = {ask for passage in planned.before.passages for ask in passage.asks}
    held = {passage.content for passage in planned.before.passages}
    fresh = [passage for passage in planned.after.passages if passage.content not in held]
    worded = [(passage, ask) for passage in planned.after.passages for ask in passage.asks if ask not in asked]
    if not lines or not (fresh or worded):
        return []
    vectors, passages = _vectors(fresh, worded, encoder)
    near = _lines(lines, planned, settings.home, encoder) @ vectors.T
    best = near.max(axis=1)
    rows = [int(row) for row in np.argsort(-best, kind="stable") if best[row] >= NEAR]
    return [hope(lines[row], passages[int(near[row].argmax())]) for row in rows]


def _vectors(
    fresh: Sequence[Passage], worded: Sequence[tuple[Passage, str]], encoder: Encoder
) -> tuple[Matrix, list[Passage]]:
    """The vectors of new passages, of their headings and of new wordings, and the passage that each belongs to."""
    made = encoder.encode([text_of(passage) for passage in fresh]) if fresh else []
    asks = question_vectors([ask for _, ask in worded], {}, encoder, _unwatched)
    rows = [one.vector for one in made] + [one.parts[0] for one in made] + list(asks)
    return np.stack(rows), [*fresh, *fresh, *(passage for passage, _ in worded)]


def _lines(lines: Sequence[str], planned: Planned, home: Path, encoder: Encoder) -> Matrix:
    """The vectors of the lines; those of the live release are taken over when they are of the same recipe."""
    live = Releases(home).current()
    if live is None or planned.plan.recipe:
        return question_vectors(lines, {}, encoder, _unwatched)
    known = load_beyond(live)
    return question_vectors(lines, dict(zip(known.questions, known.vectors, strict=True)), encoder, _unwatched)


def _unwatched(what: str, done: int, total: int) -> None:
    """A plan is soon made."""
