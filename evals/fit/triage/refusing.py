"""What must not be answered here, learnt from our own messages and from the wordings that the guidance answers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from assistant.triage.learned.features import slots
from assistant.triage.learned.refusals import Refusals
from assistant.triage.learned.vectors import Vectors
from assistant.triage.reading import read
from evals.fit.triage.gather import ROOT, WORDINGS, WORDINGS_TAKEN, in_danger, wordings
from evals.fit.triage.pairs import Flags, rows_of, two_layers

Numbers = NDArray[np.float64]
ANSWERABLE = "answerable"
DANGER = "danger"
"""A cry for help is no question to be refused, however much it sounds like one; learnt from, never measured on."""
BY_NAME = "other_nations"
"""Known by the names of places, which only a rule can hold; not learnt."""
REFUSED_SHARE = 0.05
"""Of near misses not learnt from, how many may be refused. Most of them were written to differ in one point from a
question that is refused: of near misses that were not, half as many are (standards, CS-02: 3 %)."""
REFUSED_WORDINGS = 0.01
"""The same of the wordings of what the guidance answers: plain questions, which are the many."""
CLEARED_SHARE = 0.01
"""Of questions that are refused, how many may be cleared of the rule that met them."""
VOICE_FOLDS, WORDING_FOLDS = 4, 2
"""Parts into which the files of voices and of wordings fall: a fit takes half a minute."""
LEANING = 2
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


def asked(root: Path = ROOT) -> list[Asked]:
    """Every message to learn from: our own of tests/safety/refusals, other wordings of what is answered, and danger."""
    answered = (Asked(one.file, ANSWERABLE, one.text) for one in list(wordings(root))[::WORDINGS_TAKEN])
    return [*own(root), *answered, *(Asked(f"{WORDINGS}danger", DANGER, one.text) for one in in_danger(root))]


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
        self._vectors = np.array([vectors.of(read(one.text)) for one in questions])
        self._rows = rows_of(one.text for one in questions)

    def fitted(self, seen: Flags) -> Refusals:
        """The model learnt from the questions marked in `seen`; its cuts are not set yet."""
        seen = seen & (self.kinds != BY_NAME)
        sought = ~np.isin(self.kinds, (ANSWERABLE, DANGER))
        refused = seen & sought
        kinds = LogisticRegression(C=10, max_iter=2000).fit(self._vectors[refused], self.kinds[refused])
        return Refusals(
            layers=two_layers(self._rows, self._vectors, sought, seen).layers,
            kinds=tuple(map(str, kinds.classes_)),
            kind_weights=np.column_stack([kinds.coef_, kinds.intercept_]).astype(np.float32),
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
                kinds[row] = model.kind(self._vectors[row])
            progress(f"{', '.join(left_out)}: {int(out.sum())} questions")
        return Unseen(scores, kinds)

    def _folds(self) -> list[list[str]]:
        """The files that are left out together: the voices in a few parts, and the wordings; danger never."""
        files = sorted(set(self.files[self.kinds != DANGER].tolist()))
        wordings = [file for file in files if file.startswith(WORDINGS)]
        voices = [file for file in files if not file.startswith(WORDINGS)]
        parts = ((voices, VOICE_FOLDS), (wordings, WORDING_FOLDS))
        return [group[part::folds] for group, folds in parts for part in range(folds)]

    def cuts(self, unseen: Unseen) -> Cuts:
        """The cuts that keep the shares for near misses and for wordings of what is answered alike."""
        answerable = self.kinds == ANSWERABLE
        of_guidance = np.char.startswith(self.files, WORDINGS)
        groups = [
            (unseen.scores[answerable & of_guidance], REFUSED_WORDINGS),
            (unseen.scores[answerable & ~of_guidance], REFUSED_SHARE),
        ]
        leaning, refused = (
            max(float(np.quantile(scores, 1 - times * share)) for scores, share in groups) for times in (LEANING, 1)
        )
        by_meaning = ~np.isin(self.kinds, (ANSWERABLE, DANGER, BY_NAME))
        return Cuts(leaning, refused, float(np.quantile(unseen.scores[by_meaning], CLEARED_SHARE)))


def saved(model: Refusals, path: Path) -> None:
    """Write the model to `path`, in the form that assistant.triage.learned.refusals reads."""
    arrays: dict[str, Any] = {
        "kinds": np.array(model.kinds),
        "kind_weights": model.kind_weights.astype(np.float16),
        "leaning": np.array(model.leaning),
        "refused": np.array(model.refused),
        "cleared": np.array(model.cleared),
        "encoder": np.array(model.encoder),
        **model.layers.stored(),
    }
    np.savez_compressed(path, **arrays)
