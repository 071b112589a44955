"""A real Chroma server on this machine, and a proxy in front of it that asks for a token."""

import http.client
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@contextmanager
def chroma_server(folder: Path) -> Iterator[int]:
    """The port of a server that keeps its data in the folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = shutil.which("chroma", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}") or "chroma"
    process = subprocess.Popen(
        [command, "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            connection.request("GET", "/api/v2/heartbeat")
            is_up = connection.getresponse().status == 200
            connection.close()
            if is_up:
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("chroma run did not come up")


class _Proxy(ThreadingHTTPServer):
    behind: int
    token: str


class _Door(BaseHTTPRequestHandler):
    def _pass(self) -> None:
        assert isinstance(self.server, _Proxy)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.headers.get("Authorization") != f"Bearer {self.server.token}":
            self._answer(401, b'{"error":"Unauthorized","message":"no token"}')
            return
        connection = http.client.HTTPConnection("127.0.0.1", self.server.behind)
        connection.request(self.command, self.path, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        self._answer(answer.status, answer.read())
        connection.close()

    do_GET = do_POST = do_PUT = do_DELETE = _pass

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def proxy(behind: int, token: str) -> Iterator[int]:
    """The port of a proxy that lets through only who has the token."""
    server = _Proxy(("127.0.0.1", 0), _Door)
    server.behind, server.token = behind, token
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def environment(values: Mapping[str, str]) -> Iterator[None]:
    """The environment with these settings, as an operator gives them."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
