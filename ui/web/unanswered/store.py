"""The store: one encrypted file a day in the home folder, deleted when its time is over."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from pydantic import BaseModel, ConfigDict

from assistant.types import Mode, Outcome

FOLDER = "unanswered"
MOST_A_DAY = 1000
"""Questions; more are not kept, so that nobody can fill the disk."""
_SUFFIX = ".log"


class Unanswered(BaseModel):
    """A question without an answer. No time of day, no address: nothing shows that two came from one person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: date
    mode: Mode
    outcome: Outcome
    text: str = ""
    """What may be kept of its words; empty for families, of whom only is counted."""
    document: str
    """The document that came nearest."""
    heading: str
    """The section of it."""


class Store:
    """The questions of one home. Its files can be deleted without the key, and read only with it."""

    def __init__(self, home: Path, key: bytes, days: int) -> None:
        self.folder = home / FOLDER
        self._cipher = Fernet(key)
        self.days = days

    def add(self, one: Unanswered) -> None:
        """Keep a question, and delete those whose time is over."""
        self.purge(one.day)
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self.folder / f"{one.day.isoformat()}{_SUFFIX}"
        line = self._cipher.encrypt(one.model_dump_json().encode()) + b"\n"
        if path.is_file() and path.read_bytes().count(b"\n") >= MOST_A_DAY:
            return
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(handle, "ab") as file:
            file.write(line)

    def all(self, today: date) -> Iterator[Unanswered]:
        """Every question whose time is not over, oldest day first; a line that the key does not open is left out."""
        self.purge(today)
        for path in sorted(self.folder.glob(f"*{_SUFFIX}")):
            for line in path.read_bytes().splitlines():
                try:
                    yield Unanswered.model_validate_json(self._cipher.decrypt(line))
                except (InvalidToken, ValueError):
                    continue

    def purge(self, today: date) -> None:
        """Delete the days whose time is over, and every file that is not a day."""
        for path in self.folder.glob(f"*{_SUFFIX}"):
            try:
                is_over = today - date.fromisoformat(path.stem) >= timedelta(days=self.days)
            except ValueError:
                is_over = True
            if is_over:
                path.unlink(missing_ok=True)
