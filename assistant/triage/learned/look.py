"""The second look: what the learnt layers make of a message, for danger that no rule foresaw."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.triage.learned.features import slots
from assistant.triage.reading import Reading, read_after
from assistant.triage.rule import Level

if TYPE_CHECKING:  # numpy is loaded with the first message, not with the package
    from assistant.triage.learned.model import Cuts, Model
    from assistant.triage.learned.vectors import Vectors

FRAGMENT = 3
"""Words of a message that, where it is doubtful, says nothing without the turn before it ("and for children?")."""
TAUGHT = 1.0
"""What the taught encoder counts beside words and likeness. On six authors not learnt from, with as many dangers found
as without it, 15 instead of 24 % of ordinary messages written to look like danger are carded; 0.6 to 1.5 are alike."""
MARGIN = 3.0
"""By how much a message with softening words must pass the urgent cut. Of 2,000 development dangers three lose their
card by it, and a fifth of the false alarms."""
CALM = 0.5
"""How far over the urgent cut words and the taught encoder together may come before it is asked what a message is like,
which takes the model a second time. Of 11,500 messages, 5,000 of them of danger or distress, likeness raises none of
the 4,769 that score less to the help box; 70 % of ordinary questions do."""
SAD = 4.0
"""How far below the urgent cut a message that tells of distress still gets the help box. Of three authors and the
ordinary questions that were not learnt from, 78 instead of 36 of 231 messages of distress are met with it, and 261
instead of 444 of 5,534 without; from 3 to 5 alike."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How grave the message looks, with the card of what it is like; `kind` is empty where only words decided."""

    level: Level
    kind: str
    perhaps_emergency: bool = False
    """Whether 999 should come first on an urgent card."""
    over: float = math.inf
    """How far over the urgent cut it is."""


@dataclass(frozen=True, slots=True)
class Score:
    """How like danger, an emergency and mere distress a message is (log-odds), and the card of what it is like."""

    danger: float
    emergency: float
    distress: float = -math.inf
    """Rather than danger."""
    sadness: float = -math.inf
    """How like distress rather than calm it is; like `distress`, only an encoder can tell."""
    kind: str = ""

    @property
    def numbers(self) -> tuple[float, float, float, float]:
        """The four without the card, in the order in which they are given."""
        return self.danger, self.emergency, self.distress, self.sadness


def second_look(reading: Reading, before: Sequence[Reading], vectors: "Vectors | None", *, quieter: bool) -> Seen:
    """How grave the message looks; the turn before counts only where the message alone is already doubtful.

    With `quieter` words that soften (policy, a figure of speech, long ago) stand in it, and an urgent message must be
    so by a wide margin; a narrow one gets the help box beside its answer.
    """
    from assistant.triage.learned.model import model  # noqa: PLC0415 - numpy

    known = model()
    able = vectors if vectors is not None and vectors.fit(known.encoder) else None
    cuts = known.both if able else known.wordy
    score = scored(reading, known, able, cuts.urgent + CALM)
    if before and cuts.support <= score.danger < cuts.urgent:
        joined = scored(read_after(before[-1], reading), known, able)
        is_fragment = len(reading.cleaned.split()) <= FRAGMENT
        score = joined if is_fragment else max(score, joined, key=lambda one: one.danger)
    found = level(score, cuts, MARGIN if quieter else 0.0)
    return Seen(found, score.kind, score.emergency >= cuts.perhaps, score.danger - cuts.urgent)


def is_calm(reading: Reading, before: Sequence[Reading], vectors: "Vectors | None", *, by: float) -> bool:
    """Whether by words and meaning nobody is in danger in the message, nor in it as the end of the turn before.

    With `by` it must be so by as much. False where no encoder can tell.
    """
    from assistant.triage.learned.model import model  # noqa: PLC0415 - numpy

    known = model()
    if vectors is None or not vectors.fit(known.encoder):
        return False
    texts = [reading, *(read_after(turn, reading) for turn in before[-1:])]
    return all(scored(text, known, vectors).danger < known.both.urgent - by for text in texts)


def scored(reading: Reading, known: "Model", vectors: "Vectors | None", calm: float = -math.inf) -> Score:
    """The score of the message; without vectors by its words alone.

    Where words and the taught encoder already say less than `calm`, and nothing of distress, nobody is in danger.
    """
    found = slots(reading.words)
    danger, emergency = known.layers.by_words(found), known.emergency_by_words(found)
    if vectors is None:
        return Score(danger, emergency)
    from assistant.triage.learned.head import head  # noqa: PLC0415 - numpy

    taught, learnt = vectors.taught(reading), head(vectors.tuning)
    at_once, sadness = known.layers.together(danger, 0) + TAUGHT * learnt.danger(taught), learnt.sadness(taught)
    if at_once < calm and sadness < 0:
        return Score(-math.inf, emergency, sadness=sadness)
    vector = vectors.own(reading)
    like = known.layers.likeness(vector)
    both = at_once + known.layers.together(0, known.layers.by_meaning(like))
    kind = known.kind(like) if both >= known.both.urgent - SAD else ""  # nobody asks for the card of a calm message
    hurried = known.hurries(emergency, vector)
    return Score(both, hurried, learnt.distress(taught), sadness, kind)


def level(score: Score, cuts: "Cuts", margin: float) -> Level:
    """The level of a message with these scores; with a `margin` the cuts are those of a message that is softened.

    What tells of distress gets the help box, and what is nearly danger; the lower half of the doubtful is calm where
    an encoder says so.
    """
    if score.danger < (cuts.urgent if margin else _nearly(score, cuts)):
        sad = score.sadness >= 0 and score.danger >= cuts.urgent - SAD
        return Level.S if sad else Level.N
    if score.danger < cuts.urgent + margin:
        return Level.S
    if score.emergency >= cuts.emergency:
        return Level.E
    sad = score.distress >= cuts.distress and score.emergency < cuts.perhaps
    return Level.S if sad else Level.U


def _nearly(score: Score, cuts: "Cuts") -> float:
    return cuts.support if math.isinf(score.sadness) else (cuts.support + cuts.urgent) / 2
