"""The reader of a corpus: our own Markdown and text here, every other file in a worker that can be thrown away."""

import os
import selectors
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import CorpusError
from index.readers.apart.wire import Reply, Task
from index.readers.apart.worker import OUT_OF_MEMORY
from index.readers.blocks import Reading
from index.readers.limits import MEGABYTE, MOST_BYTES, MOST_BYTES_AT_HOME, MOST_CHARACTERS
from index.readers.read import check, read
from index.readers.refused import Refused

_AT_HOME = (".md", ".txt")
_LONGEST_REPLY = 6 * MOST_CHARACTERS  # a character takes up to 6 bytes in JSON
_ROOT = Path(__file__).parents[3]


class Limits(BaseSettings):
    """What one file may take of the machine; `HOMEWARD_READ_SECONDS` and `HOMEWARD_READ_MEGABYTES` change it."""

    model_config = SettingsConfigDict(env_prefix="HOMEWARD_READ_", frozen=True, extra="ignore")

    seconds: int = 60
    """By the clock, and of computing. A dense page of a PDF takes 20 to 100 ms, so that 500 pages fit."""
    megabytes: int = 1024
    """Of address space, of which the reader's own libraries take about 150."""


class Reader:
    """Reads files one at a time. Use it as a context manager: the worker starts with the first file that needs it."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def read(self, path: Path) -> Reading:
        """What the file says. Raises Refused when it cannot be read within limits, CorpusError for its mistakes."""
        size = check(path)
        if size > MOST_BYTES:
            many = f"{size / MEGABYTE:.0f} MB, and at most {MOST_BYTES // MEGABYTE} MB are read"
            raise Refused(path, f"it has {many}; cut it into several files, or save it with smaller pictures")
        if path.suffix.lower() in _AT_HOME and size <= MOST_BYTES_AT_HOME:
            return read(path)
        reply = self._ask(path)
        if reply.reading is None:
            error = CorpusError(reply.error)
            raise error if reply.is_mistake else Refused.of(path, error)
        return reply.reading

    def _ask(self, path: Path) -> Reply:
        """The worker's reply about a file; a worker that fails over it is replaced. Raises Refused."""
        worker = self._started()
        stdin, stdout = _pipes(worker)
        try:
            stdin.write(Task(path=path, seconds=self._limits.seconds).model_dump_json().encode() + b"\n")
            stdin.flush()
            return Reply.model_validate_json(_line(stdout, self._limits.seconds))
        except (OSError, EOFError, ValidationError) as error:
            raise Refused(path, self._failure(worker, error)) from error

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._worker is not None and self._worker.poll() is not None:
            self._stop()  # the machine was short of memory and chose it
        if self._worker is None:
            # Nothing of our surroundings goes with it: no key, no token, no folder that Python would import from.
            memory = str(self._limits.megabytes * MEGABYTE)
            self._worker = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-P", "-B", "-m", "index.readers.apart.worker", memory],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"PYTHONPATH": str(_ROOT), "LC_ALL": "C.UTF-8"},
                start_new_session=True,
            )
        return self._worker

    def _failure(self, worker: "subprocess.Popen[bytes]", error: Exception) -> str:
        """Why a worker gave no reply, from how it ended."""
        if isinstance(error, EOFError | BrokenPipeError):
            worker.wait()
        self._stop()
        if isinstance(error, TimeoutError) or worker.returncode == -signal.SIGXCPU:
            return f"reading it takes longer than {self._limits.seconds} seconds; save it anew, or cut it up"
        if worker.returncode == OUT_OF_MEMORY:
            return f"reading it takes more than {self._limits.megabytes} MB of memory; save it anew, or cut it up"
        return "it breaks the program that reads it; open it and save it again, or replace it"

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            worker.wait()
            for pipe in _pipes(worker):
                with suppress(BrokenPipeError):  # what was still to be said to it
                    pipe.close()


def _pipes(worker: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    if worker.stdin is None or worker.stdout is None:  # never: both were asked for
        raise EOFError
    return worker.stdin, worker.stdout


def _line(pipe: IO[bytes], seconds: float) -> bytes:
    """The next line; TimeoutError when it takes too long, EOFError when the pipe ends or the line has no end."""
    deadline = time.monotonic() + seconds
    parts: list[bytes] = []
    length = 0
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while not parts or not parts[-1].endswith(b"\n"):
            if not selector.select(max(0.0, deadline - time.monotonic())):
                raise TimeoutError
            part = os.read(pipe.fileno(), MEGABYTE)
            length += len(part)
            if not part or length > _LONGEST_REPLY:
                raise EOFError
            parts.append(part)
    return b"".join(parts)
