"""The table in the README: the newest run in words, written between two marks and never typed."""

from pathlib import Path

from evals.compare.baseline import read_summary
from evals.gate import read_gates
from evals.report.figures import Bar, headlines
from evals.report.never import never
from evals.report.percent import percent
from evals.report.sheet import Sheet, opened
from evals.run.results import Results
from evals.systems.systems import HOMEWARD
from index.errors import UserError

BEGIN, END = "<!-- evaluation table: begin -->", "<!-- evaluation table: end -->"


def newest(parent: Path) -> Results:
    """The scored run of Homeward itself that was made last. Raises UserError when there is none."""
    folders = sorted(path.parent for path in parent.glob("*/summary.json"))
    own = [folder for folder in folders if read_summary(folder).get("system", HOMEWARD) == HOMEWARD]
    if not own:
        raise UserError(f"{parent}: no scored runs. Make one with: homeward eval run --results {parent}")
    return Results(own[-1])


def readme_table(results: Results) -> str:
    """The figures that decide, then the rules that no answer may break, in Markdown."""
    sheet = opened(results)
    lines = [
        _about(sheet),
        "",
        "| figure | now | likely range | cases |",
        "| --- | --- | --- | --- |",
        *(f"| {one.named.name} | **{percent(one.bar.mean)}** | {_range(one.bar)} | {one.bar.cases} |"
          for one in headlines(sheet, None)),
        "",
        "| rule that no answer may break | broken by | of |",
        "| --- | --- | --- |",
        *(f"| {one.why} | {one.broken} | {one.answers} |" for one in never(sheet, read_gates()) if one.answers),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def with_table(text: str, table: str) -> str:
    """The text with the table between its marks. Raises UserError when the marks are not there."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise UserError(f"no place for the table: put {BEGIN} and {END} on lines of their own")
    return f"{before}{BEGIN}\n{table}{END}{after}"


def _about(sheet: Sheet) -> str:
    summary, env = sheet.summary, sheet.results.env
    splits = " and ".join({"dev": "development"}.get(split, split) for split in sheet.results.plan.splits)
    speed = summary["latency_ms"].get("total")
    told = (
        f", half of them answered within {speed['p50']:.0f} ms and 95 of 100 within {speed['p95']:.0f} ms"
        if speed
        else ""
    )
    return (
        f"Release `{summary['release']}`, {splits} cases `{summary['data'][:8]}`: {summary['questions']:,} questions "
        f"of {summary['clusters']} cases{told} ({env['cores']} cores)."
    )


def _range(bar: Bar) -> str:
    if bar.low is None or bar.high is None:
        return "too few cases"
    return f"{percent(bar.low)} to {percent(bar.high)}"
