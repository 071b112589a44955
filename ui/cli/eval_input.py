"""What the evaluation commands share: folders of results, exit codes, and bad input said in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from index.errors import UserError
from ui.cli.options import WrongUse

GATE_FAILED, CRASHED = 1, 3

Folder = Annotated[Path, typer.Argument(help="A folder of results.", exists=True, file_okay=False)]


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
