"""What a visitor sees when something is not there or goes wrong: never a traceback, always the help line."""

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.types import Mode
from ui.web.asked import one_clear_line
from ui.web.pace import Pace
from ui.web.render.element import element
from ui.web.shell import NAME, Shell
from ui.web.visitor import visitor

FOR_PROGRAMS = ("/api/", "/healthz", "/metrics")

_NOT_HERE, _OUR_FAULT = "This page is not here", "Something went wrong on our side"
_TOO_OFTEN = "Too much has come from your connection. Please wait a minute"


def not_found(shell: Shell) -> ASGIApp:
    """An app that answers for every address that leads nowhere."""

    async def shut(scope: Scope, receive: Receive, send: Send) -> None:
        await _told(shell, scope["path"], _NOT_HERE, 404)(scope, receive, send)

    return shut


def handle_failures(app: FastAPI, shell: Shell) -> None:
    """Answer a malformed request with one clear line, and a fault of ours with a page that has the help line."""

    @app.exception_handler(RequestValidationError)
    async def refuse(_: Request, error: RequestValidationError) -> Response:
        return JSONResponse({"error": one_clear_line(error.errors())}, status_code=422)

    @app.exception_handler(HTTPException)
    async def explain(request: Request, error: HTTPException) -> Response:
        what = _NOT_HERE if error.status_code == 404 else str(error.detail)
        return _told(shell, request.url.path, what, error.status_code)

    @app.exception_handler(Exception)
    async def admit(request: Request, _: Exception) -> Response:
        return _told(shell, request.url.path, _OUR_FAULT, 500)


def unhurried(pace: Pace) -> Callable[[], Awaitable[None]]:
    """A dependency of routes: status 429 for who comes faster than this pace allows."""

    async def wait_a_little() -> None:
        if not pace.allows(visitor()):
            raise HTTPException(429, _TOO_OFTEN)

    return wait_a_little


def _told(shell: Shell, path: str, what: str, status: int) -> Response:
    """One line of JSON for programs, a page for people."""
    if path.startswith(FOR_PROGRAMS):
        return JSONResponse({"error": what}, status)
    way_back = element("p", element("a", "Go to the start page", href="/"))
    main = element("div", element("h2", what), way_back, class_="welcome")
    return HTMLResponse(shell.page(main, Mode.FAMILY, title=f"{what} - {NAME}"), status)
