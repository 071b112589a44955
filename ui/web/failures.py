"""What a visitor sees when something is not there or goes wrong: never a traceback, always the help line."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response

from assistant.types import Mode
from ui.web.asked import one_clear_line
from ui.web.render.element import element
from ui.web.shell import NAME, Shell


def not_found(shell: Shell) -> HTMLResponse:
    """The page for an address that leads nowhere."""
    return _page(shell, "This page is not here", 404)


def handle_failures(app: FastAPI, shell: Shell) -> None:
    """Answer a malformed request with one clear line, and a fault of ours with a page that has the help line."""

    @app.exception_handler(RequestValidationError)
    async def refuse(_: Request, error: RequestValidationError) -> Response:
        return JSONResponse({"error": one_clear_line(error.errors())}, status_code=422)

    @app.exception_handler(Exception)
    async def admit(_: Request, __: Exception) -> Response:
        return _page(shell, "Something went wrong on our side", 500)


def _page(shell: Shell, what: str, status: int) -> HTMLResponse:
    way_back = element("p", element("a", "Go to the start page", href="/"))
    main = element("div", element("h2", what), way_back, class_="welcome")
    return HTMLResponse(shell.page(main, Mode.FAMILY, title=f"{what} - {NAME}"), status)
