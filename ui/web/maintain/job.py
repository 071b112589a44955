"""The build in a process of its own, and how far it is: in a file, so that every server process can say it."""

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Thread

from index.errors import UserError
from index.journal import By
from index.settings import Settings

COMMAND = (sys.executable, "-m", "ui.web.maintain.building")
_STATE = "build.json"
_DIED = "The build ended without a word. The release before stays live. Try again; the operator's log may say more."
_SILENT_SECONDS = 600
"""A build that says nothing for so long has ended without a word (the machine was switched off, say)."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a build is."""

    who: str
    began: float
    """When the step that it is at began."""
    started: float
    said: float
    process: int = 0
    what: str = "Starting"
    done: int = 0
    total: int = 0
    result: str = ""
    """What came of it; empty while it runs."""
    failed: bool = False

    @property
    def is_running(self) -> bool:
        """Whether it is still at work."""
        return not self.result and time.time() - self.said < _SILENT_SECONDS and _lives(self.process)

    @property
    def seconds_left(self) -> float | None:
        """For the step it is at, from how long that has taken so far; None when that cannot be told yet."""
        spent = self.said - self.began
        return spent * (self.total - self.done) / self.done if self.done and self.total else None


class Job:
    """The last build of a home that was started here."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _STATE

    def state(self) -> State | None:
        """How far it is, or what came of it; None when there was none."""
        try:
            return State(**json.loads(self._path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, state: State) -> None:
        """Say how far it is."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_name(f".{_STATE}.{os.getpid()}")
        fresh.write_text(json.dumps(asdict(state)), encoding="utf-8")
        fresh.replace(self._path)

    def start(self, settings: Settings, by: By, despite: str = "") -> None:
        """Start a build; `despite` is why a broken gate is not to stop it. Raises UserError while one runs."""
        state = self.state()
        if state is not None and state.is_running:
            raise UserError(f"{state.who} has a build running already. Wait for it, then try again.")
        now = time.time()
        self.write(State(by.who, now, now, now))
        asked = {
            "settings": settings.model_dump(mode="json"),
            "folder": str(self._path.parent),
            **asdict(by),
            "despite": despite,
        }
        Thread(target=self._run, args=(json.dumps(asked),), daemon=True, name="build").start()

    def _run(self, asked: str) -> None:
        """Wait for the build; should it die without a word, say so."""
        # The reason goes in by a pipe: a command line could be read by every user of the machine.
        subprocess.run(COMMAND, input=asked.encode(), capture_output=True, check=False)  # noqa: S603 - our own module
        state = self.state()
        if state is not None and not state.result:
            self.write(replace(state, said=time.time(), result=_DIED, failed=True))


def _lives(process: int) -> bool:
    """Whether there is such a process; a build that has not said its number yet counts as alive."""
    if not process:
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
