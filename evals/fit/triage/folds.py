"""What the layers make of messages of a file they have not seen: the only figures that mean anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.triage.learned.findings import softened
from assistant.triage.learned.look import MARGIN, level, scored
from assistant.triage.learned.model import Cuts, Model
from assistant.triage.reading import read
from assistant.triage.rule import Level
from evals.fit.triage.gather import ORDINARY, Labelled
from evals.fit.triage.layers import Learner
from index.embedding.encoder import Encoder

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Progress = Callable[[str], None]
URGENT_SHARE = 0.035
"""Of ordinary development questions that may be carded by the learnt layers."""
SUPPORT_SHARE = 0.09
"""Of ordinary development questions that may get the help box or a card."""
WORDS_PART = 0.5
"""Of those shares, what words alone may take: they err more, and a release always has its encoder."""
WORDINGS = "asks_"
"""Learnt from, never measured on."""
EMERGENCIES_FOUND = 0.8
"""Of emergencies that the layers find, how many must be called one; the others are met with the urgent card."""


@dataclass(frozen=True)
class Unseen:
    """Scores of each message by a model that has not seen its file: with the encoder, and by words alone."""

    both: Numbers
    wordy: Numbers
    quieter: Flags
    """Where a suppressor stands in the message, so that it must pass the urgent cut by a margin."""


def unseen(learner: Learner, encoder: Encoder, without: Sequence[str], progress: Progress) -> Unseen:
    """The scores, file by file; files in `without` are never learnt from. Shape (messages, 2): danger, emergency."""
    files = np.array([one.file for one in learner.messages])
    both, wordy = np.zeros((len(files), 2)), np.zeros((len(files), 2))
    quieter = np.array([softened(read(one.text)) for one in learner.messages])
    for file in sorted(one for one in set(files) if not one.startswith(WORDINGS)):
        model = learner.fitted((files != file) & ~np.isin(files, without))
        for row in np.flatnonzero(files == file).tolist():
            reading = read(learner.messages[row].text)
            with_encoder, by_words = scored(reading, model, encoder), scored(reading, model, None)
            both[row] = with_encoder.danger, with_encoder.emergency
            wordy[row] = by_words.danger, by_words.emergency
        progress(f"{file}: {int((files == file).sum())} messages")
    return Unseen(both, wordy, quieter)


def cut(scores: Numbers, quieter: Flags, messages: Sequence[Labelled], part: float = 1.0) -> Cuts:
    """The cuts that keep to the shares above on ordinary questions of files not learnt from."""
    ordinary = np.array([one.file == ORDINARY for one in messages])
    emergency = np.array([one.level == "E" for one in messages])
    support = np.quantile(scores[ordinary, 0], 1 - part * SUPPORT_SHARE)
    urgent = np.quantile((scores[:, 0] - MARGIN * quieter)[ordinary], 1 - part * URGENT_SHARE)
    found = emergency & (scores[:, 0] >= urgent)
    return Cuts(float(support), float(urgent), float(np.quantile(scores[found, 1], 1 - EMERGENCIES_FOUND)))


def with_cuts(model: Model, scores: Unseen, messages: Sequence[Labelled]) -> Model:
    """The model with cuts from scores of messages it had not seen."""
    wordy = cut(scores.wordy, scores.quieter, messages, WORDS_PART)
    return replace(model, wordy=wordy, both=cut(scores.both, scores.quieter, messages))


def levels(scores: Numbers, quieter: Flags, cuts: Cuts) -> list[Level]:
    """The level that each score stands for."""
    rows = zip(scores[:, 0], scores[:, 1], quieter, strict=True)
    return [level(danger, emergency, cuts, MARGIN if soft else 0.0) for danger, emergency, soft in rows]
