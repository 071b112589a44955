"""Fit what tells a question to be refused: the encoder taught, the words weighed, and the cuts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.triage.learned.features import slots
from assistant.triage.learned.head import ANSWERABLE, DANGER
from assistant.triage.learned.refusals import Refusals
from assistant.triage.learned.refused import refused_score
from assistant.triage.learned.vectors import Vectors
from assistant.triage.learned.words import Words
from assistant.triage.reading import read
from evals.fit.triage.examples import Material
from evals.fit.triage.gather import ASKED_FIRST
from evals.fit.triage.pairs import STRENGTH, linear, rows_of
from evals.fit.triage.questions import BY_NAME, Asked
from evals.fit.triage.teach import teach
from index.embedding.encoder import Encoder
from index.embedding.reference import ReferenceEncoder
from index.embedding.tuning import parts_of

Numbers = NDArray[np.float64]
HELD = ("gone_messages", "threat_messages", "quiet_messages", "evening", "wards", "inside", *ASKED_FIRST)
"""Files of the authors who wrote last, of messages and of questions."""
REFUSED_SHARE = 0.015
"""Of the questions that are answered, of the development cases and of those who asked first, how many may be refused.
CS-02 allows 3 % of near misses; these are the many, and each that is refused is an answer lost."""
LEANING = 1.25
"""So many times as many may have a refusal beside their answer."""
CLEARED_SHARE = 0.01
"""Of questions that are refused, how many may be cleared of the rule that met them."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What one teaching gives; its cuts are not set yet."""

    refusals: Refusals
    vectors: Vectors


def learn(
    given: Material,
    encoder: Encoder,
    tuning: Path,
    reference: ReferenceEncoder,
    progress: Callable[[str], None],
) -> Learnt:
    """The encoder taught (which spoils `reference`), its changes and head written to `tuning`, the words weighed."""
    taught = teach(reference, given.examples(), progress)
    write(tuning, parts_of(taught.changes), taught.head.stored())
    asked = [(one.text, one.kind) for one in (*given.questions, *given.wordings)]
    asked += [(one.text, DANGER) for one in given.messages if one.danger]
    words = worded([text for text, _ in asked], [kind not in (ANSWERABLE, DANGER) for _, kind in asked])
    return Learnt(Refusals(taught.head, words, np.inf, np.inf, -np.inf), Vectors(encoder, tuning))


def worded(texts: Sequence[str], sought: Sequence[bool]) -> Words:
    """Weights of words that tell the `sought` texts from the others."""
    return linear(rows_of(slots(read(text).words) for text in texts), np.array(sought), STRENGTH)


def scores_of(texts: Sequence[str], learnt: Learnt) -> Numbers:
    """How like a question that is refused each text is."""
    readings = [read(text) for text in texts]
    return np.array([refused_score(learnt.refusals, one, learnt.vectors.taught(one)) for one in readings])


def with_cuts(known: Refusals, answered: Numbers, unseen: Numbers, questions: Sequence[Asked]) -> Refusals:
    """The cuts that keep the shares: of questions that are answered, and of refused ones of authors not learnt from."""
    leaning, refused = (float(np.quantile(answered, 1 - times * REFUSED_SHARE)) for times in (LEANING, 1))
    by_meaning = np.array([one.kind not in (ANSWERABLE, BY_NAME) for one in questions])
    cleared = float(np.quantile(unseen[by_meaning], CLEARED_SHARE))
    return replace(known, leaning=leaning, refused=refused, cleared=cleared)


def saved(known: Refusals, path: Path) -> None:
    """Write words and cuts to `path`, in the form that assistant.triage.learned.refusals reads."""
    cuts = {"leaning": known.leaning, "refused": known.refused, "cleared": known.cleared}
    write(path, known.words.stored("words"), {name: np.array(cut) for name, cut in cuts.items()})


def write(path: Path, *parts: Mapping[str, Any]) -> None:
    """Write arrays into one file."""
    arrays: dict[str, Any] = {name: part[name] for part in parts for name in part}
    np.savez_compressed(path, **arrays)
