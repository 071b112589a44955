"""`python -m evals.fit.triage.lines`: draw the lines of refusals anew, by people whom the model was not taught.

Teaching takes three quarters of an hour; when new people have asked, the model as it is can be held to what they asked
in two minutes. What clears a rule stays: that is drawn by refused questions, and these authors asked hardly any.
"""

import sys
from dataclasses import replace

import numpy as np

from assistant.triage.learned import refusals as refusal_model
from assistant.triage.learned.vectors import Vectors
from evals.fit.triage.gather import ASKED_FIRST
from evals.fit.triage.nearest import nearest_without
from evals.fit.triage.questions import asked_and_answered
from evals.fit.triage.refusing import Learnt, drawn, saved, scores_of
from index.embedding.load import load_encoder
from index.settings import Settings


def main() -> None:
    """Score, draw, write, say."""
    settings = Settings()
    encoder = load_encoder(settings.model, settings.home)
    known = refusal_model.refusals()
    near = nearest_without(ASKED_FIRST, encoder)
    answered = scores_of(asked_and_answered(ASKED_FIRST), Learnt(known, Vectors(encoder)), near)
    known = replace(
        known,
        alone=drawn(answered.bare, known.alone.cleared),
        beside=drawn(answered.scores, known.beside.cleared),
    )
    saved(known, refusal_model.FILE)
    near_by = np.mean(answered.near)
    sys.stdout.write(f"{len(answered.bare)} questions, at a mean cosine of {near_by:.2f} to an answered one\n")
    sys.stdout.write(f"alone {known.alone}; beside {known.beside}\n")


if __name__ == "__main__":
    main()
