"""Servers in processes of their own, for tests that stop them or look at what they leave behind."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLACES = os.pathsep.join(map(str, (ROOT, ROOT / "tests/ui/web")))
NO_LIMIT = {"HOMEWARD_QUESTIONS_PER_MINUTE": "0", "HOMEWARD_LOG": "DEBUG"}


@dataclass
class Running:
    """A server process and its port."""

    process: "subprocess.Popen[bytes]"
    port: int
    home: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def running(site: Path, *arguments: object, home: Path, port: int = 0, **settings: str) -> Iterator[Running]:
    """The server that the script starts as `site PORT ARGUMENTS`; killed at the end if it still runs.

    Whatever it writes, for itself or for others, goes below `home`. Port 0 is any free one.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = port or free.getsockname()[1]
    command = [sys.executable, site, str(port), *map(str, arguments)]
    env = {**os.environ, **NO_LIMIT, **settings, "PYTHONPATH": PLACES, "HOME": str(home), "TMPDIR": str(home)}
    written = (home / "written").open("a")
    with written, subprocess.Popen(command, env=env, cwd=home, stdout=written, stderr=written) as process:
        try:
            wait_until_it_listens(process, port)
            yield Running(process, port, home)
        finally:
            process.kill()


def wait_until_it_listens(process: "subprocess.Popen[bytes]", port: int) -> None:
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            assert process.poll() is None
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server did not start")
