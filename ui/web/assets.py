"""Our own style sheet, script and icon: read once, under a name that changes with the content."""

import hashlib
from functools import cache
from importlib.resources import files

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

STYLE_SHEETS = ("page.css", "answer.css", "chat.css", "afterwards.css", "print.css")
SCRIPTS = ("wire.js", "page.js", "citations.js", "chat.js", "again.js", "manner.js", "take_away.js", "leave.js")

_TYPES = {
    **dict.fromkeys((*STYLE_SHEETS, "library.css", "maintain.css"), "text/css"),
    **dict.fromkeys((*SCRIPTS, "maintain.js"), "text/javascript"),
    "icon.svg": "image/svg+xml",
}

router = APIRouter()


@cache
def content(name: str) -> bytes:
    """The bytes of one of our assets."""
    return files("ui.web").joinpath("assets", name).read_bytes()


@cache
def address(name: str) -> str:
    """The path under which an asset is served for good; it holds a digest of the content."""
    return f"/own/{hashlib.sha256(content(name)).hexdigest()[:12]}/{name}"


@router.get("/own/{digest}/{name}")
def asset(digest: str, name: str) -> Response:
    """One of our assets; 404 for any other name, and for an older digest, lest it be cached under the wrong name."""
    if name not in _TYPES or address(name) != f"/own/{digest}/{name}":
        raise HTTPException(404, "Not found")
    return Response(content(name), media_type=_TYPES[name])
