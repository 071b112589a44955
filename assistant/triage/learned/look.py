"""The second look: what the learnt layers make of a message, for danger that no rule foresaw."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.triage.learned.features import slots
from assistant.triage.reading import Reading, read
from assistant.triage.rule import Level

if TYPE_CHECKING:  # numpy is loaded with the first message, not with the package
    from assistant.triage.learned.model import Cuts, Model
    from index.embedding.encoder import Encoder

SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
LAST = 1
"""Sentences, counted from the end, that are also looked at alone: an aside may hold the danger; each costs a vector."""
SHORTEST = 3
"""Words of a sentence that is looked at alone."""
ALONE = 2.0
"""What a sentence alone scores less, being torn from the rest (chosen on the development messages)."""
MARGIN = 3.0
"""By how much a message with softening words must pass the urgent cut. Of 2,000 development dangers three lose their
card by it, and a fifth of the false alarms."""
MOST_CHARACTERS = 600
"""Of a longer message the end is read for its meaning; the encoder reads no more at once."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How grave the message looks, with the card of what it is like; `kind` is empty where only words decided."""

    level: Level
    kind: str


@dataclass(frozen=True, slots=True)
class _Score:
    danger: float
    emergency: float
    kind: str


def second_look(reading: Reading, before: Sequence[Reading], encoder: "Encoder | None", *, quieter: bool) -> Seen:
    """How grave the message looks; the turn before counts only where the message alone is already doubtful.

    With `quieter` words that soften (policy, a figure of speech, long ago) stand in it, and an urgent message must be
    so by a wide margin; a narrow one gets the help box beside its answer.
    """
    from assistant.triage.learned.model import model  # noqa: PLC0415 - numpy

    known = model()
    able = encoder if encoder is not None and encoder.variant.startswith(known.encoder) else None
    cuts = known.both if able else known.wordy
    score = scored(reading, known, able)
    if before and cuts.support <= score.danger < cuts.urgent:
        joined = read(f"{before[-1].cleaned}\n{reading.cleaned}")
        score = max(score, _score(joined, known, able), key=lambda one: one.danger)
    return Seen(level(score.danger, score.emergency, cuts, MARGIN if quieter else 0.0), score.kind)


def scored(reading: Reading, known: "Model", encoder: "Encoder | None") -> _Score:
    """The score of the message, or of its gravest sentence."""
    whole = _score(reading, known, encoder)
    parts = [read(part) for part in sentences(reading.cleaned)]
    alone = [_score(part, known, encoder) for part in parts]
    lesser = (_Score(one.danger - ALONE, one.emergency - ALONE, one.kind) for one in alone)
    return max(whole, *lesser, key=lambda one: one.danger) if alone else whole


def sentences(cleaned: str) -> list[str]:
    """The last sentences that can stand alone; none when the message is one sentence."""
    found = [part.strip() for part in SENTENCE.split(cleaned[-MOST_CHARACTERS:])]
    found = [part for part in found if len(part.split()) >= SHORTEST]
    return found[-LAST:] if len(found) > 1 else []


def _score(reading: Reading, known: "Model", encoder: "Encoder | None") -> _Score:
    danger, emergency = known.by_words(slots(reading.words))
    if encoder is None:
        return _Score(danger, emergency, "")
    from index.embedding.encoder import Text  # noqa: PLC0415 - numpy

    vector = encoder.encode([Text(reading.cleaned[-MOST_CHARACTERS:])])[0].vector
    like = known.likeness(vector)
    both = known.both_layers(danger, known.by_meaning(like))
    return _Score(both, known.hurries(emergency, vector), known.kind(like))


def level(danger: float, emergency: float, cuts: "Cuts", margin: float) -> Level:
    """The level of a message with these scores; with a `margin` the cuts are those of a message that is softened."""
    if danger < (cuts.urgent if margin else cuts.support):
        return Level.N
    if danger < cuts.urgent + margin:
        return Level.S
    return Level.E if emergency >= cuts.emergency else Level.U
