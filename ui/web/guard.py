"""What holds for every request and every response: its size, where it comes from, and the security headers."""

import re
import secrets
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 64 * 1024

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

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

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

        app = refusal(scope) or self._app
        await app(scope, receive, send_guarded)


def refusal(scope: Scope) -> Response | None:
    """Why a request is not served, or None."""
    headers = Headers(scope=scope)
    if scope["method"] not in _METHODS:
        return PlainTextResponse("Only GET and POST", status_code=405, headers={"Allow": ", ".join(_METHODS)})
    if scope["method"] != "POST":
        return None
    if not _same_origin(headers):
        return PlainTextResponse("Requests from other sites are refused", status_code=403)
    length = headers.get("content-length", "")
    if not length.isdecimal():  # a body of unknown length could be endless
        return PlainTextResponse("Send a Content-Length", status_code=411)
    if int(length) > MOST_BYTES:
        return PlainTextResponse(f"At most {MOST_BYTES // 1024} KB", status_code=413)
    return None


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
