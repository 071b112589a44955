"""`homeward index add`, `withdraw` and `supersede`: what goes into the corpus and what goes out of use."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.agreeing import ASKED, agreed
from ui.cli.options import Corpus, Home, WrongUse, build_index, settings_from
from ui.cli.planning import sheet_of

if TYPE_CHECKING:
    from index.curate.intake import Proposal
    from index.settings import Settings

Reason = Annotated[str, typer.Option("--reason", help="Why. It is written into the journal.")]
NoBuild = Annotated[bool, typer.Option("--no-build", help="Only change the corpus; build later.")]


def add(
    files: Annotated[list[Path], typer.Argument(help="Markdown, PDF, DOCX, HTML or text.", show_default=False)],
    corpus: Corpus = None,
    home: Home = None,
    yes: Annotated[bool, typer.Option("--yes", help="Take what is guessed and given, and ask nothing.")] = False,
    no_build: NoBuild = False,
    reason: Reason = "",
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    name: Annotated[str | None, typer.Option(help="The file's name in the corpus, without folder and suffix.")] = None,
    kind: Annotated[
        str | None, typer.Option(help="guidance, 'case study', 'service page', pathway or rights: decides the folder.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[str | None, typer.Option(help="When, as it says: 2024, or 14 Feb 2024.")] = None,
    url: Annotated[str | None, typer.Option(help="The publisher's address for it.")] = None,
    audience: Annotated[str | None, typer.Option(help="staff; families or both when a twin lies beside it.")] = None,
    region: Annotated[str | None, typer.Option(help="The area it is about; England when national.")] = None,
    service_line: Annotated[str | None, typer.Option(help="The service line it is about, or all.")] = None,
    age_group: Annotated[str | None, typer.Option(help="all ages, adults, or children and young people.")] = None,
    evidence: Annotated[str | None, typer.Option(help="law, national guidance, local policy, ...")] = None,
    review_by: Annotated[str | None, typer.Option(help="When to read it again: 2027-11-22.")] = None,
) -> None:
    """Put documents into the corpus: guess what they are, ask what is not sure, check, plan, build.

    A twin (NAME.plain.md) or other wordings (NAME.asks.yaml) that lie beside a file come with it. Nothing is ever
    overwritten.

    \b
    homeward index add leaflet.pdf
    homeward index add leaflet.pdf --yes --kind "service page" --publisher "An NHS Trust" --url https://...
    """
    from index.curate.intake import propose

    given = {key: value for key, value in locals().items() if key in ASKED and value is not None}
    settings, today = settings_from(home, corpus), datetime.now(UTC).date()
    if len(files) > 1 and {"title", "name", "url"} & given.keys():
        raise WrongUse("--title, --name and --url are for one document. Add the documents one by one")
    if not yes and not sys.stdin.isatty():
        raise WrongUse("Nobody is there to be asked. Take what is guessed with --yes, and set the rest with options")
    ready = [agreed(propose(file, settings.corpus, today).changed(**given), ask=not yes) for file in files]
    for proposal in ready:
        _put(proposal, settings, reason)
    _plan_and_build(settings, build=not no_build)


def withdraw(
    document: Annotated[str, typer.Argument(help="Its id: services/crisis-leaflet.", show_default=False)],
    reason: Annotated[str, typer.Option("--reason", help="Why. It is written into the journal.", show_default=False)],
    corpus: Corpus = None,
    home: Home = None,
    no_build: NoBuild = False,
) -> None:
    """Take a document out of use: from the next release on it is never quoted, and neither is its twin.

    Nothing is deleted, so that past answers can still be explained.

    \b
    homeward index withdraw services/crisis-leaflet --reason "the number in it is wrong"
    """
    from index.curate.retire import withdraw as take_out
    from index.journal import Action, Journal, os_user

    settings = settings_from(home, corpus)
    retired = take_out(settings.corpus, document, datetime.now(UTC).date())
    Journal(settings.home).note(os_user(), Action.WITHDRAW, document, reason)
    _retired(settings, document, "withdrawn", retired.pointers, build=not no_build)


def supersede(
    old: Annotated[str, typer.Argument(help="The id of the document that goes out of use.", show_default=False)],
    new: Annotated[str, typer.Argument(help="The id of the one that takes its place.", show_default=False)],
    reason: Annotated[str, typer.Option("--reason", help="Why. It is written into the journal.", show_default=False)],
    corpus: Corpus = None,
    home: Home = None,
    no_build: NoBuild = False,
) -> None:
    """Let one document take the place of another, which is never quoted from the next release on.

    \b
    homeward index supersede guidance/model-2024 guidance/model-2026 --reason "the new edition"
    """
    from index.curate.retire import supersede as replace
    from index.journal import Action, Journal, os_user

    settings = settings_from(home, corpus)
    retired = replace(settings.corpus, old, new, datetime.now(UTC).date())
    Journal(settings.home).note(os_user(), Action.SUPERSEDE, f"{old} by {new}", reason)
    _retired(settings, old, f"superseded by {new}", retired.pointers, build=not no_build)


def _put(proposal: "Proposal", settings: "Settings", reason: str) -> None:
    """Write one document into the corpus, check it, and write down who did it."""
    from index.check.check import check
    from index.curate.intake import add as put
    from index.journal import Action, Journal, os_user

    added = put(proposal, settings.corpus)
    Journal(settings.home).note(os_user(), Action.ADD, proposal.details.id, reason)
    root = settings.corpus.resolve()
    own = {path.relative_to(root).as_posix() for path in added.written}
    typer.echo(f"Added {', '.join(sorted(own))}", err=True)
    for finding in check(settings.corpus, datetime.now(UTC).date()):
        if finding.file in own:
            typer.echo(f"  {finding}", err=True)


def _retired(settings: "Settings", id_: str, how: str, pointers: tuple[str, ...], *, build: bool) -> None:
    typer.echo(f"{id_} is {how}.", err=True)
    for place in pointers:
        typer.echo(f"  {place}: still points at it", err=True)
    _plan_and_build(settings, build=build)


def _plan_and_build(settings: "Settings", *, build: bool) -> None:
    from ui.cli.plan_text import plan_text

    typer.echo(plan_text(sheet_of(settings, links=False, questions=[])), err=True)
    if build:
        build_index(settings)
    else:
        typer.echo("Nothing was built. When all is ready: homeward index build", err=True)
