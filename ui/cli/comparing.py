"""`homeward eval compare` and `gate`: whether a run is better than another, and good enough."""

from pathlib import Path
from typing import Annotated

import typer

from ui.cli.eval_input import GATE_FAILED, Folder, bad_input, written


def compare(
    old: Annotated[Path, typer.Argument(help="A folder of results, or a file of a baseline.", exists=True)],
    new: Folder,
    intersect: Annotated[
        bool, typer.Option("--intersect", help="Compare only the cases that are the same in both.")
    ] = False,
    worst: Annotated[int, typer.Option(help="How many answers that got worse to show.", min=0)] = 20,
    md: Annotated[Path | None, typer.Option(help="Also write it to this Markdown file.", dir_okay=False)] = None,
) -> None:
    """Say what changed from one run to another, how sure that is, and which answers got worse.

    Runs that were marked by different cases are refused, unless --intersect leaves out what differs.

    \b
    homeward eval compare results/20261120T090000Z results/20261121T184800Z
    homeward eval compare results/OLD results/NEW --worst 5 --md changes.md
    """
    from evals.compare.baseline import read_baseline
    from evals.compare.compare import compare as compare_runs
    from evals.compare.compare import compare_with
    from evals.compare.text import as_text
    from evals.run.results import Results

    with bad_input():
        if old.is_dir():
            found = compare_runs(Results(old), Results(new), intersect=intersect, most=worst)
        else:
            found = compare_with(read_baseline(old), Results(new), intersect=intersect)
        text = as_text(found)
        if md is not None:
            written(md, text)
    typer.echo(text, nl=False)


def gate(
    folder: Folder,
    gates: Annotated[
        Path | None, typer.Option(help="Default: the gates that come with Homeward.", exists=True, dir_okay=False)
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="A folder of results, or a file made with --save-baseline.", exists=True)
    ] = None,
    intersect: Annotated[
        bool, typer.Option("--intersect", help="Against a baseline of other cases: use those that are the same.")
    ] = False,
    save_baseline: Annotated[
        Path | None, typer.Option(help="When nothing failed, keep this run as a baseline in this file.", dir_okay=False)
    ] = None,
    despite: Annotated[
        str, typer.Option(help="Keep it although a gate is broken, and say in the file why.", show_default=False)
    ] = "",
) -> None:
    """Hold a run to its gates: exit code 1 for a broken hard gate or a proven regression. Writes junit.xml.

    \b
    homeward eval gate results/20261121T184800Z
    homeward eval gate results/NEW --baseline evals/baselines/dev.json
    homeward eval gate results/NEW --save-baseline evals/baselines/dev.json
    """
    from evals.compare.baseline import read_baseline
    from evals.gate import GATES, State, baseline_to_keep, failed, read_gates
    from evals.gate import gate as check_gates
    from evals.junit import write_junit
    from evals.run.results import Results

    with bad_input():
        results = Results(folder)
        kept = None if baseline is None else read_baseline(baseline)
        checks = check_gates(results, read_gates(gates or GATES), kept, intersect=intersect)
        write_junit(folder / "junit.xml", checks, results.run_id)
    order = [State.FAILED, State.WARNED, State.SKIPPED, State.PASSED]
    for check in sorted(checks, key=lambda check: order.index(check.state)):
        typer.echo(f"{check.state.value:8} {check.name}: {check.message}")
    if save_baseline is not None and (despite or not failed(checks)):
        with bad_input():
            written(save_baseline, baseline_to_keep(results, checks, despite).file_text())
        typer.echo(f"Kept as a baseline: {save_baseline}", err=True)
    if failed(checks):
        raise typer.Exit(GATE_FAILED)
