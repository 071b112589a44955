"""`homeward bench`."""

from pathlib import Path
from typing import Annotated, Any

import typer

from index.errors import UserError
from ui.cli.options import Home, WrongUse, progress, settings_from

THIS_COMMAND = "from ui.cli.main import main; main()"
ROOM = 110

app = typer.Typer(add_completion=False, rich_markup_mode=None)
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON only.")]


@app.callback(invoke_without_command=True)
def bench(
    context: typer.Context,
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
    as_json: AsJson = False,
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
    homeward bench index
    homeward bench web
    """
    if context.invoked_subcommand is not None:
        return
    import shutil
    import sys

    from evals.bench.report import as_data
    from evals.bench.rounds import Plan
    from evals.bench.run import bench as measure
    from evals.bench.run import plain_is_installed
    from evals.bench.table import as_text

    _can_write(out)
    plan = Plan(rounds, passages, plain_is_installed(), (sys.executable, "-c", THIS_COMMAND))
    with progress() as report:
        measured = measure(settings_from(home), plan, report)
    # Where nobody sees an edge (a file, a pipe) the table has room.
    text = as_text(measured, shutil.get_terminal_size((ROOM, 24)).columns)
    _say(as_data(measured), text, as_json=as_json, out=out)


@app.command("index")
def index(
    home: Home = None,
    only: Annotated[list[str] | None, typer.Option(help="shipped, made, kills, switches; repeat for several.")] = None,
    documents: Annotated[int, typer.Option(help="How many documents are made.", min=1)] = 2000,
    kills: Annotated[int, typer.Option(help="How many builds are killed.", min=1)] = 50,
    switches: Annotated[int, typer.Option(help="How many releases follow each other.", min=1)] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON only.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Also write the JSON to this file.", dir_okay=False)] = None,
) -> None:
    """Measure how long new guidance takes, and try what no fault may break. About ten minutes; changes nothing.

    The shipped corpus and made documents from nothing and after one change, beside embedding alone; builds that are
    killed at random moments; releases that follow each other while questions are asked. Ends with 1 when a live
    release was not whole, or a question was lost or answered from old text.

    \b
    homeward bench index
    homeward bench index --only kills --kills 200
    homeward bench index --only made --documents 500 --json
    """
    import sys

    from evals.bench.index.run import PARTS, Plan, bench_index, failures
    from evals.bench.index.text import as_text

    wrong = [part for part in only or () if part not in PARTS]
    if wrong:
        raise WrongUse(f"--only is one of {', '.join(PARTS)}, not '{wrong[0]}'. See: homeward bench index --help")
    _can_write(out)
    parts = tuple(part for part in PARTS if not only or part in only)
    plan = Plan(parts, documents, kills, switches, (sys.executable, "-c", THIS_COMMAND))
    with progress() as report:
        found = bench_index(settings_from(home), plan, report)
    _say(found, as_text(found), as_json=as_json, out=out)
    if failures(found):
        raise typer.Exit(1)


def _can_write(out: Path | None) -> None:
    if out is not None and not out.parent.is_dir():
        raise WrongUse(f"{out.parent}: no such folder. Name a file in a folder that exists with --out")


def _say(data: dict[str, Any], text: str, *, as_json: bool, out: Path | None) -> None:
    """Print the figures, as text or JSON, and write them to the file named."""
    import json

    written = json.dumps(data, indent=1)
    if out is not None:
        try:
            out.write_text(written + "\n", encoding="utf-8")
        except OSError as error:
            raise UserError(f"{out}: cannot be written ({error.strerror}). Name another file with --out") from error
    typer.echo(written if as_json else text)


@app.command("web")
def web(
    home: Home = None,
    people: Annotated[int, typer.Option(help="How many people ask in the same moment.", min=1, max=200)] = 40,
    rounds: Annotated[int, typer.Option(help="How often everything is measured.", min=1)] = 3,
    browser: Annotated[bool, typer.Option(help="Also measure the page on a slow phone, in Chromium.")] = True,
    as_json: AsJson = False,
) -> None:
    """Measure the web app: one person, a crowd at once, too many at once, and the first view on a slow phone.

    Starts a server on the live release and stops it again. Needs pip install "homeward[dev]", and for the phone
    /usr/bin/chromium.

    \b
    homeward bench web
    homeward bench web --people 80 --no-browser
    """
    import sys
    from importlib.util import find_spec

    if not find_spec("playwright"):
        raise UserError('This needs playwright: pip install "homeward[dev]"')
    from ui.bench.web import WebPlan, as_text, measure

    report = measure(settings_from(home), WebPlan(people, rounds, browser, (sys.executable, "-c", THIS_COMMAND)))
    _say(report.as_data(), as_text(report), as_json=as_json, out=None)
