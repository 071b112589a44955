"""A server on this machine that speaks the OpenAI protocol and judges every answer in the same way."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


def all_support(task: dict[str, Any]) -> str:
    """A reply that finds everything."""
    return json.dumps({"labels": dict.fromkeys((*task["facts"], *task["statements"]), "support")})


@contextmanager
def judging_server(seen: list[dict[str, Any]], status: int = 200) -> Iterator[str]:
    """The server's address while it runs; what it was sent is added to `seen`."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            seen.append(request)
            reply = all_support(json.loads(request["messages"][-1]["content"])) if status == 200 else ""
            choice = {"index": 0, "message": {"role": "assistant", "content": reply}, "finish_reason": "stop"}
            whole = {"id": "x", "object": "chat.completion", "created": 1, "model": "test", "choices": [choice]}
            body = json.dumps(whole if status == 200 else {"error": {"message": "secret"}}).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
