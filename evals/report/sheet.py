"""A scored run, opened once for the whole report."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evals.compare.baseline import read_summary
from evals.metrics.exam import Exam
from evals.run.results import Results
from evals.score.rows import Row, read_rows


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every section reads from: the summary, each answer with its question, and each answer's scores."""

    results: Results
    summary: Mapping[str, Any]
    exams: tuple[Exam, ...]
    rows: Mapping[str, Mapping[str, Row]]
    """Scores by probe and metric; errors are left out."""

    def value(self, probe: str, metric: str) -> float | None:
        """One score, or None where the metric does not apply."""
        row = self.rows.get(probe, {}).get(metric)
        return None if row is None else row.value

    def figure(self, metric: str) -> Mapping[str, Any] | None:
        """A metric of the summary; None when it was not asked or no answer counts for its headline."""
        found = self.summary["metrics"].get(metric)
        return found if found and "mean" in found else None


def opened(results: Results) -> Sheet:
    """The run with its scores. Raises UserError when it was not scored."""
    summary = read_summary(results.folder)
    rows: dict[str, dict[str, Row]] = {}
    for row in read_rows(results.folder):
        if not row.is_error:
            rows.setdefault(row.case_id, {})[row.metric] = row
    records = {record.id: record for record in results.records()}
    asked = [probe for probe in results.probes() if probe.id in records]
    exams = tuple(Exam(probe, records[probe.id], results.library) for probe in asked)
    return Sheet(results, summary, exams, rows)
