"""`homeward index fetch`: copies of the official publications, for a maintainer to read."""

from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.options import Corpus, Home, WrongUse, settings_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.check.official import Publication

Ids = Annotated[list[str] | None, typer.Argument(help="Which publications, by their id in official.yaml.")]
All = Annotated[bool, typer.Option("--all", help="Every publication that official.yaml names.")]
Dry = Annotated[bool, typer.Option("--dry-run", help="Say what would be asked, and ask nobody.")]


def fetch(ids: Ids = None, all_: All = False, dry_run: Dry = False, corpus: Corpus = None, home: Home = None) -> None:
    """Fetch official publications to compare the guidance with, and say what has changed since last time.

    The copies lie in the folder `official` of Homeward's home. They are not indexed, and their licences stay with them.

    \b
    homeward index fetch --all --dry-run
    homeward index fetch nhse-provider-collaboratives
    homeward index fetch --all
    """
    from filelock import FileLock, Timeout

    from index.check.official import read_official
    from index.errors import UserError
    from index.fetch.download import Downloader, web_client
    from index.fetch.fetch import OFFICIAL_COPIES, Change, fetch, terms_for, unlisted

    settings = settings_from(home, corpus)
    listed = read_official(settings.corpus)
    wanted = _wanted(listed, ids or [], everything=all_)
    folder = settings.home / OFFICIAL_COPIES
    if dry_run:
        for one in wanted:
            typer.echo(f"{one.id}  {one.url}  ({one.licence})")
        return
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / ".lock", timeout=0), web_client() as client:
            failed = False
            width = max((len(one.id) for one in wanted), default=0)
            for row in (*fetch(wanted, folder, Downloader(client, terms_for(listed))), *unlisted(listed, folder)):
                failed |= row.change is Change.FAILED
                typer.echo(f"{row.id:<{width}}  {row.change:<16}  {row.note}  [{row.licence}]")
    except Timeout as error:
        raise UserError(f"Somebody else is fetching into {folder}. Wait for them, then try again") from error
    typer.echo(f"The copies are in {folder}. Keep to each licence: they are for reading, not for the corpus.", err=True)
    if failed:
        raise typer.Exit(1)


def _wanted(listed: "Sequence[Publication]", ids: "list[str]", *, everything: bool) -> "Sequence[Publication]":
    """The publications that were asked for. Raises WrongUse."""
    if everything == bool(ids):
        raise WrongUse(f"Name publications by their id, or all {len(listed)} of official.yaml with --all")
    if everything:
        return listed
    known = {one.id: one for one in listed}
    if unknown := ", ".join(id_ for id_ in ids if id_ not in known):
        raise WrongUse(f"official.yaml names no {unknown}. See them with: homeward index fetch --all --dry-run")
    return [known[id_] for id_ in ids]
