"""`python -m evals.fit.triage`: fit the learnt layers, say what they do on files they have not seen, write them."""

import sys
from collections.abc import Sequence

import numpy as np

from assistant.triage import triage
from assistant.triage.learned.model import FILE
from assistant.triage.rule import Level
from assistant.types import Outcome, Question
from evals.fit.triage.folds import cut, levels, unseen, with_cuts
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
    for name, part in (("words and meaning", scores.both), ("words alone", scores.wordy)):
        _table(name, messages, levels(part, cut(part, messages)), rules)
    if not without:
        model = with_cuts(learner.fitted(np.ones(len(messages), dtype=bool)), scores, messages)
        saved(model, FILE)
        _say(f"{FILE}: {FILE.stat().st_size:,} bytes, {len(model.kept)} kept messages; {model.both}; {model.wordy}")


def _vectors(messages: Sequence[Labelled], encoder: Encoder) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    from assistant.triage.reading import read  # noqa: PLC0415
    return np.array([encoder.encode([Text(read(one.text).cleaned)])[0].vector for one in messages])


def _by_rules(messages: Sequence[Labelled]) -> list[Level]:
    verdicts = (triage(Question(text=one.text), learned=False) for one in messages)
    return [RULES.get(verdict.outcome, Level.N) if verdict else Level.N for verdict in verdicts]


def _table(name: str, messages: Sequence[Labelled], learnt: Sequence[Level], rules: Sequence[Level]) -> None:
    _say(f"\n{name}, each file by a model that has not seen it (danger met | not danger: carded, boxed)")
    for file in sorted({one.file for one in messages}):
        here = [row for row, one in enumerate(messages) if one.file == file]
        parts = []
        for title, found in (("learnt", learnt), ("rules", rules), ("all", [max(p) for p in zip(learnt, rules)])):
            danger = [found[row] >= Level.U for row in here if messages[row].danger]
            calm = [found[row] for row in here if not messages[row].danger]
            met = f"{sum(danger)}/{len(danger)} {np.mean(danger):.1%}" if danger else "-"
            carded = np.mean([one >= Level.U for one in calm])
            parts.append(f"{title} {met} | {carded:.1%}, {np.mean([one == Level.S for one in calm]):.1%}")
        _say(f"{file:18} {'   '.join(parts)}")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
