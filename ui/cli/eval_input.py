"""What the evaluation commands share: folders of results, exit codes, and bad input said in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from index.errors import UserError
from ui.cli.options import WrongUse

if TYPE_CHECKING:
    from index.release import Release
    from index.settings import Settings

GATE_FAILED, CRASHED = 1, 3

Folder = Annotated[Path, typer.Argument(help="A folder of results.", exists=True, file_okay=False)]

Cases = Annotated[
    Path | None,
    typer.Option("--cases", help="The folder with dev/ and test/. Default: the cases that come with Homeward."),
]


@contextmanager
def bad_input() -> Iterator[None]:
    """What is wrong with files or folders that were given ends with exit code 2."""
    try:
        yield
    except UserError as error:
        raise WrongUse(str(error)) from error


def written(path: Path, text: str) -> None:
    """Write a file. Raises UserError when that cannot be done."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UserError(f"{path}: cannot be written ({error.strerror}). Name another file") from error


def open_release(settings: "Settings") -> "Release":
    """The live release. Raises UserError when there is none."""
    from index.embedding.load import load_encoder
    from index.release import Release
    from index.releases import Releases

    return Release(Releases(settings.home).live(), load_encoder(settings.model, settings.home))
