"""`python -m evals.fit.triage [danger|refusals]`: fit what is learnt, say what it does on files it has not seen, write.

`python -m evals.fit.triage danger FILE ...` only measures the danger check learnt without these files.
"""

import sys
from collections.abc import Sequence
from dataclasses import asdict, replace

import numpy as np

from assistant.triage.learned import model as danger_model
from assistant.triage.learned import refusals as refusal_model
from assistant.triage.learned.vectors import Vectors
from evals.fit.triage import refusing
from evals.fit.triage.folds import WORDS_PART, cut, levels, unseen, with_cuts
from evals.fit.triage.gather import WORDINGS, gathered
from evals.fit.triage.layers import Learner, saved
from evals.fit.triage.tables import danger_table, refusal_table, rule_levels
from index.embedding.encoder import Encoder
from index.embedding.load import load_encoder
from index.settings import Settings

DANGER, REFUSALS = "danger", "refusals"


def main(what: str, without: Sequence[str]) -> None:
    """Fit, measure, write; with names of files, only measure what is learnt without them."""
    settings = Settings()
    encoder = load_encoder(settings.model, settings.home)
    if what in ("", DANGER):
        _danger(encoder, without)
    if what in ("", REFUSALS):
        _refusals(encoder)


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


def _refusals(encoder: Encoder) -> None:
    questions = refusing.asked()
    refuser = refusing.Refuser(questions, Vectors(encoder), _name(encoder))
    whole = refuser.fitted(np.ones(len(questions), dtype=bool))
    scores = refuser.unseen(_say)
    cuts = refuser.cuts(whole, scores, refusing.of_cases())
    own = [row for row, one in enumerate(questions) if not one.file.startswith(WORDINGS)]
    _say(refusal_table([questions[row] for row in own], scores.of(own), cuts))
    model = replace(whole, **asdict(cuts))
    refusing.saved(model, refusal_model.FILE)
    _say(f"{refusal_model.FILE.name}: {refusal_model.FILE.stat().st_size:,} bytes; {cuts}")


def _name(encoder: Encoder) -> str:
    """Model and weights, without the runtime."""
    return " ".join(encoder.variant.split()[:2])


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "", sys.argv[2:])
