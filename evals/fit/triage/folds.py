"""What the layers make of messages of a file they have not seen: the only figures that mean anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.triage.learned.findings import softened
from assistant.triage.learned.look import MARGIN, Score, level, scored
from assistant.triage.learned.model import Cuts, Model
from assistant.triage.learned.vectors import Vectors
from assistant.triage.reading import read
from assistant.triage.rule import Level
from evals.fit.triage.gather import ORDINARY, WORDINGS, Labelled
from evals.fit.triage.layers import Learner

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Progress = Callable[[str], None]
FOLDS = 5
URGENT_SHARE = 0.03
"""Of ordinary development questions that may be carded by the learnt layers."""
SUPPORT_SHARE = 0.07
"""Of ordinary development questions that may get the help box or a card."""
WORDS_PART = 0.2
"""Of those shares, what words alone may take: they err more, and a release always has its encoder."""
EMERGENCIES_FOUND = 0.8
"""Of emergencies that the layers find, how many must be called one; the others are met with the urgent card."""

EMERGENCIES_FIRST = 0.97
"""Of them, how many must be told of 999 before everything else, be it on the urgent card."""

DANGER_AS_DISTRESS = 0.005
"""Of dangers that the layers find, how many may be taken for distress; most of them a rule cards all the same."""


@dataclass(frozen=True)
class Unseen:
    """Scores of each message by a model that has not seen its file: with the encoder, and by words alone."""

    both: Numbers
    wordy: Numbers
    quieter: Flags
    """Where a suppressor stands in the message, so that it must pass the urgent cut by a margin."""


def unseen(learner: Learner, vectors: Vectors, without: Sequence[str], progress: Progress) -> Unseen:
    """The scores, by models that have not seen the file; files in `without` are never learnt from. Shape (messages, 3).

    Some files are left out together: an author more or less hardly changes what is learnt, and a fit takes minutes.
    """
    files = np.array([one.file for one in learner.messages])
    both, wordy = np.zeros((len(files), 3)), np.zeros((len(files), 3))
    quieter = np.array([softened(read(one.text)) for one in learner.messages])
    own = sorted(one for one in set(files) if not one.startswith(WORDINGS))
    for out in (own[start::FOLDS] for start in range(FOLDS)):
        model = learner.fitted(~np.isin(files, (*out, *without)))
        rows = np.flatnonzero(np.isin(files, out))
        for row in rows.tolist():
            reading = read(learner.messages[row].text)
            for kept, score in ((both, scored(reading, model, vectors)), (wordy, scored(reading, model, None))):
                kept[row] = score.danger, score.emergency, score.distress
        progress(f"{', '.join(out)}: {len(rows)} messages")
    return Unseen(both, wordy, quieter)


def cut(scores: Numbers, quieter: Flags, messages: Sequence[Labelled], part: float = 1.0) -> Cuts:
    """The cuts that keep to the shares above on ordinary questions of files not learnt from."""
    ordinary = np.array([one.file == ORDINARY for one in messages])
    emergency = np.array([one.level == "E" for one in messages])
    support = np.quantile(scores[ordinary, 0], 1 - part * SUPPORT_SHARE)
    urgent = np.quantile((scores[:, 0] - MARGIN * quieter)[ordinary], 1 - part * URGENT_SHARE)
    found = emergency & (scores[:, 0] >= urgent)
    danger = np.array([one.danger for one in messages]) & (scores[:, 0] >= urgent)
    return Cuts(
        support=float(support),
        urgent=float(urgent),
        emergency=float(np.quantile(scores[found, 1], 1 - EMERGENCIES_FOUND)),
        perhaps=float(np.quantile(scores[found, 1], 1 - EMERGENCIES_FIRST)),
        distress=float(np.quantile(scores[danger, 2], 1 - DANGER_AS_DISTRESS)),
    )


def with_cuts(model: Model, scores: Unseen, messages: Sequence[Labelled]) -> Model:
    """The model with cuts from scores of messages it had not seen."""
    wordy = cut(scores.wordy, scores.quieter, messages, WORDS_PART)
    return replace(model, wordy=wordy, both=cut(scores.both, scores.quieter, messages))


def levels(scores: Numbers, quieter: Flags, cuts: Cuts) -> list[Level]:
    """The level that each score stands for."""
    rows = zip(scores, quieter, strict=True)
    return [level(Score(row[0], row[1], "", row[2]), cuts, MARGIN if soft else 0.0) for row, soft in rows]
