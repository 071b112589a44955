"""A report as text for a terminal and as data for JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from statistics import median
from typing import Any

from evals.external.run import SetReport, SplitReport
from evals.external.tables import Row, Table
from evals.stats import Estimate

PLAIN_NUMBERS = ("characters",)
"""Measures that are no shares; every other one is shown times 100."""


def as_text(report: SetReport) -> str:
    """Origin, warnings, one table after the other, and the caveats."""
    origin = report.adapter.origin
    lines = [f"{report.adapter.name}: {origin.repository} at {origin.commit[:7]}, licence: {origin.licence}"]
    lines += [f"Warning: {line}" for line in report.warnings]
    for split in report.splits:
        lines += ["", _headline(split)]
        for table in split.measured.tables:
            lines += ["", *_table(table)]
    return "\n".join([*lines, "", *(f"- {caveat}" for caveat in report.adapter.caveats)]) + "\n"


def as_data(report: SetReport) -> dict[str, Any]:
    """The same, with shares from 0 to 1 and every bound."""
    origin = report.adapter.origin
    return {
        "set": report.adapter.name,
        "origin": {"repository": origin.repository, "commit": origin.commit, "licence": origin.licence},
        "warnings": list(report.warnings),
        "caveats": list(report.adapter.caveats),
        "splits": [_split_data(split) for split in report.splits],
    }


def _split_data(report: SplitReport) -> dict[str, Any]:
    measured = report.measured
    return {
        "split": report.split.name,
        "files": [path.name for path in report.split.files],
        "questions": measured.questions,
        "texts": measured.texts,
        "seconds": round(report.seconds, 1),
        "median_ms": round(median(measured.milliseconds), 2) if measured.milliseconds else None,
        "tables": [
            {
                "title": table.title,
                "rows": [{"name": row.name, "kind": row.kind, "figures": _figures(row.figures)} for row in table.rows],
            }
            for table in measured.tables
        ],
    }


def _figures(figures: Mapping[str, Estimate]) -> dict[str, Any]:
    return {name: asdict(figure) for name, figure in figures.items()}


def _headline(report: SplitReport) -> str:
    measured = report.measured
    each = f", {median(measured.milliseconds):.1f} ms to find passages" if measured.milliseconds else ""
    return f"{report.split.name}: {measured.questions} questions, {measured.texts} texts, {report.seconds:.0f} s{each}"


def _table(table: Table) -> Iterator[str]:
    cells = [[row.name, *(_cell(row, measure) for measure in table.measures)] for row in table.rows]
    grid = [[table.title, *table.measures], *cells]
    widths = [max(len(line[column]) for line in grid) for column in range(len(grid[0]))]
    for number, line in enumerate(grid):
        yield "  ".join(
            cell.ljust(width) if not column else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        if number == 0:
            yield "  ".join("-" * width for width in widths)


def _cell(row: Row, measure: str) -> str:
    """The figure with its interval, "73.3 [70.1, 76.4]"; a difference carries its sign."""
    figure = row.figures.get(measure)
    if figure is None:
        return ""
    sign = "+" if row.kind == "difference" else ""
    digits = "0f" if measure in PLAIN_NUMBERS else "1f"
    mean, *bounds = (
        f"{value * (1 if measure in PLAIN_NUMBERS else 100):{sign}.{digits}}"
        for value in (figure.mean, figure.low, figure.high)
        if value is not None
    )
    return f"{mean} [{', '.join(bounds)}]" if bounds else mean
