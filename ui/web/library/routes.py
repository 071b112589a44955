"""The addresses of the library."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse
from starlette.datastructures import QueryParams

from assistant.types import Mode
from index.documents import Document
from index.release import Release
from ui.web.asked import mode_of
from ui.web.assets import address
from ui.web.library.address import LIBRARY
from ui.web.library.choice import chosen
from ui.web.library.listing import listing
from ui.web.library.reading import Reading, reading
from ui.web.library.text import LONGEST_QUOTE, Marked, Text, text_of
from ui.web.render.element import Html, element, join
from ui.web.shell import NAME, Shell

Live = Callable[[], Release | None]
_CLOSED = "The library is closed for the moment: no guidance can be read. The numbers above are right."


def today() -> date:
    """The date by which ages are told."""
    return datetime.now(UTC).date()


class Library:
    """Makes the pages of the library from the release that is live."""

    def __init__(self, live: Live, shell: Shell, clock: Callable[[], date] = today) -> None:
        self._live = live
        self._shell = shell
        self._clock = clock

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter()
        get = {"methods": ["GET", "HEAD"], "response_class": HTMLResponse}
        router.add_api_route(LIBRARY, self.shelves, **get)  # type: ignore[arg-type]
        router.add_api_route(f"{LIBRARY}/{{document:path}}", self.document, **get)  # type: ignore[arg-type]
        return router

    def shelves(self, request: Request) -> HTMLResponse:
        """Every document that fits what the address chooses."""
        mode, release = mode_of(request.query_params.get("mode")), self._live()
        if release is None:
            return self._closed(mode)
        main = listing(list(release.documents.values()), chosen(request.query_params), mode, self._clock())
        return self._page(main, mode, "Library")

    def document(self, request: Request, document: str) -> HTMLResponse:
        """One document, opened at the words that the address names; 404 for one that the release does not hold."""
        mode, release = mode_of(request.query_params.get("mode")), self._live()
        if release is None:
            return self._closed(mode)
        known = release.documents.get(document)
        if known is None:
            raise HTTPException(404)
        words = request.query_params.get("quote", "").strip()[:LONGEST_QUOTE]
        text, marked = opened(release, known, request.query_params, mode)
        main = reading(Reading(release, known, text, mode, self._clock(), words, marked))
        return self._page(main, mode, text.title)

    def _closed(self, mode: Mode) -> HTMLResponse:
        main = element("div", element("h2", "Library"), element("p", _CLOSED), class_="library")
        page = self._page(main, mode, "Library")
        page.status_code = 503
        return page

    def _page(self, main: Html, mode: Mode, title: str) -> HTMLResponse:
        style = element("link", rel="stylesheet", href=address("library.css"))
        return HTMLResponse(self._shell.page(join([style, main]), mode, title=f"{title} - {NAME}", at=LIBRARY))


def opened(release: Release, document: Document, asked: QueryParams, mode: Mode) -> tuple[Text, Marked | None]:
    """The text that an address asks for, and the words to mark in it.

    Without `text` it is the one that holds the quoted words; without those, families read the twin.
    """
    plain_first = asked.get("text") == "plain" or (asked.get("text") != "full" and mode is Mode.FAMILY)
    first = plain_first and document.twin_title is not None
    voices = [first] if asked.get("text") in ("plain", "full") or document.twin_title is None else [first, not first]
    texts = [text_of(release, document.id, plain=plain) for plain in voices]
    words, section = asked.get("quote", "").strip(), asked.get("section", "")
    for text in texts:
        if marked := text.find(words, section):
            return text, marked
    return texts[0], None
