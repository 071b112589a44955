"""The server that is measured: `homeward serve` in a process of its own."""

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from evals.bench.processes import BenchFailed, environment
from index.settings import Settings

SECONDS_TO_START = 120
# Everybody in the crowd comes from this one machine.
_NO_LIMIT = {"HOMEWARD_QUESTIONS_PER_MINUTE": "0"}


@contextmanager
def server(command: Sequence[str], settings: Settings) -> Iterator[str]:
    """The address of a server that is ready; it is stopped at the end. Raises BenchFailed when it does not start.

    `command` is what starts Homeward.
    """
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    whole = [*command, "serve", "--port", str(port)]
    with subprocess.Popen(  # noqa: S603 - our own command
        whole, env={**environment(settings), **_NO_LIMIT}, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait(address, process)
            yield address
        finally:
            process.terminate()


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(SECONDS_TO_START * 10):
        try:
            urllib.request.urlopen(f"{address}/healthz/ready", timeout=5).close()  # noqa: S310 - our own address
        except OSError as error:
            if isinstance(error, urllib.error.HTTPError):
                raise BenchFailed("The server has no index. Build it with: homeward index build") from error
            if process.poll() is not None:
                raise BenchFailed("The server ended before it answered. Try: homeward serve") from error
            time.sleep(0.1)
        else:
            return
    raise BenchFailed(f"The server did not answer within {SECONDS_TO_START} seconds")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
