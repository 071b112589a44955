"""What is counted on ClapNQ: how near an extract comes to the reference, and whether answers are told apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from evals.external.baselines import NAIVE
from evals.external.ranks import auroc, best_accuracy
from evals.external.rouge import recall, rouge_l
from evals.external.sets.clapnq_file import Case
from evals.external.tables import Frame, Published, Scored, Table, table
from evals.stats import Estimate

EXTRACT = ("ROUGE-L", "recall", "characters")
TELLING = ("AUROC", "accuracy", "best cut")
_PUBLISHED_EXTRACTS = [
    Published(f"{name} (dev)", dict(zip(EXTRACT, figures, strict=True)))
    for name, figures in (
        ("whole passage, the paper", (0.495, 0.974, 912.0)),
        ("BM25 best three sentences, our re-run", (0.537, 0.762, 421.0)),
        ("oracle sentences, our re-run", (0.802, 0.964, 394.0)),
        ("GPT-4, the paper", (0.359, 0.677, 759.0)),
        ("CLAPNQ-T5-lg, the paper", (0.572, 0.683, 318.0)),
    )
]
_PUBLISHED_TELLING = [
    Published("BM25, our re-run (dev)", {"AUROC": 0.79}),
    Published("logistic model of lexical features, our re-run (dev)", {"AUROC": 0.80, "accuracy": 0.735}),
]


@dataclass
class Replies:
    """What a system made of every question: the words it shows, and how sure it is that there is an answer."""

    texts: list[str] = field(default_factory=list)
    sure: list[float] = field(default_factory=list)
    said: list[bool] = field(default_factory=list)
    """Whether it answered; only for systems that decide."""


def tables_of(cases: Sequence[Case], replies: dict[str, Replies]) -> list[Table]:
    """Both tables; the second only where there are questions without an answer."""
    clusters = [case.passage.title or case.id for case in cases]
    answerable = [bool(case.references) for case in cases]
    extracts = [_extracted(name, one, cases) for name, one in replies.items()]
    made = [table(Frame("answer from the passage", EXTRACT, clusters), extracts, _PUBLISHED_EXTRACTS, NAIVE)]
    if not all(answerable):
        told = [_told(name, one, answerable) for name, one in replies.items() if one.sure]
        frame = Frame("is there an answer", TELLING, clusters)
        made.append(table(frame, told, _PUBLISHED_TELLING, NAIVE))
    return made


def _extracted(name: str, replies: Replies, cases: Sequence[Case]) -> Scored:
    """Only questions that have an answer count here."""
    pairs = [(text, case.references) for text, case in zip(replies.texts, cases, strict=True)]
    return Scored(
        name,
        {
            "ROUGE-L": [rouge_l(text, wanted) if wanted else None for text, wanted in pairs],
            "recall": [recall(text, wanted) if wanted else None for text, wanted in pairs],
            "characters": [float(len(text)) if wanted else None for text, wanted in pairs],
        },
    )


def _told(name: str, replies: Replies, answerable: Sequence[bool]) -> Scored:
    yes = [sure for sure, there in zip(replies.sure, answerable, strict=True) if there]
    no = [sure for sure, there in zip(replies.sure, answerable, strict=True) if not there]
    whole = {"AUROC": auroc(yes, no), "best cut": Estimate(best_accuracy(yes, no), len(answerable))}
    right = [float(said == there) for said, there in zip(replies.said, answerable, strict=False)]
    return Scored(name, {"accuracy": right} if right else {}, whole)
