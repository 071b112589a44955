"""`homeward eval report` and `leaderboard`: scored runs for people to read."""

from pathlib import Path
from typing import Annotated

import typer

from ui.cli.eval_input import Folder, bad_input, written


def report(
    folder: Folder,
    against: Annotated[
        Path | None,
        typer.Option(help="Another folder of results, or a baseline: also show what changed since.", exists=True),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Default: report.html in the folder of results.", dir_okay=False)
    ] = None,
) -> None:
    """Write one self-contained page about a run and print its path. It opens from disk and needs no network.

    \b
    homeward eval report results/20261121T184800Z
    homeward eval report results/NEW --against results/OLD --out changes.html
    homeward eval report results/NEW --against evals/baselines/dev.json
    """
    from evals.compare.baseline import read_baseline
    from evals.report.report import report as make_report
    from evals.run.results import Results

    page = folder / "report.html" if out is None else out
    with bad_input():
        other = None if against is None else Results(against) if against.is_dir() else read_baseline(against)
        written(page, make_report(Results(folder), other))
    typer.echo(str(page))


def leaderboard(
    results: Annotated[Path, typer.Argument(help="The folder that holds the folders of runs.")] = Path("results"),
    against: Annotated[
        Path | None,
        typer.Option(help="A folder of results, or a baseline: also say what each run proved against it.", exists=True),
    ] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="Comma-separated values instead of Markdown.")] = False,
    readme: Annotated[
        Path | None,
        typer.Option(help="Instead, write the newest run between the marks of this file.", exists=True, dir_okay=False),
    ] = None,
) -> None:
    """Every scored run in one table, best first. Runs of different `data` are not comparable.

    \b
    homeward eval leaderboard results
    homeward eval leaderboard results --against results/20261121T184800Z
    homeward eval leaderboard results --csv > runs.csv
    homeward eval leaderboard results --readme README.md
    """
    from evals import leaderboard as table
    from evals.compare.baseline import read_baseline
    from evals.report.readme import newest, readme_table, with_table

    with bad_input():
        if readme is not None:
            run = newest(results)
            written(readme, with_table(readme.read_text(encoding="utf-8"), readme_table(run)))
            typer.echo(f"{readme}: the table is of {run.run_id} now.", err=True)
            return
        rows = table.leaderboard(results, None if against is None else read_baseline(against))
    typer.echo(table.as_csv(rows) if as_csv else table.as_markdown(rows), nl=False)
