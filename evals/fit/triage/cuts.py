"""Where the danger check draws its lines: by what it makes of messages of authors it has not learnt from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.triage.learned.findings import softened
from assistant.triage.learned.look import MARGIN, Score, level, scored
from assistant.triage.learned.model import Cuts, Model
from assistant.triage.learned.vectors import Vectors
from assistant.triage.reading import read
from assistant.triage.rule import Level
from evals.fit.triage.gather import ASKED_FIRST, ORDINARY, Labelled

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
SHARES = 0.075, 0.115
"""Of ordinary questions that may be carded by the learnt layers, and that may get the help box or a card: those of the
development cases and of eight authors who asked as real people do, most of them in long stories. The share was chosen
by counting on the held-out messages: it is the smallest that meets 98 % of their dangers (decision 0036)."""
WORDS_SHARES = 0.015, 0.03
"""The same two for words alone: they err more, and a release always has its encoder."""
LEARNT_ALL = 0.5
"""How much higher a score must be where everything is learnt: a model that knows every author is surer than the one
without the last authors that the shares are drawn by. Chosen by counting on the held-out messages, as the share was:
of 0 to 1, up to here no danger is lost (627 of 637) and 19 instead of 23 ordinary messages are carded; at 1, 624."""
EMERGENCIES_FOUND = 0.8
"""Of emergencies that the layers find, how many must be called one; the others are met with the urgent card."""
EMERGENCIES_FIRST = 0.97
"""Of them, how many must be told of 999 before everything else, be it on the urgent card."""
DANGER_AS_DISTRESS = 0.005
"""Of dangers that the layers find, how many may be taken for distress; most of them a rule cards all the same."""


@dataclass(frozen=True)
class Unseen:
    """Scores of messages by a model that has not seen their authors: with the encoder, and by words alone."""

    messages: Sequence[Labelled]
    both: Numbers
    """How like danger and an emergency each message is, and distress rather than danger and rather than calm; shape
    (messages, 4)."""
    wordy: Numbers
    quieter: Flags
    """Where a suppressor stands in the message, so that it must pass the urgent cut by a margin."""


def unseen(messages: Sequence[Labelled], model: Model, vectors: Vectors) -> Unseen:
    """The scores of messages that neither the model nor the encoder's tuning has learnt from."""
    readings = [read(one.text) for one in messages]
    both, wordy = (np.array([scored(one, model, able).numbers for one in readings]) for able in (vectors, None))
    return Unseen(messages, both, wordy, np.array([softened(one) for one in readings]))


def cut(scores: Numbers, quieter: Flags, messages: Sequence[Labelled], shares: tuple[float, float] = SHARES) -> Cuts:
    """The cuts that keep to the shares (urgent, support) on ordinary questions of files not learnt from."""
    carded, boxed = shares
    ordinary = np.isin([one.file for one in messages], (ORDINARY, *ASKED_FIRST))
    emergency = np.array([one.level == "E" for one in messages])
    support = np.quantile(scores[ordinary, 0], 1 - boxed)
    urgent = np.quantile((scores[:, 0] - MARGIN * quieter)[ordinary], 1 - carded)
    found = emergency & (scores[:, 0] >= urgent)
    danger = np.array([one.danger for one in messages]) & (scores[:, 0] >= urgent)
    told = scores[danger & np.isfinite(scores[:, 2]), 2]  # words alone cannot tell distress
    return Cuts(
        support=float(support),
        urgent=float(urgent),
        emergency=float(np.quantile(scores[found, 1], 1 - EMERGENCIES_FOUND)),
        perhaps=float(np.quantile(scores[found, 1], 1 - EMERGENCIES_FIRST)),
        distress=float(np.quantile(told, 1 - DANGER_AS_DISTRESS)) if len(told) else np.inf,
    )


def with_cuts(model: Model, scores: Unseen) -> Model:
    """The model with cuts from scores of messages that a model like it had not seen."""
    wordy = cut(scores.wordy, scores.quieter, scores.messages, WORDS_SHARES)
    return replace(model, wordy=wordy, both=cut(scores.both, scores.quieter, scores.messages))


def surer(model: Model) -> Model:
    """The model that has learnt everything, with the cuts of one that has not, raised."""
    both = model.both
    return replace(model, both=replace(both, urgent=both.urgent + LEARNT_ALL, support=both.support + LEARNT_ALL))


def levels(scores: Numbers, quieter: Flags, cuts: Cuts) -> list[Level]:
    """The level that each score stands for."""
    made = [Score(danger, emergency, distress, sadness) for danger, emergency, distress, sadness in scores]
    return [level(one, cuts, MARGIN if soft else 0.0) for one, soft in zip(made, quieter, strict=True)]
