"""Lock: one process at a time may write, and whoever comes second hears who does, since when, with which command."""

import json
import os
import shlex
import sys
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import UserError


class Busy(UserError):
    """Somebody else is writing."""


class Lock:
    """The right to write below a folder. The system gives it back when its holder dies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / ".lock")
        self._note = folder / ".lock-holder"

    def __enter__(self) -> "Lock":
        """Raises Busy at once, naming the holder."""
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise Busy(
                f"The index in {self._folder.parent} is in use by {self._holder()}. Wait, then try again"
            ) from error
        try:
            self._note.write_text(json.dumps(_self()), encoding="utf-8")
        except OSError:
            self._lock.release()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._note.unlink(missing_ok=True)
        self._lock.release()

    def _holder(self) -> str:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            since = datetime.fromisoformat(note["since"])
            return f"process {note['process']} since {since:%H:%M:%S} UTC on {since:%-d %B} ({note['command']})"
        except (OSError, ValueError, KeyError, TypeError):  # it has the lock and has not written its note yet
            return "another process"


def _self() -> dict[str, object]:
    command = shlex.join([Path(sys.argv[0]).name, *sys.argv[1:]])
    return {"process": os.getpid(), "since": datetime.now(UTC).isoformat(timespec="seconds"), "command": command}
