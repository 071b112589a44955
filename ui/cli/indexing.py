"""`homeward index`: for maintainers."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from ui.cli import curating, planning
from ui.cli.fetching import fetch
from ui.cli.moving import export, import_
from ui.cli.options import Corpus, Home, build_index, settings_from

Figures = Annotated[bool, typer.Option("--figures", help="Count documents, sentences, sources and grades too.")]

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Build the index, see what is live, go back.")
app.command()(fetch)
app.command()(export)
app.command("import")(import_)


app.command("plan")(planning.plan)
app.command("add")(curating.add)
app.command("withdraw")(curating.withdraw)
app.command("supersede")(curating.supersede)


class Evaluate(StrEnum):
    """What a new release is asked before it goes live."""

    CHECK = "check"
    FULL = "full"


@app.command()
def build(
    corpus: Corpus = None,
    home: Home = None,
    evaluate: Annotated[
        Evaluate,
        typer.Option(help="check: the check questions. full: all development cases and their gates, about a minute."),
    ] = Evaluate.CHECK,
    despite: Annotated[
        str, typer.Option(help="Switch although a gate is broken, and keep this reason.", show_default=False)
    ] = "",
    reason: Annotated[str, typer.Option(help="Why, for the journal.", show_default=False)] = "",
    anew: Annotated[
        bool, typer.Option("--anew", help="Embed everything again, even when nothing has changed.")
    ] = False,
) -> None:
    """Index the documents, ask the check questions, and switch the new release in.

    Embeds only what changed. The live release is not touched until the new one has passed, and not at all when it
    breaks a gate.

    \b
    homeward index build
    homeward index build --corpus ~/guidance --home ~/homeward-test
    homeward index build --evaluate full
    homeward index build --despite "the case is out of date and will be mended on Monday"
    """
    from evals.publish import Wish
    from index.journal import By, os_user

    whole = None
    if evaluate is Evaluate.FULL:
        from evals.whole import whole_run

        whole = whole_run
    build_index(settings_from(home, corpus), Wish(By(os_user(), reason), whole, despite, anew))


@app.command()
def status(
    home: Home = None,
    documents: Annotated[
        bool, typer.Option("--documents", help="List the documents with age and review date, what needs a look first.")
    ] = False,
    show_all: Annotated[bool, typer.Option("--all", help="Show every line of the long lists.")] = False,
) -> None:
    """Say which release is live, what it holds, how it did, what was done last, and what has changed since.

    \b
    homeward index status
    homeward index status --documents
    homeward index status --documents --all
    """
    from ui.cli.status import documents_text, status_text

    settings, today = settings_from(home), datetime.now(UTC).date()
    text = documents_text if documents else status_text
    typer.echo(text(settings, today, show_all=show_all))


@app.command()
def check(corpus: Corpus = None, figures: Figures = False) -> None:
    """Hold every document against the rules of corpus/README.md, and say in one line each what is wrong and where.

    \b
    homeward index check
    homeward index check --figures
    homeward index check --corpus ~/guidance
    """
    from index.check.check import check as check_corpus
    from index.check.figures import figures as figures_of

    folder = settings_from(None, corpus).corpus
    findings = check_corpus(folder, datetime.now(UTC).date())
    for finding in findings:
        typer.echo(str(finding))
    if figures:
        typer.echo(str(figures_of(folder)))
    if not all(finding.advice for finding in findings):
        raise typer.Exit(1)
    typer.echo(f"{folder}: nothing is wrong.")


@app.command()
def rollback(
    home: Home = None,
    to: Annotated[
        str | None, typer.Option(help="A release that is kept. Default: the one that was live before.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why. It is written into the journal.", show_default=False)] = "",
) -> None:
    """Make the release that was live before, or the one named, live again.

    \b
    homeward index rollback --reason "the new leaflet is wrong"
    homeward index rollback --to 2026-11-22T10-00-00-ab12
    """
    from index.journal import By, os_user
    from index.rollback import roll_back

    done = roll_back(settings_from(home).home, By(os_user(), reason), to)
    for warning in done.warnings:
        typer.echo(f"Note: {warning}", err=True)
    typer.echo(f"{done.name} is live.")
