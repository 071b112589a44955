"""A server on this machine that speaks the OpenAI protocol, and does what a test tells it to."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

PATIENCE = 30.0
"""Seconds after which a test's server gives up waiting for the test."""


@dataclass
class Script:
    """What the server does with each request, and what it was sent."""

    text: str = "NONE"
    status: int = 200
    body: str | None = None
    """A whole body instead of an answer."""
    silent: bool = False
    endless: bool = False
    seen: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    over: Event = field(default_factory=Event)
    gone: Event = field(default_factory=Event)
    """Set when the other side closed the connection in the middle of a stream."""


@contextmanager
def openai_server(script: Script) -> Iterator[str]:
    """The server's address, while it runs."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            script.seen.append(request)
            script.keys.append(self.headers["Authorization"])
            try:
                answer(self, script, request)
            except OSError:
                script.gone.set()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        script.over.set()
        server.shutdown()
        server.server_close()


def answer(handler: BaseHTTPRequestHandler, script: Script, request: dict[str, Any]) -> None:
    if script.silent:
        script.over.wait(PATIENCE)
        return
    if script.status != 200 or script.body is not None:
        sent(handler, script.status, "application/json", (script.body or '{"error": {"message": "no"}}').encode())
        return
    if not request.get("stream"):
        message = {"role": "assistant", "content": script.text}
        whole = {**envelope("chat.completion"), "choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}
        sent(handler, 200, "application/json", json.dumps(whole).encode())
        return
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    until = time.monotonic() + PATIENCE
    while script.endless and time.monotonic() < until and not script.over.is_set():
        handler.wfile.write(part("", None))  # says nothing, for ever
        time.sleep(0.01)
    for piece in script.text.split(" "):
        handler.wfile.write(part(piece + " ", None))
    handler.wfile.write(part("", "stop") + b"data: [DONE]\n\n")


def part(text: str, reason: str | None) -> bytes:
    choice = {"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": reason}
    return f"data: {json.dumps({**envelope('chat.completion.chunk'), 'choices': [choice]})}\n\n".encode()


def envelope(kind: str) -> dict[str, Any]:
    return {"id": "x", "object": kind, "created": 1, "model": "test"}


def sent(handler: BaseHTTPRequestHandler, status: int, kind: str, body: bytes) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
