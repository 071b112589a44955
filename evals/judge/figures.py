"""How far a judge and the metrics agree: Cohen's kappa (1960) with an interval over cases."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from assistant.types import Value
from evals.judge.tasks import Item, Task
from evals.stats import LEAST_CLUSTERS, SEED
from index.errors import UserError

FILE = "judge.json"
RESAMPLES = 2000
LEAST_KAPPA = 0.6
"""Below this agreement a judge's own shares are not worth reading (research 1.5, where it is held against people)."""
Pair = tuple[str, bool, bool]
"""The case, what the judge says, and what the metrics say."""


class Agreement(Value):
    """Over facts, or over statements: both shares, and how often both say the same."""

    items: int
    judge: float
    """The share that the judge finds."""
    metrics: float
    """The share that the metrics find."""
    same: float
    kappa: float | None
    """None where one side says the same of everything, so that chance explains all agreement."""
    low: float | None = None
    high: float | None = None

    @property
    def is_trusted(self) -> bool:
        """Whether the judge agrees well enough for its own share to be read."""
        return self.kappa is not None and self.kappa >= LEAST_KAPPA


class Judged(Value):
    """judge.json: what a model said of a run. No gate reads it."""

    judge: str
    answers: int
    unread: int
    """Answers on which no reply could be read; they count nowhere."""
    facts: Agreement | None
    statements: Agreement | None
    differ: tuple[str, ...]
    """Questions on a fact of which the two differ, to be read by a person."""


def judged(folder: Path) -> Judged | None:
    """What a judge said of a run; None when none was asked. Raises UserError for a file that cannot be read."""
    path = folder / FILE
    if not path.is_file():
        return None
    try:
        return Judged.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise UserError(f"{path}: cannot be read. Ask the judge again: homeward eval judge {folder}") from error


def figures(judge: str, replies: Sequence[tuple[Task, Mapping[str, str] | None]], unread: int) -> Judged:
    """The agreement over everything that was judged; half support counts as none, on both sides."""
    marked = [(task, labels) for task, labels in replies if labels is not None]
    facts = [_pair(task, item, labels) for task, labels in marked for item in task.facts]
    statements = [_pair(task, item, labels) for task, labels in marked for item in task.statements]
    differ = [task.probe for task, labels in marked if any(_pair(task, f, labels)[1] != f.held for f in task.facts)]
    return Judged(
        judge=judge,
        answers=len(marked),
        unread=unread,
        facts=agreement(facts),
        statements=agreement(statements),
        differ=tuple(differ),
    )


def agreement(pairs: Sequence[Pair]) -> Agreement | None:
    """None without any pair; no interval below thirty cases."""
    if not pairs:
        return None
    tables: dict[str, NDArray[np.float64]] = {}
    for cluster, mine, theirs in pairs:
        tables.setdefault(cluster, np.zeros((2, 2)))[int(mine), int(theirs)] += 1
    stacked = np.stack(list(tables.values()))
    whole = stacked.sum(axis=0)
    low, high = _interval(stacked) if len(stacked) >= LEAST_CLUSTERS else (None, None)
    middle = kappa(whole)
    return Agreement(
        items=len(pairs),
        judge=float(whole[1].sum() / whole.sum()),
        metrics=float(whole[:, 1].sum() / whole.sum()),
        same=float(np.trace(whole) / whole.sum()),
        kappa=middle,
        low=None if middle is None else low,
        high=None if middle is None else high,
    )


def kappa(table: NDArray[np.float64]) -> float | None:
    """Agreement beyond chance of a table of two by two; None when a side says the same of everything.

    Twenty agreed yes, fifteen agreed no, and fifteen differing, five one way and ten the other, give .4.
    """
    total = float(table.sum())
    if not (table.sum(axis=0).all() and table.sum(axis=1).all()):
        return None
    chance = float((table.sum(axis=0) * table.sum(axis=1)).sum()) / total**2
    return (float(np.trace(table)) / total - chance) / (1 - chance)


def _interval(tables: NDArray[np.float64]) -> tuple[float | None, float | None]:
    """The 95 % interval by drawing whole cases again (percentile bootstrap)."""
    chance = np.random.default_rng(SEED)
    drawn = (tables[chance.integers(0, len(tables), len(tables))].sum(axis=0) for _ in range(RESAMPLES))
    found = [value for table in drawn if (value := kappa(table)) is not None]
    if not found:
        return None, None
    low, high = np.percentile(found, (2.5, 97.5))
    return float(low), float(high)


def _pair(task: Task, item: Item, labels: Mapping[str, str]) -> Pair:
    return task.cluster, labels[item.name] == "support", item.held
