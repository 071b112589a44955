"""What the layers make of messages of a file they have not seen: the only figures that mean anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.triage.learned.look import scored
from assistant.triage.learned.model import Cuts, Model
from assistant.triage.reading import read
from assistant.triage.rule import Level
from evals.fit.triage.gather import ORDINARY, Labelled
from evals.fit.triage.layers import Learner
from index.embedding.encoder import Encoder

Flags = NDArray[np.bool_]
Progress = Callable[[str], None]
URGENT_SHARE = 0.045
"""Of ordinary development questions that may be carded by the learnt layers."""
SUPPORT_SHARE = 0.09
"""Of ordinary development questions that may get the help box or a card."""
EMERGENCIES_FOUND = 0.9
"""Of emergencies that the layers find, how many must be called one; the others are met with the urgent card."""


@dataclass(frozen=True)
class Unseen:
    """Scores of each message by a model that has not seen its file: with the encoder, and by words alone."""

    both: NDArray[np.float64]
    wordy: NDArray[np.float64]


def unseen(learner: Learner, encoder: Encoder, without: Sequence[str], progress: Progress) -> Unseen:
    """The scores, file by file; files in `without` are never learnt from. Shape (messages, 2): danger, emergency."""
    files = np.array([one.file for one in learner.messages])
    both, wordy = np.zeros((len(files), 2)), np.zeros((len(files), 2))
    for file in sorted(set(files)):
        model = learner.fitted((files != file) & ~np.isin(files, without))
        for row in np.flatnonzero(files == file):
            reading = read(learner.messages[row].text)
            with_encoder, by_words = scored(reading, model, encoder), scored(reading, model, None)
            both[row] = with_encoder.danger, with_encoder.emergency
            wordy[row] = by_words.danger, by_words.emergency
        progress(f"{file}: {int((files == file).sum())} messages")
    return Unseen(both, wordy)


def cut(scores: NDArray[np.float64], messages: Sequence[Labelled]) -> Cuts:
    """The cuts that keep to the shares above on ordinary questions of files not learnt from."""
    ordinary = np.array([one.file == ORDINARY for one in messages])
    emergency = np.array([one.level == "E" for one in messages])
    support, urgent = np.quantile(scores[ordinary, 0], [1 - SUPPORT_SHARE, 1 - URGENT_SHARE])
    found = emergency & (scores[:, 0] >= urgent)
    return Cuts(float(support), float(urgent), float(np.quantile(scores[found, 1], 1 - EMERGENCIES_FOUND)))


def with_cuts(model: Model, scores: Unseen, messages: Sequence[Labelled]) -> Model:
    """The model with cuts from scores of messages it had not seen."""
    return replace(model, wordy=cut(scores.wordy, messages), both=cut(scores.both, messages))


def levels(scores: NDArray[np.float64], cuts: Cuts) -> list[Level]:
    """The level that each score stands for."""
    found = np.where(scores[:, 0] >= cuts.support, Level.S, Level.N)
    found = np.where(scores[:, 0] >= cuts.urgent, Level.U, found)
    return [Level(one) for one in np.where((found == Level.U) & (scores[:, 1] >= cuts.emergency), Level.E, found)]
