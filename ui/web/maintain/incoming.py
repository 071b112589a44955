"""Uploads that wait for a maintainer to confirm what they are; each lies in a folder of its own below the home."""

import re
import secrets
import shutil
import time
from pathlib import Path
from typing import BinaryIO

from index.errors import UserError
from index.readers.read import SUFFIXES

MOST_BYTES = 25 * 1024 * 1024  # standards, SE-10
_KEPT_SECONDS = 24 * 3600
_NAME = "name.txt"
_TICKET = re.compile(r"[A-Za-z0-9_-]{22}")
_BLOCK = 1 << 20


class Incoming:
    """The waiting uploads of one home."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "incoming"

    def keep(self, name: str, content: BinaryIO) -> str:
        """Store an upload under a new ticket. Raises UserError for a format that is not read or a file too large."""
        self._forget_old()
        called = Path(name.replace("\\", "/")).name.strip()[:120]
        suffix = Path(called).suffix.lower()
        if suffix not in SUFFIXES:
            raise UserError(f"This format is not read. Save the document as one of {', '.join(SUFFIXES)}.")
        ticket = secrets.token_urlsafe(16)
        folder = self._folder / ticket
        folder.mkdir(parents=True, mode=0o700)
        try:
            _copy(content, folder / f"document{suffix}")
        except UserError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        (folder / _NAME).write_text(called, encoding="utf-8")
        return ticket

    def find(self, ticket: str) -> tuple[Path, str]:
        """The file under a ticket and its own name. Raises UserError when there is none (any more)."""
        folder = self._folder / ticket
        if not _TICKET.fullmatch(ticket) or not (folder / _NAME).is_file():
            raise UserError("This upload is no longer here. Send the document again.")
        return next(folder.glob("document.*")), (folder / _NAME).read_text(encoding="utf-8")

    def drop(self, ticket: str) -> None:
        """Forget an upload."""
        if _TICKET.fullmatch(ticket):
            shutil.rmtree(self._folder / ticket, ignore_errors=True)

    def _forget_old(self) -> None:
        for folder in self._folder.glob("*"):
            if time.time() - folder.stat().st_mtime > _KEPT_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)


def _copy(content: BinaryIO, to: Path) -> None:
    with to.open("wb") as file:
        while block := content.read(_BLOCK):
            file.write(block)
            if file.tell() > MOST_BYTES:
                raise UserError(f"The file is too large: send at most {MOST_BYTES // 2**20} MB.")
    if not to.stat().st_size:
        raise UserError("Choose a file first, one that is not empty.")
