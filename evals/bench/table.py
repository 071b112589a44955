"""The report as a person reads it in a terminal."""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.table import Table

from evals.bench.figures import Measure, spread
from evals.bench.goals import Judged
from evals.bench.report import CURE, Report


def as_text(report: Report, width: int) -> str:
    """The table, the goals with met or not met, and how far the figures can be trusted."""
    text = StringIO()
    console = Console(file=text, width=width, highlight=False, markup=False, emoji=False)
    console.print(_title(report))
    console.print("", _table(report), "", sep="\n")
    for line in _below(report):
        console.print(line)
    return text.getvalue()


def number(value: float) -> str:
    """Three figures, whole numbers from a hundred on."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def _title(report: Report) -> str:
    made_of = report.workload
    return (
        f"{made_of['passages']} passages ({made_of['words']} words) of release {made_of['release']}, "
        f"{len(made_of['questions'])} questions, {report.rounds} rounds, model {made_of['encoder']}"
    )


def _table(report: Report) -> Table:
    table = Table("", "Homeward", box=None, pad_edge=False)
    table.columns[1].justify = "right"
    for heading in ("plain LangChain", "ratio", "in rounds") if report.has_plain else ():
        table.add_column(heading, justify="right")
    for measure in report.measures:
        table.add_row(*_cells(measure)[: len(table.columns)])
    return table


def _cells(measure: Measure) -> tuple[str, str, str, str, str]:
    quantity = measure.quantity
    ratio, in_rounds = measure.ratio_of_medians, measure.median_of_ratios
    return (
        f"{quantity.label} ({quantity.unit})",
        _values(measure.ours),
        _values(measure.plain) if measure.plain else "",
        number(ratio) if ratio is not None else "",
        number(in_rounds) if in_rounds is not None else "",
    )


def _values(values: tuple[float, ...]) -> str:
    """The median, and in brackets the least and the greatest."""
    found = spread(values)
    return f"{number(found.middle)} ({number(found.least)}-{number(found.greatest)})"


def _below(report: Report) -> Iterator[str]:
    yield "Medians of the rounds, with minimum and maximum; every value is from a process of its own."
    if report.has_plain:
        yield "ratio: of the medians, ours to theirs; in rounds: the median of the ratios inside each round."
        yield "* plain LangChain only retrieves; our answer is held against that."
    steps = ", ".join(f"{step} {number(ms)}" for step, ms in report.details["steps_ms"].items())
    asked = len(report.workload["questions"])
    yield f"Answered from the guidance: {report.details['answered']} of {asked} questions. Median steps (ms): {steps}."
    yield ""
    yield from (_goal(judged) for judged in report.judged)
    yield ""
    yield report.noise.words
    if not report.has_plain:
        yield CURE


def _goal(judged: Judged) -> str:
    limit = f"{'at least' if judged.goal.is_floor else 'at most'} {number(judged.goal.limit)}"
    return f"{'met    ' if judged.met else 'NOT MET'}  {judged.goal.words} ({limit}; is {number(judged.ratio)})"
