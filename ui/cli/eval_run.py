"""`homeward eval run` and `score`: ask the cases, and mark what was answered."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.eval_figures import say
from ui.cli.eval_input import CRASHED, Folder, bad_input, open_release
from ui.cli.options import Home, WrongUse, open_chat, progress, settings_from

if TYPE_CHECKING:
    from evals.run.results import Plan
    from evals.schema.read import Entry
    from index.settings import Settings

TEST_LOG = "evals/TESTLOG.md"


def run(
    cases: Annotated[
        Path | None,
        typer.Option(
            "--cases",
            help="The folder with dev/ and test/ (default: the cases that come with Homeward), or one file of a set "
            "that is kept elsewhere: of that, only the figures are kept.",
        ),
    ] = None,
    suite: Annotated[
        list[str] | None,
        typer.Option(help="core, variants, typos, dialogues, triage, injections; repeat for several. Default: all."),
    ] = None,
    split: Annotated[list[str] | None, typer.Option(help="dev or test; repeat for both. Default: dev.")] = None,
    only: Annotated[
        list[str] | None, typer.Option(help="FIELD=VALUE with a field of type, mode, variant, id, document.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option(help="At most so many cases of each kind.", min=1, show_default=False)
    ] = None,
    seed: Annotated[int, typer.Option(help="Seed of the typing slips.")] = 2026,
    typos: Annotated[int, typer.Option(help="How often each question is asked with slips.", min=0)] = 1,
    system: Annotated[
        str,
        typer.Option(help="homeward, or one that is worse on purpose: keyword, dense, no-understanding, wrong-twin."),
    ] = "homeward",
    results: Annotated[Path, typer.Option(help="Where the folder of this run is made.")] = Path("results"),
    resume: Annotated[
        Path | None,
        typer.Option(help="Go on with a run that was cut off: its folder.", exists=True, file_okay=False),
    ] = None,
    home: Home = None,
) -> None:
    """Ask the live release the cases, keep every answer, score them, and print the folder.

    Two runs on one release give the same answers.jsonl, byte for byte; timings are kept apart. Where
    HOMEWARD_CHAT_MODEL names a chat model, its words are what is marked, and config.yaml names it.

    \b
    homeward eval run
    homeward eval run --suite core --split dev --only type=rights --limit 50
    homeward eval run --system keyword
    homeward eval run --resume results/20261121T184800Z
    homeward eval run --cases holdout.jsonl
    """
    from assistant.models.settings import read_chat_settings
    from evals.run.choose import parsed_only
    from evals.run.generate import generate, prepare
    from evals.run.results import Plan, Results
    from evals.schema.read import CASES, HOLDOUT, read_cases, read_set
    from evals.score.score import score as score_answers
    from evals.systems.systems import HOMEWARD

    settings = settings_from(home)
    elsewhere = resume is None and cases is not None and cases.is_file()
    if resume is not None and any((cases, suite, split, only, limit, system != HOMEWARD)):
        raise WrongUse(f"--resume goes on with what {resume / 'config.yaml'} says. Leave the other options out")
    with bad_input():
        if resume is None:
            plan = Plan(
                suites=_known(suite, "suite"), splits=(HOLDOUT,) if elsewhere else _known(split, "split"),
                only=parsed_only(only or ()), limit=limit, seed=seed, typos=typos, cases=str(cases or CASES),
                system=system, chat=read_chat_settings().described(),
            )  # fmt: skip
            if elsewhere and cases is not None:
                _forget(read_set(cases), plan, settings, results)
                return
            entries = read_cases(cases or CASES, plan.splits)
        release = open_release(settings)
        folder = Results(resume) if resume is not None else prepare(release, entries, plan, results)
        if folder.plan.chat != read_chat_settings().described():
            raise WrongUse(
                f"{folder.folder} was begun with another chat model (config.yaml). Set that one, or start anew"
            )
        if "test" in folder.plan.splits:
            typer.echo(f"A look at the test split: write date, sha, who, why and result in {TEST_LOG}", err=True)
        with progress() as report:
            crashed = generate(folder, release, settings, report, open_chat())
            summary = score_answers(folder, report)
    say(summary)
    typer.echo(str(folder.folder))
    if crashed:
        typer.echo(f"The assistant crashed on {crashed} questions; its log says why.", err=True)
        raise typer.Exit(CRASHED)


def _forget(entries: "list[Entry]", plan: "Plan", settings: "Settings", parent: Path) -> None:
    """Ask a set that is kept elsewhere, and keep its figures only."""
    from evals.run.holdout import holdout

    with progress() as report:
        found = holdout(open_release(settings), entries, plan, settings, report)
    say(found.summary)
    typer.echo(str(found.write(parent)))
    if found.crashed:
        raise typer.Exit(CRASHED)


def score(
    folder: Folder,
    cases: Annotated[
        Path | None, typer.Option(help="Mark by the cases as they are in this folder now, not as they were asked.")
    ] = None,
) -> None:
    """Score stored answers again: after a new metric, or with mended cases. Asks nothing.

    \b
    homeward eval score results/20261121T184800Z
    homeward eval score results/20261121T184800Z --cases evals/cases
    """
    from evals.run.results import Results
    from evals.schema.read import read_cases
    from evals.score.score import score as score_answers

    with bad_input():
        results = Results(folder)
        entries = None if cases is None else read_cases(cases, results.plan.splits)
        with progress() as report:
            summary = score_answers(results, report, entries)
    say(summary)
    typer.echo(str(folder))


def _known(given: list[str] | None, what: str) -> tuple[str, ...]:
    """The suites or splits asked for, or the default ones. Raises WrongUse for one that is not known."""
    from evals.probes import SUITES
    from evals.schema.read import SPLITS

    known = SUITES if what == "suite" else SPLITS
    wrong = [name for name in given or () if name not in known]
    if wrong:
        raise WrongUse(f"--{what} is one of {', '.join(known)}, not '{wrong[0]}'. See: homeward eval run --help")
    return tuple(given) if given else (SUITES if what == "suite" else SPLITS[:1])
