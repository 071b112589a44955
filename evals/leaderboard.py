"""The leaderboard: every run of a folder in one table, best first."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.compare.baseline import read_summary
from evals.metrics.registry import PRIMARY
from evals.score.table import figure_line
from index.errors import UserError

RANKED_BY = "nug.vital"
COLUMNS = ("run", "release", "data", "questions", "errors", *PRIMARY, "p95 ms")


def leaderboard(parent: Path) -> list[dict[str, str]]:
    """A row for each scored run below the folder, by vital facts. Raises UserError when there is none."""
    folders = sorted(path.parent for path in parent.glob("*/summary.json"))
    if not folders:
        raise UserError(f"{parent}: no scored runs. Make one with: homeward eval run --results {parent}")
    summaries = [read_summary(folder) for folder in folders]
    return [_row(summary) for summary in sorted(summaries, key=_rank)]


def as_markdown(rows: Sequence[dict[str, str]]) -> str:
    """The table in Markdown. Runs with different `data` are not comparable."""
    lines = [COLUMNS, ["---"] * len(COLUMNS), *([row[column] for column in COLUMNS] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_csv(rows: Sequence[dict[str, str]]) -> str:
    """The table as comma-separated values."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _rank(summary: dict[str, Any]) -> float:
    return -float(summary["metrics"].get(RANKED_BY, {}).get("mean", -1.0))


def _row(summary: dict[str, Any]) -> dict[str, str]:
    metrics = summary["metrics"]
    figures = {name: figure_line(metrics[name]) if name in metrics else "" for name in PRIMARY}
    return {
        "run": summary["run_id"],
        "release": summary["release"],
        "data": summary["data"][:8],
        "questions": str(summary["questions"]),
        "errors": str(summary["errors"]),
        **figures,
        "p95 ms": str(summary["latency_ms"].get("total", {}).get("p95", "")),
    }
