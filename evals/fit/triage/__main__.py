"""`python -m evals.fit.triage`: fit what is learnt, say what it does on authors it has not learnt from, write it.

Everything is learnt twice: without the authors who wrote last and without the development cases, to say how good it is
and where the cuts lie, and then from everything. On two cores it takes an hour.
"""

import sys
import tempfile
from pathlib import Path

import numpy as np

from assistant.triage.learned import model as danger_model
from assistant.triage.learned import refusals as refusal_model
from assistant.triage.learned.vectors import TUNING, Nearest, Vectors
from evals.fit.triage import cuts, refusing
from evals.fit.triage.examples import Material, material
from evals.fit.triage.gather import ASKED_FIRST, ORDINARY, gathered
from evals.fit.triage.layers import Learner, saved
from evals.fit.triage.nearest import nearest_without
from evals.fit.triage.questions import asked_and_answered
from evals.fit.triage.refusing import HELD, Learnt, Scored
from evals.fit.triage.tables import danger_table, refusal_table, rule_levels
from index.embedding.files import find_model
from index.embedding.load import load_encoder
from index.embedding.reference import ReferenceEncoder
from index.settings import Settings


def main() -> None:
    """Fit, measure, write."""
    settings = Settings()
    encoder = load_encoder(settings.model, settings.home)
    everything = material()
    learner = Learner.over(gathered(), Vectors(encoder), " ".join(encoder.variant.split()[:2]))
    with tempfile.TemporaryDirectory() as folder:
        known = everything.without((*HELD, ORDINARY))
        first = refusing.learn(known, encoder, Path(folder) / TUNING.name, _reference(settings.model), _say)
        unseen = _unseen(learner, first)
        questions = _of_questions(everything, first, nearest_without(ASKED_FIRST, encoder))
    last = refusing.learn(everything, encoder, TUNING, _reference(settings.model), _say)
    _write(learner, last, unseen, questions)


def _unseen(learner: Learner, first: Learnt) -> cuts.Unseen:
    """The scores of the messages that the first teaching has not seen, with a table of what they come to."""
    held = np.isin([one.file for one in learner.messages], (*HELD, ORDINARY))
    messages = [one for one, out in zip(learner.messages, held, strict=True) if out]
    model = learner.fitted(~held)
    scores = cuts.unseen(messages, model, first.vectors)
    model = cuts.with_cuts(model, scores)
    rules = rule_levels(messages)
    for name, part, drawn in (
        ("words, likeness and what was taught", scores.both, model.both),
        ("words alone", scores.wordy, model.wordy),
    ):
        _say(danger_table(name, messages, cuts.levels(part, scores.quieter, drawn), rules))
    return scores


def _of_questions(everything: Material, first: Learnt, near: Nearest) -> tuple[Scored, Scored]:
    """The scores of questions of the cases, which are answered, and of the authors held back; with a table of these."""
    held = everything.only(HELD).questions
    texts = asked_and_answered(ASKED_FIRST), [one.text for one in held]
    cases, unseen = (refusing.scores_of(some, first, near) for some in texts)
    known = refusing.with_cuts(first.refusals, cases, unseen, held)
    _say(refusal_table(held, known, unseen, first.vectors))
    return cases, unseen


def _write(learner: Learner, last: Learnt, unseen: cuts.Unseen, questions: tuple[Scored, Scored]) -> None:
    """What was learnt from everything, with the cuts of the first teaching."""
    danger = cuts.surer(cuts.with_cuts(learner.fitted(np.ones(len(learner.messages), dtype=bool)), unseen))
    saved(danger, danger_model.FILE)
    known = refusing.with_cuts(last.refusals, *questions, material().only(HELD).questions)
    refusing.saved(known, refusal_model.FILE)
    for path in (TUNING, refusal_model.FILE, danger_model.FILE):
        _say(f"{path.name}: {path.stat().st_size:,} bytes")
    _say(f"{danger.both}; {danger.wordy}")
    _say(f"alone {known.alone}; beside {known.beside}")


def _reference(model: str) -> ReferenceEncoder:
    return ReferenceEncoder(find_model(model))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
