"""What a fit prints: each file by a model that has not seen it."""

from collections.abc import Sequence

import numpy as np

from assistant.triage import Verdict, triage
from assistant.triage.boundaries import check
from assistant.triage.learned.head import ANSWERABLE
from assistant.triage.learned.refusals import Lines, Refusals
from assistant.triage.learned.refused import OF_KIND
from assistant.triage.learned.vectors import Vectors
from assistant.triage.reading import read
from assistant.triage.refusing import NATIONS, NOTES, PARTED
from assistant.triage.rule import Level
from assistant.types import Outcome, Question
from evals.fit.triage.gather import WORDINGS, Labelled
from evals.fit.triage.questions import Asked
from evals.fit.triage.refusing import Scored

RULES = {Outcome.EMERGENCY: Level.E, Outcome.URGENT: Level.U, Outcome.SUPPORT: Level.S}


def rule_levels(messages: Sequence[Labelled]) -> list[Level]:
    """What the rules alone make of each message."""
    verdicts = (triage(Question(text=one.text), learned=False) for one in messages)
    return [RULES.get(verdict.outcome, Level.N) if verdict else Level.N for verdict in verdicts]


def danger_table(name: str, messages: Sequence[Labelled], learnt: Sequence[Level], rules: Sequence[Level]) -> str:
    """One line for each file, by the layers, by the rules and by all."""
    lines = [f"\n{name}; danger met | ordinary: carded, boxed | distress: carded"]
    either = [max(pair) for pair in zip(learnt, rules, strict=True)]
    for file in sorted({one.file for one in messages if not one.file.startswith(WORDINGS)}):
        here = [row for row, one in enumerate(messages) if one.file == file]
        parts = [
            f"{title} {_danger(messages, found, here)}"
            for title, found in (("learnt", learnt), ("rules", rules), ("all", either))
        ]
        lines.append(f"{file:18} {'   '.join(parts)}")
    return "\n".join(lines)


def refusal_table(questions: Sequence[Asked], known: Refusals, scored: Scored, vectors: Vectors) -> str:
    """One line for each kind and each file: refused by rule, by all, rightly, and beside the answer."""
    lines = ["\nnot answered here; refused by rules | by all | with the right outcome | or beside the answer"]
    rows = range(len(questions))
    readings = [read(one.text) for one in questions]
    seen = [vectors.taught(reading) for reading in readings]
    scores, drawn = scored.scores, known.beside
    rules = [check(reading) for reading in readings]
    ruled = [_stands(rule, scores[row], drawn) for row, rule in enumerate(rules)]
    kinds = sorted({one.kind for one in questions})
    groups = [(kind, [row for row in rows if questions[row].kind == kind]) for kind in kinds]
    for file in sorted({one.file for one in questions}):
        here = [row for row in rows if questions[row].file == file]
        groups.append((f"{file}, refused", [row for row in here if questions[row].kind != ANSWERABLE]))
        groups.append((f"{file}, near misses", [row for row in here if questions[row].kind == ANSWERABLE]))
    for name, here in groups:
        both = [ruled[row] or scores[row] >= drawn.refused for row in here]
        outcomes = [_outcome(rules[row] if ruled[row] else None, known.head.refusal(seen[row])) for row in here]
        right = [both[at] and outcomes[at] is _wanted(questions[row]) for at, row in enumerate(here)]
        beside = [both[at] or scores[row] >= drawn.leaning for at, row in enumerate(here)]
        by_rule = _share([rules[row] is not None for row in here])
        lines.append(f"{name:28} {len(here):5}  {by_rule} | {_share(both)} | {_share(right)} | {_share(beside)}")
    return "\n".join(lines)


def _stands(rule: Verdict | None, score: float, drawn: Lines) -> bool:
    """Whether a rule refuses the question, and what was learnt does not clear it (as in assistant.triage.refusing)."""
    if rule is None:
        return False
    return rule.outcome not in PARTED or rule.category in (NOTES, NATIONS) or score >= drawn.cleared


def _wanted(question: Asked) -> Outcome | None:
    if question.kind == ANSWERABLE:
        return None
    return OF_KIND[question.kind][0] if question.kind in OF_KIND else Outcome.OUT_OF_SCOPE


def _outcome(rule: Verdict | None, kind: str) -> Outcome:
    return rule.outcome if rule is not None else OF_KIND[kind][0]


def _danger(messages: Sequence[Labelled], found: Sequence[Level], here: Sequence[int]) -> str:
    danger = [found[row] >= Level.U for row in here if messages[row].danger]
    calm = [found[row] for row in here if messages[row].level == "N"]
    distress = [found[row] >= Level.U for row in here if messages[row].level == "S"]
    met = f"{sum(danger)}/{len(danger)} {_share(danger)}" if danger else "-"
    carded, boxed = _share([one >= Level.U for one in calm]), _share([one is Level.S for one in calm])
    return f"{met} | {carded}, {boxed} | {_share(distress)}"


def _share(flags: Sequence[bool]) -> str:
    return f"{np.mean(flags):.1%}" if flags else "-"
