"""The danger check fitted on labelled messages, as numbers that fit into one small file."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from assistant.triage.learned.features import slots
from assistant.triage.learned.model import Cuts, Model
from assistant.triage.learned.vectors import Vectors
from assistant.triage.reading import read
from evals.fit.triage.gather import Labelled
from evals.fit.triage.pairs import linear, rows_of, two_layers

HURRY_STRENGTH = 10.0
NEVER = Cuts(np.inf, np.inf, np.inf, np.inf, np.inf)


@dataclass(frozen=True)
class Learner:
    """Messages with what the layers see of them."""

    messages: Sequence[Labelled]
    rows: csr_matrix
    vectors: NDArray[np.float32]
    encoder: str

    @classmethod
    def over(cls, messages: Sequence[Labelled], vectors: Vectors, encoder: str) -> Self:
        """The learner of these messages."""
        seen = np.array([vectors.own(read(one.text)) for one in messages])
        return cls(messages, rows_of(slots(read(one.text).words) for one in messages), seen, encoder)

    def fitted(self, seen: NDArray[np.bool_]) -> Model:
        """The model learnt from the messages marked in `seen`; its cuts are not set yet."""
        danger = np.array([one.danger for one in self.messages])
        emergency = np.array([one.level == "E" for one in self.messages])
        grave = seen & danger
        pair = two_layers(self.rows, self.vectors, danger, seen)
        hurry = LogisticRegression(C=5, max_iter=2000).fit(self.vectors[grave], emergency[grave])
        cards = [self.messages[row].card for row in pair.kept_rows]
        kinds = tuple(sorted({card for card in cards if card}))
        return Model(
            layers=pair.layers,
            emergency=linear(self.rows[grave], emergency[grave], HURRY_STRENGTH),
            kinds=kinds,
            kind_of=np.array([kinds.index(card) if card else -1 for card in cards], dtype=np.int16),
            hurry=np.append(hurry.coef_[0], hurry.intercept_).astype(np.float32),
            wordy=NEVER,
            both=NEVER,
            encoder=self.encoder,
        )


def saved(model: Model, path: Path) -> None:
    """Write the model to `path`, in the form that assistant.triage.learned.model reads."""
    arrays: dict[str, Any] = {
        **model.emergency.stored("emergency"),
        "kinds": np.array(model.kinds),
        "kind_of": model.kind_of.astype(np.int8),
        "hurry": model.hurry.astype(np.float16),
        "wordy": np.array(astuple(model.wordy)),
        "both": np.array(astuple(model.both)),
        "encoder": np.array(model.encoder),
        **model.layers.stored(),
    }
    np.savez_compressed(path, **arrays)
