"""The doors of Gradio: its own routes, all shut but the few that the chat needs."""

import re

from starlette.types import ASGIApp, Receive, Scope, Send

# Gradio serves some fifty routes: upload of any file, files, streams, proxies, an API description, monitoring, run
# history. Those below are all that the chat of 6.31 asks for (measured in the browser); a route that a new version
# brings stays shut until somebody adds it here. Every event of the chat is `queue=False` and therefore comes in by
# run/predict.
_OPEN = (
    ("GET", re.compile(r"/")),
    ("GET", re.compile(r"/theme\.css")),
    ("GET", re.compile(r"/(?:assets|static)/[\w./-]+")),
    ("POST", re.compile(r"/gradio_api/run/predict")),
)


class Doors:
    """Lets through what is in the list of open routes; everything else never reaches Gradio."""

    def __init__(self, app: ASGIApp, shut: ASGIApp) -> None:
        """`shut` answers for what is not let through."""
        self._app = app
        self._shut = shut

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        through = scope["type"] != "http" or is_open(scope["method"], scope["path"])
        await (self._app if through else self._shut)(scope, receive, send)


def is_open(method: str, path: str) -> bool:
    """Whether a request may reach Gradio."""
    return any(method == allowed and pattern.fullmatch(path) for allowed, pattern in _OPEN)
