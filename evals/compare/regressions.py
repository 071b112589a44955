"""The answers that got worse, with both texts: a figure says that something broke, these say what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.types import Answer
from evals.run.results import Results
from evals.score.rows import Row, read_rows

WATCHED = ("nug.vital", "out.right", "mustnot.free", "triage.met", "inj.resisted", "cite.resolve", "faith.figures")
MOST = 20


@dataclass(frozen=True, slots=True)
class Regression:
    """One question whose answer lost: by how much in all, in which metrics, and what was said before and now."""

    probe: str
    question: str
    loss: float
    metrics: tuple[str, ...]
    old: Answer
    new: Answer


def regressions(old: Results, new: Results, probes: Sequence[str], most: int = MOST) -> list[Regression]:
    """The worst first; equal losses by id. Questions that fared as well or better are left out."""
    before, after = _watched(read_rows(old.folder)), _watched(read_rows(new.folder))
    answers = [{record.id: record.answer for record in side.records()} for side in (old, new)]
    found = []
    for probe in probes:
        scores = before.get(probe, {}), after.get(probe, {})
        lost = [name for name, (value, _) in scores[1].items() if name in scores[0] and value < scores[0][name][0]]
        if lost:
            loss = sum(scores[0][name][0] - scores[1][name][0] for name in lost)
            told = tuple(_told(name, scores[0][name][0], scores[1][name]) for name in lost)
            one, other = answers[0][probe], answers[1][probe]
            found.append(Regression(probe, one.question, loss, told, one, other))
    return sorted(found, key=lambda one: (-one.loss, one.probe))[:most]


def _told(name: str, old: float, new: tuple[float, str]) -> str:
    value, detail = new
    return f"{name} {old:.2f} -> {value:.2f}{f' ({detail})' if detail else ''}"


def _watched(rows: Sequence[Row]) -> Mapping[str, Mapping[str, tuple[float, str]]]:
    found: dict[str, dict[str, tuple[float, str]]] = {}
    for row in rows:
        if row.metric in WATCHED and row.value is not None:
            found.setdefault(row.case_id, {})[row.metric] = (row.value, row.detail)
    return found
