"""The learnt layers fitted on labelled messages, as numbers that fit into one small file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.svm import SVC  # type: ignore[import-untyped]

from assistant.triage.learned.features import SLOTS, slots
from assistant.triage.learned.model import Cuts, Model
from assistant.triage.reading import read
from evals.fit.triage.gather import Labelled

Numbers = NDArray[np.float64]
STRENGTH = 30.0
HURRY_STRENGTH = 10.0
KERNEL, GAMMA = 10.0, 1.0
DISTRESS = 1.0
"""How much a message of distress without danger weighs; 3 was tried and did not part it better from danger."""
MOST = 127
NEVER = Cuts(np.inf, np.inf, np.inf)


@dataclass(frozen=True)
class Learner:
    """Messages with what the layers see of them."""

    messages: Sequence[Labelled]
    rows: csr_matrix
    vectors: NDArray[np.float32]
    encoder: str

    def fitted(self, seen: NDArray[np.bool_]) -> Model:
        """The model learnt from the messages marked in `seen`; its cuts and the mixture are not set yet."""
        danger = np.array([one.danger for one in self.messages])
        emergency = np.array([one.level == "E" for one in self.messages])
        weights = np.array([DISTRESS if one.level == "S" else 1.0 for one in self.messages])
        words = _linear(self.rows[seen], danger[seen], STRENGTH, weights[seen])
        grave = seen & danger
        hurry_words = _linear(self.rows[grave], emergency[grave], HURRY_STRENGTH)
        hurry = LogisticRegression(C=5, max_iter=2000).fit(self.vectors[grave], emergency[grave])
        return self._model(words, hurry_words, hurry, self._machine(seen, danger, weights), seen)

    def _machine(self, seen: NDArray[np.bool_], danger: NDArray[np.bool_], weights: Numbers) -> SVC:
        return SVC(C=KERNEL, gamma=GAMMA).fit(self.vectors[seen], danger[seen], weights[seen])

    def _model(
        self,
        words: LogisticRegression,
        hurry_words: LogisticRegression,
        hurry: LogisticRegression,
        machine: SVC,
        seen: NDArray[np.bool_],
    ) -> Model:
        small, scale = _small(words.coef_[0])
        hurried, hurry_scale = _small(hurry_words.coef_[0])
        kept_rows = np.flatnonzero(seen)[machine.support_]
        kept, kept_scale = _small(self.vectors[kept_rows])
        cards = [self.messages[row].card for row in kept_rows]
        kinds = tuple(sorted({card for card in cards if card}))
        scales = {
            "danger": scale,
            "danger_bias": float(words.intercept_[0]),
            "emergency": hurry_scale,
            "emergency_bias": float(hurry_words.intercept_[0]),
            "kept": kept_scale,
            "gamma": GAMMA,
            "pull_bias": float(machine.intercept_[0]),
            "hurry_bias": float(hurry.intercept_[0]),
            "words": 0.4,
            "meaning": 2.5,
            "bias": 0.0,
        }
        return Model(
            danger=small,
            emergency=hurried,
            kept=kept,
            pull=machine.dual_coef_[0].astype(np.float32),
            kinds=kinds,
            kind_of=np.array([kinds.index(card) if card else -1 for card in cards], dtype=np.int16),
            hurry=hurry.coef_[0].astype(np.float32),
            scale=scales,
            wordy=NEVER,
            both=NEVER,
            encoder=self.encoder,
        )


def rows_of(messages: Sequence[Labelled]) -> csr_matrix:
    """The messages' features, each row at length 1."""
    found = [slots(read(one.text).words) for one in messages]
    starts = np.cumsum([0, *(len(row) for row in found)])
    values = np.concatenate([np.full(len(row), 1 / np.sqrt(max(len(row), 1))) for row in found])
    return csr_matrix((values, np.concatenate(found).astype(int), starts), shape=(len(found), SLOTS))


def saved(model: Model, path: Path) -> None:
    """Write the model to `path`, in the form that assistant.triage.learned.model reads."""
    np.savez_compressed(
        path,
        danger=model.danger,
        emergency=model.emergency,
        kept=model.kept,
        pull=model.pull.astype(np.float16),
        kinds=np.array(model.kinds),
        kind_of=model.kind_of.astype(np.int8),
        hurry=model.hurry.astype(np.float16),
        scale_names=np.array(list(model.scale)),
        scales=np.array(list(model.scale.values())),
        wordy=np.array([model.wordy.support, model.wordy.urgent, model.wordy.emergency]),
        both=np.array([model.both.support, model.both.urgent, model.both.emergency]),
        encoder=np.array(model.encoder),
    )


def _linear(
    rows: csr_matrix, labels: NDArray[np.bool_], strength: float, weights: Numbers | None = None
) -> LogisticRegression:
    return LogisticRegression(C=strength, solver="liblinear", random_state=0).fit(rows, labels, weights)


def _small(numbers: NDArray[np.floating]) -> tuple[NDArray[np.int8], float]:
    """The numbers as whole ones from -127 to 127, and what one of them is worth."""
    scale = float(np.abs(numbers).max()) / MOST
    return np.round(numbers / scale).astype(np.int8), scale
