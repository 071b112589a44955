"""Journal: who did what to the index, when and why, one JSON line each in the home folder."""

import getpass
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

JOURNAL = "journal.jsonl"


class Action(StrEnum):
    """What can be done to guidance and releases."""

    ADD = "add"
    WITHDRAW = "withdraw"
    SUPERSEDE = "supersede"
    FETCH = "fetch"
    BUILD = "build"
    """A release was built, passed, and went live."""
    DESPITE = "build despite"
    """A release failed a gate and went live all the same, for the reason given."""
    REFUSE = "refuse"
    """A release failed a gate and did not go live."""
    ROLLBACK = "rollback"
    EXPORT = "export"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class By:
    """Who does something, and why."""

    who: str
    why: str = ""


class Entry(BaseModel):
    """One action."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    at: datetime
    who: str
    action: Action
    what: str
    """The document or the release that it was done to."""
    why: str = ""


class Journal:
    """The journal of one home folder."""

    def __init__(self, home: Path) -> None:
        self.path = home / JOURNAL

    def note(self, who: str, action: Action, what: str, why: str = "") -> Entry:
        """Write an action down, on the disk before this returns, and give it back."""
        entry = Entry(at=datetime.now(UTC).replace(microsecond=0), who=who, action=action, what=what, why=why)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # One write at the end of the file: two processes that write at once do not cut each other's lines.
        handle = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, f"{self._mend(handle)}{entry.model_dump_json()}\n".encode())
            os.fsync(handle)
        finally:
            os.close(handle)
        return entry

    def entries(self) -> Iterator[Entry]:
        """Every action, oldest first; a line that a crash cut off is left out."""
        if not self.path.is_file():
            return
        for line in self.path.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                yield Entry.model_validate_json(line)
            except ValidationError:
                continue

    def last(self, count: int) -> list[Entry]:
        """The newest actions, newest first."""
        return list(self.entries())[-count:][::-1] if count > 0 else []

    @staticmethod
    def _mend(handle: int) -> str:
        """A line break when the last line was cut off, so that it does not swallow the next."""
        size = os.fstat(handle).st_size
        return "\n" if size and os.pread(handle, 1, size - 1) != b"\n" else ""


def os_user() -> str:
    """The name of the person at this machine, as the system knows it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container may run under a number that has no name
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "unknown"
