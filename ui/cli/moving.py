"""`homeward index export` and `import`: a release from one home or store to another."""

from pathlib import Path
from typing import Annotated

import typer

from ui.cli.options import Home, settings_from

Name = Annotated[str, typer.Argument(help="The release, as `homeward index status` names it, or `current`.")]
Target = Annotated[Path, typer.Argument(help="The file to write, such as release.tar.gz.", dir_okay=False)]
Source = Annotated[Path, typer.Argument(help="A file written by `homeward index export`.", exists=True, dir_okay=False)]
Digest = Annotated[str | None, typer.Option("--sha256", help="The SHA-256 that the export printed.")]
Live = Annotated[bool, typer.Option("--live", help="Make the release live when it is whole.")]


def export(release: Name, file: Target, home: Home = None) -> None:
    """Write a release to one file, with the checksum of everything in it, and print the file's own SHA-256.

    \b
    homeward index export current release.tar.gz
    """
    from index.errors import UserError
    from index.moving.pack import export as export_release
    from index.releases import Releases

    releases = Releases(settings_from(home).home)
    name = releases.live().name if release == "current" else release
    if name not in releases.names():
        raise UserError(f"No release {name} in {releases.home}. See them with: homeward index status")
    typer.echo(export_release(releases.folder / name, file))


def import_(file: Source, sha256: Digest = None, live: Live = False, home: Home = None) -> None:
    """Bring a release in from a file, after checking every byte of it against its checksums.

    Its vectors go where this home keeps them: into its folder, or to the server that HOMEWARD_CHROMA_URL names.

    \b
    homeward index import release.tar.gz --sha256 DIGEST --live
    """
    from index.moving.unpack import import_release
    from index.releases import Releases

    releases = Releases(settings_from(home).home)
    with releases.lock():
        name = import_release(file, releases, sha256=sha256)
        if live:
            releases.switch(name)
    typer.echo(f"{name} is live." if live else f"{name} is here. Take it with: homeward index rollback --to {name}")
