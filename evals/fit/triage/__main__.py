"""`python -m evals.fit.triage`: fit the learnt layers, say what they do on files they have not seen, write them."""

import sys
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.triage import triage
from assistant.triage.learned.model import FILE
from assistant.triage.reading import read
from assistant.triage.rule import Level
from assistant.types import Outcome, Question
from evals.fit.triage.folds import WORDINGS, WORDS_PART, cut, levels, unseen, with_cuts
from evals.fit.triage.gather import Labelled, gathered
from evals.fit.triage.layers import Learner, rows_of, saved
from index.embedding.encoder import Encoder, Text
from index.embedding.load import load_encoder
from index.settings import Settings

RULES = {Outcome.EMERGENCY: Level.E, Outcome.URGENT: Level.U, Outcome.SUPPORT: Level.S}


def main(without: Sequence[str]) -> None:
    """Fit, measure, write; with names of files, only measure what is learnt without them."""
    settings = Settings()
    encoder = load_encoder(settings.model, settings.home)
    messages = gathered()
    learner = Learner(messages, rows_of(messages), _vectors(messages, encoder), " ".join(encoder.variant.split()[:2]))
    scores = unseen(learner, encoder, without, _say)
    rules = _by_rules(messages)
    for name, part, share in (("words and meaning", scores.both, 1.0), ("words alone", scores.wordy, WORDS_PART)):
        _table(name, messages, levels(part, scores.quieter, cut(part, scores.quieter, messages, share)), rules)
    if not without:
        model = with_cuts(learner.fitted(np.ones(len(messages), dtype=bool)), scores, messages)
        saved(model, FILE)
        _say(f"{FILE}: {FILE.stat().st_size:,} bytes, {len(model.kept)} kept messages; {model.both}; {model.wordy}")


def _vectors(messages: Sequence[Labelled], encoder: Encoder) -> NDArray[np.float32]:
    return np.array([encoder.encode([Text(read(one.text).cleaned)])[0].vector for one in messages])


def _by_rules(messages: Sequence[Labelled]) -> list[Level]:
    verdicts = (triage(Question(text=one.text), learned=False) for one in messages)
    return [RULES.get(verdict.outcome, Level.N) if verdict else Level.N for verdict in verdicts]


def _table(name: str, messages: Sequence[Labelled], learnt: Sequence[Level], rules: Sequence[Level]) -> None:
    _say(
        f"\n{name}; each file by a model that has not seen it; danger met | ordinary: carded, boxed | distress: carded"
    )
    for file in sorted({one.file for one in messages if not one.file.startswith(WORDINGS)}):
        here = [row for row, one in enumerate(messages) if one.file == file]
        parts = []
        either = [max(pair) for pair in zip(learnt, rules, strict=True)]
        for title, found in (("learnt", learnt), ("rules", rules), ("all", either)):
            danger = [found[row] >= Level.U for row in here if messages[row].danger]
            calm = [found[row] for row in here if messages[row].level == "N"]
            distress = [found[row] >= Level.U for row in here if messages[row].level == "S"]
            met = f"{sum(danger)}/{len(danger)} {_share(danger)}" if danger else "-"
            carded, boxed = _share([one >= Level.U for one in calm]), _share([one is Level.S for one in calm])
            parts.append(f"{title} {met} | {carded}, {boxed} | {_share(distress)}")
        _say(f"{file:18} {'   '.join(parts)}")


def _share(flags: Sequence[bool]) -> str:
    return f"{np.mean(flags):.1%}" if flags else "-"


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
