"""`homeward eval`: for people who maintain guidance and for people who compare releases."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ui.cli import comparing
from ui.cli.eval_input import CRASHED, GATE_FAILED, Folder, bad_input
from ui.cli.options import Corpus, Home, WrongUse, progress, settings_from

if TYPE_CHECKING:
    from evals.library import Library
    from index.release import Release
    from index.settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Check the cases, ask them, score the answers, compare runs, and hold a release to its gates.",
    epilog="Exit codes: 0 passed, 1 a gate or the check of the cases failed, 2 bad input, 3 the assistant crashed.",
)

Cases = Annotated[
    Path | None,
    typer.Option("--cases", help="The folder with dev/ and test/. Default: the cases that come with Homeward."),
]


@app.command()
def validate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Files of cases; without any, the whole set is checked.", exists=True, dir_okay=False),
    ] = None,
    cases: Cases = None,
    corpus: Corpus = None,
    home: Home = None,
) -> None:
    """Check that the cases can be trusted: form, patterns, gold, splits, doubles, leaks, coverage.

    Gold is looked up in the live release, or in the documents with --corpus (or when there is no release). With
    FILES, what only a whole set can meet (coverage, overlap) is left out.

    \b
    homeward eval validate
    homeward eval validate evals/cases/dev/answerable-rights.jsonl --corpus corpus
    """
    from evals.schema.read import CASES, read_cases, read_files
    from evals.validate.check import check

    with bad_input():
        entries = read_files(files) if files else read_cases(cases or CASES)
        library = _texts(home, corpus)
    with progress() as report:
        found = check(entries, library, report, whole=not files)
    for finding in found:
        typer.echo(str(finding))
    wrong = sum(finding.fatal for finding in found)
    typer.echo(f"{len(entries)} cases against {library.name}: {wrong} wrong, {len(found) - wrong} notes.")
    if wrong:
        raise typer.Exit(GATE_FAILED)


@app.command()
def run(
    cases: Cases = None,
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
    results: Annotated[Path, typer.Option(help="Where the folder of this run is made.")] = Path("results"),
    resume: Annotated[
        Path | None,
        typer.Option(help="Go on with a run that was cut off: its folder.", exists=True, file_okay=False),
    ] = None,
    home: Home = None,
) -> None:
    """Ask the live release the cases, keep every answer, score them, and print the folder.

    Two runs on one release give the same answers.jsonl, byte for byte; timings are kept apart.

    \b
    homeward eval run
    homeward eval run --suite core --split dev --only type=rights --limit 50
    homeward eval run --resume results/20261121T184800Z
    """
    from evals.run.choose import parsed_only
    from evals.run.generate import generate, prepare
    from evals.run.results import Plan, Results
    from evals.schema.read import CASES, read_cases
    from evals.score.score import score as score_answers

    settings = settings_from(home)
    with bad_input():
        if resume is None:
            plan = Plan(
                suites=_known(suite, "suite"), splits=_known(split, "split"), only=parsed_only(only or ()), limit=limit,
                seed=seed, typos=typos, cases=str(cases or CASES),
            )  # fmt: skip
            entries = read_cases(cases or CASES, plan.splits)
        release = open_release(settings)
        folder = Results(resume) if resume is not None else prepare(release, entries, plan, results)
        with progress() as report:
            crashed = generate(folder, release, settings, report)
            summary = score_answers(folder, report)
    _say(summary)
    typer.echo(str(folder.folder))
    if crashed:
        typer.echo(f"The assistant crashed on {crashed} questions; its log says why.", err=True)
        raise typer.Exit(CRASHED)


@app.command()
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
    _say(summary)
    typer.echo(str(folder))


app.command("compare")(comparing.compare)
app.command("gate")(comparing.gate)
app.command("leaderboard")(comparing.leaderboard)


def _known(given: list[str] | None, what: str) -> tuple[str, ...]:
    """The suites or splits asked for, or the default ones. Raises WrongUse for one that is not known."""
    from evals.probes import SUITES
    from evals.schema.read import SPLITS

    known = SUITES if what == "suite" else SPLITS
    wrong = [name for name in given or () if name not in known]
    if wrong:
        raise WrongUse(f"--{what} is one of {', '.join(known)}, not '{wrong[0]}'. See: homeward eval run --help")
    return tuple(given) if given else (SUITES if what == "suite" else SPLITS[:1])


def _say(summary: "dict[str, Any]") -> None:
    """The figures that decide, on standard error: standard output carries the folder only."""
    from evals.metrics.registry import PRIMARY
    from evals.score.table import figure_line

    left_out = ", ".join(f"{count} {reason}" for reason, count in summary["excluded"].items())
    questions, clusters = summary["questions"], summary["clusters"]
    typer.echo(f"{questions} questions of {clusters} cases{f' (left out: {left_out})' if left_out else ''}", err=True)
    for name in PRIMARY:
        if name in summary["metrics"]:
            typer.echo(f"  {name:14} {figure_line(summary['metrics'][name])}", err=True)
    if summary["errors"]:
        typer.echo(f"  {summary['errors']} errors, which are no scores: see scores.jsonl", err=True)


def open_release(settings: "Settings") -> "Release":
    """The live release. Raises UserError when there is none."""
    from index.embedding.load import load_encoder
    from index.release import Release
    from index.releases import Releases

    return Release(Releases(settings.home).live(), load_encoder(settings.model, settings.home))


def _texts(home: Path | None, corpus: Path | None) -> "Library":
    """The texts of the live release; of the documents when they are named or when there is no release."""
    from evals.library import library_of, library_of_corpus
    from index.releases import Releases

    settings = settings_from(home, corpus)
    if corpus is not None or Releases(settings.home).current() is None:
        return library_of_corpus(settings.corpus)
    return library_of(open_release(settings))
