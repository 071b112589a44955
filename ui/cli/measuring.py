"""`homeward bench`."""

from pathlib import Path
from typing import Annotated

import typer

from index.errors import UserError
from ui.cli.options import Home, WrongUse, progress, settings_from

THIS_COMMAND = "from ui.cli.main import main; main()"
ROOM = 110


def bench(
    home: Home = None,
    rounds: Annotated[
        int, typer.Option(help="How often everything is measured; ratios are taken inside a round.", min=1)
    ] = 3,
    passages: Annotated[
        int | None,
        typer.Option(
            help="How many passages to index and search: fewer are drawn, more are made by copies. "
            "Default: all of the live release.",
            min=1,
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON only.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Also write the JSON to this file.", dir_okay=False)] = None,
) -> None:
    """Measure speed and memory, beside plain LangChain with the same passages and the same model.

    Uses the passages of the live release, or of the corpus when there is none yet; changes neither. Plain LangChain
    is measured when it is installed: pip install "homeward[bench]"

    \b
    homeward bench
    homeward bench --rounds 5 --passages 2000
    homeward bench --json | python -m json.tool
    homeward bench --out bench.json
    """
    import json
    import shutil
    import sys

    from evals.bench.report import as_data
    from evals.bench.rounds import Plan
    from evals.bench.run import bench as measure
    from evals.bench.run import plain_is_installed
    from evals.bench.table import as_text

    if out is not None and not out.parent.is_dir():
        raise WrongUse(f"{out.parent}: no such folder. Name a file in a folder that exists with --out")
    plan = Plan(rounds, passages, plain_is_installed(), (sys.executable, "-c", THIS_COMMAND))
    with progress() as report:
        measured = measure(settings_from(home), plan, report)
    data = json.dumps(as_data(measured), indent=1)
    if out is not None:
        try:
            out.write_text(data + "\n", encoding="utf-8")
        except OSError as error:
            raise UserError(f"{out}: cannot be written ({error.strerror}). Name another file with --out") from error
    # Where nobody sees an edge (a file, a pipe) the table has room.
    typer.echo(data if as_json else as_text(measured, shutil.get_terminal_size((ROOM, 24)).columns))
