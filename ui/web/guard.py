"""What holds for every request and response: size, time, where it comes from, and the security headers."""

import re
import secrets
from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.web.failures import FOR_PROGRAMS
from ui.web.patience import SECONDS_FOR_ALL, SECONDS_TO_SEND, whole_body, within
from ui.web.visitor import serving

MOST_BYTES = 64 * 1024
UPLOAD = "/maintain/upload"
"""Where maintainers send documents; who is not signed in is turned away before the body is read."""
MOST_UPLOAD_BYTES = 26 * 1024 * 1024

_METHODS = ("GET", "HEAD", "POST")
_LASTING = re.compile(r"/(?:assets|static|own)/|/theme\.css$")
_FIXED_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": with it browsers send `Origin: null` with our own form, and the check below would refuse it.
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Guard:
    """Plain ASGI, because Starlette's middleware base class buffers and mishandles disconnects."""

    def __init__(
        self, app: ASGIApp, *, seconds_to_send: float = SECONDS_TO_SEND, seconds_for_all: float = SECONDS_FOR_ALL
    ) -> None:
        self._app = app
        self._seconds_to_send = seconds_to_send
        self._seconds_for_all = seconds_for_all

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; websockets are refused."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _set_headers(MutableHeaders(scope=message), scope["path"], nonce)
            await send(message)

        with serving(scope):
            await self._serve(scope, receive, send_guarded)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = refusal(scope)
        if refused is None and scope["method"] == "POST":
            try:
                receive = await whole_body(receive, self._seconds_to_send)
            except TimeoutError:
                refused = one_line(scope, 408, "The request took too long to arrive")
        if not await within(refused or self._app, scope, receive, send, self._seconds_for_all):
            await one_line(scope, 504, "This took too long")(scope, receive, send)


def refusal(scope: Scope) -> Response | None:
    """Why a request is not served, or None."""
    headers = Headers(scope=scope)
    if scope["method"] not in _METHODS:
        return one_line(scope, 405, "Only GET and POST", {"Allow": ", ".join(_METHODS)})
    if scope["method"] != "POST":
        return None
    if not _same_origin(headers):
        return one_line(scope, 403, "Requests from other sites are refused")
    length = headers.get("content-length", "")
    if not length.isdecimal():  # a body of unknown length could be endless
        return one_line(scope, 411, "Send a Content-Length")
    most = MOST_UPLOAD_BYTES if scope["path"] == UPLOAD else MOST_BYTES
    if int(length) > most:
        return one_line(scope, 413, f"At most {most // 1024} KB")
    return None


def one_line(scope: Scope, status: int, why: str, headers: Mapping[str, str] | None = None) -> Response:
    """The reason in one line: as JSON for programs, as plain text for people."""
    if scope["path"].startswith(FOR_PROGRAMS):
        return JSONResponse({"error": why}, status, headers)
    return PlainTextResponse(why, status, headers)


def content_security_policy(nonce: str) -> str:
    """Nothing from another host, no script but our files and those with this response's nonce.

    There is no 'unsafe-eval': Gradio 6.31 needs it for `js=` and gr.HTML, and the chat uses neither. Its styles do
    need 'unsafe-inline'.
    """
    return (
        f"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; media-src 'none'; object-src 'none'; "
        "frame-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    )


def _same_origin(headers: Headers) -> bool:
    """Whether a POST comes from our own page, or from a program, which sends no Origin."""
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _set_headers(headers: MutableHeaders, path: str, nonce: str) -> None:
    for name in [name for name in headers if name.startswith("access-control-")]:
        del headers[name]
    for name, value in _FIXED_HEADERS.items():
        headers[name] = value
    headers["Content-Security-Policy"] = content_security_policy(nonce)
    # Names of assets change with their content; everything else may hold what a person asked.
    headers["Cache-Control"] = "public, max-age=31536000, immutable" if _LASTING.match(path) else "no-store"
