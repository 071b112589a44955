"""`homeward index`: for maintainers."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from ui.cli.options import Corpus, Home, build_index, settings_from

Figures = Annotated[bool, typer.Option("--figures", help="Count documents, sentences, sources and grades too.")]

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Build the index, see what is live, go back.")


@app.command()
def build(corpus: Corpus = None, home: Home = None) -> None:
    """Index the documents, ask the check questions, and switch the new release in.

    Embeds only what changed. The live release is not touched until the new one has passed.

    \b
    homeward index build
    homeward index build --corpus ~/guidance --home ~/homeward-test
    """
    build_index(settings_from(home, corpus))


@app.command()
def status(home: Home = None) -> None:
    """Say which release is live, what it holds, and whether its documents have changed since.

    \b
    homeward index status
    """
    from ui.cli.status import status_text

    typer.echo(status_text(settings_from(home)))


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
def rollback(home: Home = None) -> None:
    """Make the release before the live one live again.

    \b
    homeward index rollback
    """
    from index.releases import Releases

    releases = Releases(settings_from(home).home)
    with releases.lock():
        typer.echo(f"{releases.rollback()} is live.")
