"""Our own style sheets, scripts and icon: read once, under a name that changes with the content."""

import hashlib
import re
from functools import cache
from importlib.resources import files

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

from ui.web import first_view

STYLE_SHEETS = ("page.css", "answer.css", "chat.css", "afterwards.css", "print.css")
SCRIPTS = ("wire.js", "page.js", "citations.js", "chat.js", "again.js", "manner.js", "take_away.js", "leave.js")
ALL_SCRIPTS = "homeward.js"
"""All scripts of a page as one file: on a slow phone every request costs half a second."""
OF_GRADIO = "gradio.css"

_TYPES = {
    **dict.fromkeys((OF_GRADIO, "library.css", "maintain.css"), "text/css"),
    **dict.fromkeys((ALL_SCRIPTS, "maintain.js"), "text/javascript"),
    "icon.svg": "image/svg+xml",
}

_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)

router = APIRouter()


@cache
def content(name: str) -> bytes:
    """The bytes of one of our assets."""
    if name == ALL_SCRIPTS:
        return b"\n".join(map(_read, SCRIPTS))
    return first_view.style_sheet() if name == OF_GRADIO else _read(name)


@cache
def style() -> str:
    """The style sheets of every page, without comments, to stand in the page: it waits for no other file."""
    return _COMMENT.sub("", "\n".join(content(name).decode() for name in STYLE_SHEETS))


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


def _read(name: str) -> bytes:
    return files("ui.web").joinpath("assets", name).read_bytes()
