"""Stored answers to scores.jsonl and summary.json. START READING HERE."""

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from evals.metrics.clusters import CLUSTER_METRICS, Marked
from evals.metrics.exam import Exam, Score
from evals.metrics.registry import scores
from evals.metrics.retrieval import retrieval
from evals.run.environment import case_digest
from evals.run.results import Results
from evals.schema.read import Entry
from evals.score.rows import Row, row, write_rows
from evals.score.summary import summary
from index.errors import UserError

log = logging.getLogger(__name__)
Progress = Callable[[str, int, int], None]
ERROR = "error"
"""The metric under which a crash of the assistant, of one of its steps, or of a metric is reported."""


def score(results: Results, progress: Progress, entries: Sequence[Entry] | None = None) -> dict[str, Any]:
    """Score every answer, write scores.jsonl and summary.json, and return the summary.

    With other entries the answers are marked by those. Raises UserError when a question has no answer yet.
    """
    exams = _exams(results, entries)
    retrieved = retrieval(exams)
    marked: list[Marked] = []
    rows: list[Row] = []
    for number, exam in enumerate(exams):
        progress("Scoring the answers", number, len(exams))
        if exam.record.crashed:
            rows.append(row(exam.probe, ERROR, None, "the assistant crashed"))
            continue
        one, found = _marked(exam, retrieved.get(exam.probe.id, {}))
        rows += found
        if exam.record.faults:
            rows.append(row(exam.probe, ERROR, None, "; ".join(exam.record.faults)))
        if one is not None:
            marked.append(one)
    progress("Scoring the answers", len(exams), len(exams))
    rows += _cluster_rows(marked)
    write_rows(results.folder / "scores.jsonl", rows, results.run_id)
    digests = {
        e.case.id: case_digest(e.case) for e in _of_run(results.entries if entries is None else entries, results)
    }
    found_summary = summary(rows, exams, results, digests, progress)
    text = json.dumps(found_summary, indent=1, ensure_ascii=False) + "\n"
    (results.folder / "summary.json").write_text(text, encoding="utf-8")
    return found_summary


def _exams(results: Results, entries: Sequence[Entry] | None) -> list[Exam]:
    records = {record.id: record for record in results.records()}
    kept = None if entries is None else _of_run(entries, results)
    asked = results.probes(kept)
    missing = [probe.id for probe in asked if probe.id not in records]
    if missing:
        raise UserError(
            f"{results.folder}: {len(missing)} questions have no answer yet ({missing[0]}, ...). "
            f"Go on with: homeward eval run --resume {results.folder}"
        )
    changed = [p.id for p in asked if records[p.id].answer.question != p.question.text]
    if changed:
        raise UserError(f"{results.folder}: {changed[0]} is worded otherwise now. Ask again with: homeward eval run")
    return [Exam(probe, records[probe.id], results.library) for probe in asked]


def _of_run(entries: Sequence[Entry], results: Results) -> list[Entry]:
    """The entries whose ids the run asked; others are new since and have no answers."""
    known = {entry.case.id for entry in results.entries}
    return [entry for entry in entries if entry.case.id in known]


def _marked(exam: Exam, retrieved: Mapping[str, Score]) -> tuple[Marked | None, list[Row]]:
    try:
        found = scores(exam, retrieved)
    except Exception as error:  # a metric that fails is reported as such, never as a score
        log.exception("A metric failed on %s", exam.probe.id)
        return None, [row(exam.probe, ERROR, None, f"a metric failed: {type(error).__name__}: {error}")]
    return Marked(exam, found), [row(exam.probe, name, one.value, one.detail) for name, one in found.items()]


def _cluster_rows(marked: Iterable[Marked]) -> Iterator[Row]:
    clusters: dict[str, list[Marked]] = {}
    for one in marked:
        clusters.setdefault(one.exam.probe.cluster, []).append(one)
    for cluster in clusters.values():
        for metric in CLUSTER_METRICS:
            for whose, name, value in metric(cluster):
                yield row(whose.exam.probe, name, value.value, value.detail)
