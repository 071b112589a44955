"""The figures of a run as `homeward eval run` and `score` say them."""

from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from evals.score.gaps import Gap


def say(summary: "dict[str, Any]") -> None:
    """The figures that decide, on standard error: standard output carries the folder only."""
    from evals.metrics.registry import PRIMARY
    from evals.score.table import figure_line

    left_out = ", ".join(f"{count} {reason}" for reason, count in summary["excluded"].items())
    questions, clusters = summary["questions"], summary["clusters"]
    typer.echo(f"{questions} questions of {clusters} cases{f' (left out: {left_out})' if left_out else ''}", err=True)
    for name in PRIMARY:
        if name in summary["metrics"]:
            typer.echo(f"  {name:14} {figure_line(summary['metrics'][name])}", err=True)
    for gap in _gaps(summary):
        typer.echo(f"  {gap}", err=True)
    if summary["errors"]:
        typer.echo(f"  {summary['errors']} errors, which are no scores: see scores.jsonl", err=True)
        for reason, count in summary["failures"].items():
            typer.echo(f"    {count} times: {reason}", err=True)


def _gaps(summary: "dict[str, Any]") -> "list[Gap]":
    """How a set that nobody tuned on stands beside the development baseline; nothing for development itself."""
    from evals.compare.baseline import DEVELOPMENT, read_baseline
    from evals.score.gaps import gaps

    if summary["splits"] == ["dev"] or not DEVELOPMENT.is_file():
        return []
    return gaps(summary, read_baseline(DEVELOPMENT))
