"""The build itself, run as a program: what to build comes in as JSON, how far it is goes into the job's file."""

import json
import logging
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from evals.publish import Published, Wish, publish
from index.errors import UserError
from index.journal import By
from index.settings import Settings
from ui.web.maintain.job import Job, State

log = logging.getLogger(__name__)

_SECONDS_BETWEEN_WORDS = 0.3


class Reporter:
    """Writes progress into the job's file, not too often."""

    def __init__(self, job: Job, state: State) -> None:
        self._job = job
        self.state = state

    def __call__(self, what: str, done: int, total: int) -> None:
        """The step that the build is at, and how far."""
        now = time.time()
        if what != self.state.what:
            self.state = replace(self.state, began=now, said=0)
        is_told = now - self.state.said >= _SECONDS_BETWEEN_WORDS or done == total
        self.state = replace(self.state, what=what, done=done, total=total)
        if is_told:
            self.state = replace(self.state, said=now)
            self._job.write(self.state)

    def end(self, result: str, *, failed: bool) -> None:
        """What came of it."""
        self.state = replace(self.state, result=result, failed=failed, said=time.time())
        self._job.write(self.state)


def build(settings: Settings, report: Reporter, wish: Wish) -> None:
    """Build, evaluate and switch, and say in the job's file what came of it; never raises."""
    try:
        report.end(_told(publish(settings, report, wish)), failed=False)
    except UserError as error:
        report.end(str(error), failed=True)
    except Exception as error:
        log.exception("The build failed")
        report.end(f"Something went wrong ({type(error).__name__}). The operator's log says more.", failed=True)


def _told(published: Published) -> str:
    manifest = published.manifest
    if not published.fresh:
        return f"Nothing has changed: {manifest.name} stays live."
    return (
        f"{manifest.name} is live: {manifest.documents} documents, {manifest.passages} passages "
        f"({manifest.embedded} embedded, the rest kept); "
        f"{published.passed} of {published.asked} check questions passed."
    )


def main() -> None:
    """Read what to build from standard input, and build it."""
    asked = json.loads(sys.stdin.read())
    now = time.time()
    state = State(asked["who"], now, now, now, process=os.getpid())
    build(
        Settings(**asked["settings"]),
        Reporter(Job(Path(asked["folder"])), state),
        Wish(By(asked["who"], asked["why"]), despite=asked["despite"]),
    )


if __name__ == "__main__":
    main()
