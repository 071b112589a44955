"""What must not be answered here, learnt from our own messages and from the wordings that the guidance answers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from assistant.triage.learned.features import SLOTS, slots
from assistant.triage.learned.refusals import KIND_SLOTS, Refusals, kind_slots
from assistant.triage.learned.vectors import Vectors
from assistant.triage.reading import read
from evals.fit.triage.gather import ROOT, WORDINGS, answerable_cases, in_danger, wordings
from evals.fit.triage.pairs import STRENGTH, Flags, linear, rows_of, two_layers

Numbers = NDArray[np.float64]
ANSWERABLE = "answerable"
DANGER = "danger"
"""A cry for help is no question to be refused, however much it sounds like one; learnt from, never measured on."""
BY_NAME = "other_nations"
"""Known by the names of places, which only a rule can hold; not learnt."""
REFUSED_SHARE = 0.02
"""Of the development questions that are answered, how many may be refused. CS-02 allows 3 % of near misses; these are
the many, and each that is refused is an answer lost."""
CLEARED_SHARE = 0.01
"""Of questions that are refused, how many may be cleared of the rule that met them."""
VOICE_FOLDS = 4
"""Parts into which the files of voices fall: a fit takes some minutes."""
WORDINGS_TAKEN = 2
"""Every second: they are told from the refused ones easily, and with half of them a fit takes seven minutes."""
LEANING = 1.25
"""So many times as many may have a refusal beside their answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the kind of refusal it must meet, or `answerable`; `file` is what is left out together."""

    file: str
    kind: str
    text: str


@dataclass(frozen=True)
class Unseen:
    """Scores and kinds of each question by a model that has not seen its file."""

    scores: Numbers
    kinds: Sequence[str]

    def of(self, rows: Sequence[int]) -> "Unseen":
        """Those of these questions."""
        return Unseen(self.scores[list(rows)], [self.kinds[row] for row in rows])


def asked(root: Path = ROOT) -> list[Asked]:
    """What is learnt from: our own messages of tests/safety/refusals, half of the answered wordings, and danger."""
    answered = (Asked(one.file, ANSWERABLE, one.text) for one in list(wordings(root))[::WORDINGS_TAKEN])
    return [*own(root), *answered, *(Asked(f"{WORDINGS}danger", DANGER, one.text) for one in in_danger(root))]


def of_cases(root: Path = ROOT) -> list[str]:
    """The questions of the development cases that are answered; never learnt from."""
    return [one.text for one in answerable_cases(root)]


def own(root: Path = ROOT) -> Iterator[Asked]:
    """Our own messages, one file for each voice, one line for each message."""
    for path in sorted((root / "tests" / "safety" / "refusals").glob("*.yaml")):
        for kind, block in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            yield from (Asked(path.stem, kind, line) for line in block.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Cuts:
    """The scores at which a model's answer changes (see Refusals)."""

    leaning: float
    refused: float
    cleared: float


class Refuser:
    """Questions with what the layers see of them."""

    def __init__(self, questions: Sequence[Asked], vectors: Vectors, encoder: str) -> None:
        self.questions = questions
        self.encoder = encoder
        self.files = np.array([one.file for one in questions])
        self.kinds = np.array([one.kind for one in questions])
        self._encoded = vectors
        self._vectors = np.array([vectors.of(read(one.text)) for one in questions])
        found = [slots(read(one.text).words) for one in questions]
        self._rows = rows_of(found, SLOTS)
        self._kind_rows = rows_of(map(kind_slots, found), KIND_SLOTS)

    def fitted(self, seen: Flags) -> Refusals:
        """The model learnt from the questions marked in `seen`; its cuts are not set yet."""
        seen = seen & (self.kinds != BY_NAME)
        sought = ~np.isin(self.kinds, (ANSWERABLE, DANGER))
        refused = seen & sought
        kinds = LogisticRegression(C=10, max_iter=2000).fit(self._vectors[refused], self.kinds[refused])
        worded = [linear(self._kind_rows[refused], self.kinds[refused] == kind, STRENGTH) for kind in kinds.classes_]
        return Refusals(
            layers=two_layers(self._rows, self._vectors, sought, seen).layers,
            kinds=tuple(map(str, kinds.classes_)),
            kind_weights=np.column_stack([kinds.coef_, kinds.intercept_]).astype(np.float32),
            kind_words=np.array([weights for weights, _, _ in worded]),
            kind_scales=np.array([scales for _, *scales in worded], dtype=np.float32),
            leaning=np.inf,
            refused=np.inf,
            cleared=-np.inf,
            encoder=self.encoder,
        )

    def unseen(self, progress: Callable[[str], None]) -> Unseen:
        """The scores and kinds, a few files at a time."""
        scores, kinds = np.zeros(len(self.files)), [""] * len(self.files)
        for left_out in self._folds():
            out = np.isin(self.files, left_out)
            model = self.fitted(~out)
            for row in np.flatnonzero(out).tolist():
                found = slots(read(self.questions[row].text).words)
                scores[row] = model.score(found, self._vectors[row])
                kinds[row] = model.kind(found, self._vectors[row])
            progress(f"{', '.join(left_out)}: {int(out.sum())} questions")
        return Unseen(scores, kinds)

    def _folds(self) -> list[list[str]]:
        """The files of voices that are left out together; wordings and danger are always learnt from."""
        voices = sorted({file for file in self.files.tolist() if not file.startswith(WORDINGS)})
        return [voices[part::VOICE_FOLDS] for part in range(VOICE_FOLDS)]

    def cuts(self, model: Refusals, unseen: Unseen, answered: Sequence[str]) -> Cuts:
        """The cuts that keep the shares: of questions that are answered by the model, of refused ones unseen."""
        scores = [self.score(model, text) for text in answered]
        leaning, refused = (float(np.quantile(scores, 1 - times * REFUSED_SHARE)) for times in (LEANING, 1))
        measured = ~np.char.startswith(self.files, WORDINGS)
        by_meaning = measured & ~np.isin(self.kinds, (ANSWERABLE, BY_NAME))
        return Cuts(leaning, refused, float(np.quantile(unseen.scores[by_meaning], CLEARED_SHARE)))

    def score(self, model: Refusals, text: str) -> float:
        """The score of a message that may be new."""
        reading = read(text)
        return model.score(slots(reading.words), self._encoded.of(reading))


def saved(model: Refusals, path: Path) -> None:
    """Write the model to `path`, in the form that assistant.triage.learned.refusals reads."""
    arrays: dict[str, Any] = {
        "kinds": np.array(model.kinds),
        "kind_weights": model.kind_weights.astype(np.float16),
        "kind_words": model.kind_words,
        "kind_scales": model.kind_scales,
        "leaning": np.array(model.leaning),
        "refused": np.array(model.refused),
        "cleared": np.array(model.cleared),
        "encoder": np.array(model.encoder),
        **model.layers.stored(),
    }
    np.savez_compressed(path, **arrays)
