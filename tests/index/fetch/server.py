"""A real web server on this machine, with pages that behave and pages that do not."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<html><body><h1>Guidance</h1><p>Care close to home.</p></body></html>"
HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass
class Answer:
    """What a path answers; several are given one after the other, the last one again and again."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: dict(HTML))
    body: bytes = PAGE
    etag: str = ""
    length: int | None = None
    """The Content-Length to claim; by default the true one, and none at all for -1."""
    drip: float = 0.0
    """Seconds between two bytes."""


@dataclass
class Site:
    """The pages of the server and the requests that it has seen."""

    url: str
    pages: dict[str, list[Answer]] = field(default_factory=dict)
    seen: list[tuple[str, dict[str, str]]] = field(default_factory=list)


class _Server(ThreadingHTTPServer):
    site: Site


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        site = self.server.site
        site.seen.append((self.path, dict(self.headers)))
        answers = site.pages.get(self.path, [Answer(404)])
        self._give(answers.pop(0) if len(answers) > 1 else answers[0])

    def _give(self, answer: Answer) -> None:
        if answer.etag and self.headers.get("If-None-Match") == answer.etag:
            self.send_response(304)
            self.end_headers()
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.etag:
            self.send_header("ETag", answer.etag)
        if answer.length != -1:
            self.send_header("Content-Length", str(len(answer.body) if answer.length is None else answer.length))
        self.end_headers()
        try:
            self._write(answer)
        except OSError:
            self.close_connection = True

    def _write(self, answer: Answer) -> None:
        if not answer.drip:
            self.wfile.write(answer.body)
            return
        for byte in answer.body:
            self.wfile.write(bytes([byte]))
            time.sleep(answer.drip)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[Site]:
    server = _Server(("127.0.0.1", 0), _Handler)
    server.site = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
