"""The leaderboard: every run of a folder in one table, best first, and what each proved against one of them."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.compare.baseline import Baseline, baseline_of, read_summary
from evals.compare.differences import changes
from evals.metrics.registry import PRIMARY
from evals.run.results import Results
from evals.score.table import figure_line
from evals.systems.systems import HOMEWARD
from index.errors import UserError

RANKED_BY = "nug.vital"
VERDICT = "proven"
PROVEN = ("better", "worse")


def leaderboard(parent: Path, against: Baseline | None = None) -> list[dict[str, str]]:
    """A row for each scored run below the folder, by vital facts; with a baseline, what each proved against it.

    Raises UserError when there is none.
    """
    folders = sorted(path.parent for path in parent.glob("*/summary.json"))
    if not folders:
        raise UserError(f"{parent}: no scored runs. Make one with: homeward eval run --results {parent}")
    found = sorted(((read_summary(folder), folder) for folder in folders), key=lambda pair: _rank(pair[0]))
    if against is None:
        return [_row(summary) for summary, _ in found]
    return [_row(summary) | {VERDICT: _verdict(against, folder)} for summary, folder in found]


def as_markdown(rows: Sequence[dict[str, str]]) -> str:
    """The table in Markdown. Runs with different `data` are not comparable."""
    columns = list(rows[0])
    lines = [columns, ["---"] * len(columns), *([row[column] for column in columns] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_csv(rows: Sequence[dict[str, str]]) -> str:
    """The table as comma-separated values."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _verdict(old: Baseline, folder: Path) -> str:
    """The deciding figures that are proven better or worse; runs of other cases say so."""
    new = baseline_of(Results(folder))
    if new.run_id == old.run_id:
        return "itself"
    if new.data != old.data:
        return "other cases"
    sides = [side.model_copy(update={"metrics": {n: side.metrics[n] for n in PRIMARY if n in side.metrics}})
             for side in (old, new)]  # fmt: skip
    told = [f"{c.metric} {c.verdict} {c.difference.mean:+.3f}" for c in changes(*sides) if c.verdict in PROVEN]
    return ", ".join(told) or "no difference seen"


def _rank(summary: dict[str, Any]) -> float:
    return -float(summary["metrics"].get(RANKED_BY, {}).get("mean", -1.0))


def _row(summary: dict[str, Any]) -> dict[str, str]:
    metrics = summary["metrics"]
    figures = {name: figure_line(metrics[name]) if name in metrics else "" for name in PRIMARY}
    return {
        "run": summary["run_id"],
        "system": summary.get("system", HOMEWARD),
        "release": summary["release"],
        "data": summary["data"][:8],
        "questions": str(summary["questions"]),
        "errors": str(summary["errors"]),
        **figures,
        "p95 ms": str(summary["latency_ms"].get("total", {}).get("p95", "")),
    }
