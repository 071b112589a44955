"""`python -m evals.fit.triage [danger|refusals]`: fit what is learnt, say what it does on files it has not seen, write.

`python -m evals.fit.triage danger FILE ...` only measures the danger check learnt without these files.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.triage.learned import model as danger_model
from assistant.triage.learned import refusals as refusal_model
from assistant.triage.learned.vectors import TUNING, Vectors
from evals.fit.triage import refusing
from evals.fit.triage.examples import material
from evals.fit.triage.folds import WORDS_PART, cut, levels, unseen, with_cuts
from evals.fit.triage.gather import ORDINARY, gathered
from evals.fit.triage.layers import Learner, saved
from evals.fit.triage.questions import of_cases
from evals.fit.triage.tables import danger_table, refusal_table, rule_levels
from index.embedding.encoder import Encoder
from index.embedding.files import find_model
from index.embedding.load import load_encoder
from index.embedding.reference import ReferenceEncoder
from index.settings import Settings

DANGER, REFUSALS = "danger", "refusals"


def main(what: str, without: Sequence[str]) -> None:
    """Fit, measure, write; with names of files, only measure what is learnt without them."""
    settings = Settings()
    encoder = load_encoder(settings.model, settings.home)
    if what in ("", DANGER):
        _danger(encoder, without)
    if what in ("", REFUSALS):
        _refusals(encoder, settings.model)


def _danger(encoder: Encoder, without: Sequence[str]) -> None:
    vectors, messages = Vectors(encoder), gathered()
    learner = Learner.over(messages, vectors, _name(encoder))
    scores = unseen(learner, vectors, without, _say)
    rules = rule_levels(messages)
    for name, part, share in (("words and meaning", scores.both, 1.0), ("words alone", scores.wordy, WORDS_PART)):
        learnt = levels(part, scores.quieter, cut(part, scores.quieter, messages, share))
        _say(danger_table(name, messages, learnt, rules))
    if not without:
        model = with_cuts(learner.fitted(np.ones(len(messages), dtype=bool)), scores, messages)
        saved(model, danger_model.FILE)
        _say(f"{danger_model.FILE.name}: {danger_model.FILE.stat().st_size:,} bytes; {model.both}; {model.wordy}")


def _refusals(encoder: Encoder, model: str) -> None:
    """Taught twice: without the authors who wrote last and the cases, to say how good it is, and from everything.

    Takes a quarter of an hour on two cores.
    """
    everything, cases = material(), of_cases()
    held = everything.only(refusing.HELD).questions
    with tempfile.TemporaryDirectory() as folder:
        tuning = Path(folder) / TUNING.name
        first = refusing.learn(everything.without((*refusing.HELD, ORDINARY)), encoder, tuning, _reference(model), _say)
        unseen = refusing.scores_of([one.text for one in held], first)
        known = refusing.with_cuts(first.refusals, refusing.scores_of(cases, first), unseen, held)
        _say(refusal_table(held, known, first.vectors))
    last = refusing.learn(everything, encoder, TUNING, _reference(model), _say)
    known = refusing.with_cuts(last.refusals, refusing.scores_of(cases, last), unseen, held)
    refusing.saved(known, refusal_model.FILE)
    for path in (TUNING, refusal_model.FILE):
        _say(f"{path.name}: {path.stat().st_size:,} bytes")
    _say(f"refused from {known.refused:.2f}, leaning from {known.leaning:.2f}, cleared below {known.cleared:.2f}")


def _reference(model: str) -> ReferenceEncoder:
    return ReferenceEncoder(find_model(model))


def _name(encoder: Encoder) -> str:
    """Model and weights, without the runtime."""
    return " ".join(encoder.variant.split()[:2])


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "", sys.argv[2:])
