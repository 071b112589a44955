"""Gradio's own page, taken apart: what our page needs of it."""

import re
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Scope

from ui.web import first_view
from ui.web.assets import OF_GRADIO, address
from ui.web.render.element import Html, element, join

_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>", re.DOTALL | re.IGNORECASE)
_STYLE_SHEET = re.compile(r"<link\b[^>]*\brel=\"stylesheet\"[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>(.*?)</head>", re.DOTALL | re.IGNORECASE)
_BODY = re.compile(r"<body\b[^>]*>(.*)</body>", re.DOTALL | re.IGNORECASE)
_SCRIPT_TAG = re.compile(r"<script\b", re.IGNORECASE)
_FOR_FRAMES = "iframeResizer.contentWindow"
"""A script for pages inside a frame, in which this page is never shown."""


@dataclass(frozen=True, slots=True)
class ChatParts:
    """What the chat loads, and the element that becomes the chat. Both stand below the shell: it waits for neither."""

    head: Html
    body: Html


async def chat_parts(gradio: ASGIApp, scope: Scope, nonce: str) -> ChatParts | None:
    """The parts of the page that Gradio serves for this request; None when it serves none that can be used."""
    status = 0
    body = b""

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status, body
        status = message.get("status", status)
        body += message.get("body", b"")

    await gradio({**scope, "method": "GET"}, receive, send)
    return cut(body.decode("utf-8", "replace"), nonce) if status == 200 else None


def cut(page: str, nonce: str) -> ChatParts | None:
    """The parts of a page, each script with the nonce; None when the page is not as Gradio 6.31 makes it.

    Left behind are a <base> that breaks links within the page, a manifest, a script for frames, and meta tags that name
    other hosts.
    """
    head, body = _HEAD.search(page), _BODY.search(page)
    if not head or not body or "<gradio-app" not in body[1]:
        return None
    scripts = [script for script in _SCRIPT.findall(head[1]) if _FOR_FRAMES not in script]
    kept = "\n".join([_first_view() or "\n".join(_STYLE_SHEET.findall(head[1])), *scripts])
    with_nonce = f'<script nonce="{nonce}"'
    return ChatParts(Html(_SCRIPT_TAG.sub(with_nonce, kept)), Html(_SCRIPT_TAG.sub(with_nonce, body[1])))


def _first_view() -> Html:
    """Everything that Gradio will ask for, at once; empty for a Gradio whose files we do not know."""
    links = first_view.links()
    return join([links, element("link", rel="stylesheet", href=address(OF_GRADIO))]) if links else links
