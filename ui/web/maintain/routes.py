"""The addresses of the maintainers' pages. START READING HERE."""

from collections.abc import Callable, Sequence

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from index.errors import UserError
from ui.web.maintain.documents import RETIRE, documents_page, retire
from ui.web.maintain.door import ROOT, Door, Visit
from ui.web.maintain.frame import Frame
from ui.web.maintain.overview import journal_table, overview_page
from ui.web.maintain.parts import section
from ui.web.maintain.planning import BUILD, PLAN, plan_page, planned_page, start
from ui.web.maintain.releases import SWITCH, releases_page, switch
from ui.web.maintain.search import SEARCH, search_page
from ui.web.maintain.unanswered import unanswered_page
from ui.web.maintain.upload import UPLOAD, confirm, confirm_page, receive, upload_page
from ui.web.maintain.work import Work
from ui.web.render.element import Html, element

Page = Callable[[Work, Visit], Sequence[Html]]
Act = Callable[[Work, Visit], object]

MOST_JOURNAL = 200
_TOLD = {
    "switched": "{} is live now. The server takes it over within a second or two.",
    "added": "{} is in the corpus. Visitors see it after the next build.",
    "retired": "{} is out of use after the next build.",
}
"""What is said after something was done. What it was done to stands in the journal, lest an address could say it."""


class Maintain:
    """The pages behind the door."""

    def __init__(self, work: Work, door: Door, frame: Frame) -> None:
        self._work = work
        self._door = door
        self._frame = frame

    def router(self) -> APIRouter:
        """The routes."""
        router = self._door.router()
        for path, page in _PAGES.items():
            router.add_api_route(f"{ROOT}{path}", self._shown(path, page), methods=["GET", "HEAD"])
        router.add_api_route(f"{UPLOAD}/{{ticket}}", self._shown("/upload", confirm_page), methods=["GET", "HEAD"])
        for address, handler in (
            (SEARCH, self._search),
            (PLAN, self._plan),
            (BUILD, self._build),
            (SWITCH, self._switch),
            (RETIRE, self._retire),
            (UPLOAD, self._upload),
            (f"{UPLOAD}/{{ticket}}", self._confirm),
        ):
            router.add_api_route(address, self._door.behind(handler), methods=["POST"])
        return router

    def _shown(self, path: str, page: Page) -> Callable[..., object]:
        def show(visit: Visit) -> Response:
            told = _TOLD.get(visit.asked.get("done", ""), "")
            last = self._work.journal.last(1)
            return self._page(visit, path, page, told=told.format(last[0].what) if told and last else "")

        return self._door.behind(show)

    def _page(self, visit: Visit, path: str, page: Page, *, told: str = "", wrong: str = "") -> Response:
        """The page; when it cannot be made, the reason in its place."""
        try:
            parts = page(self._work, visit)
        except UserError as error:
            parts, wrong = (), wrong or str(error)
        return HTMLResponse(self._frame.page(visit, path, *parts, wrong=wrong, told=told), 422 if wrong else 200)

    def _search(self, visit: Visit) -> Response:
        return self._page(visit, "/search", search_page)

    def _plan(self, visit: Visit) -> Response:
        return self._page(visit, "/plan", planned_page)

    def _build(self, visit: Visit) -> Response:
        return self._done(visit, "/plan", plan_page, start)

    def _switch(self, visit: Visit) -> Response:
        return self._done(visit, "/releases", releases_page, switch, "switched")

    def _retire(self, visit: Visit) -> Response:
        return self._done(visit, "/documents", documents_page, retire, "retired")

    def _upload(self, visit: Visit) -> Response:
        try:
            return RedirectResponse(f"{UPLOAD}/{receive(self._work, visit)}", 303)
        except UserError as error:
            return self._page(visit, "/upload", upload_page, wrong=str(error))

    def _confirm(self, visit: Visit) -> Response:
        try:
            confirm(self._work, visit)
        except UserError as error:
            return self._page(visit, "/upload", confirm_page, wrong=str(error))
        return RedirectResponse(f"{PLAN}?done=added", 303)

    def _done(self, visit: Visit, path: str, page: Page, act: Act, done: str = "") -> Response:
        """Do it and show the page anew, so that a reload does not do it again; else the page with what was wrong."""
        try:
            act(self._work, visit)
        except UserError as error:
            return self._page(visit, path, page, wrong=str(error))
        return RedirectResponse(f"{ROOT}{path}{'?done=' if done else ''}{done}", 303)


def journal_page(work: Work, visit: Visit) -> list[Html]:  # noqa: ARG001 - pages share one form
    """What was done, newest first."""
    entries = work.journal.last(MOST_JOURNAL)
    note = element("p", f"The last {MOST_JOURNAL} actions. All of them are in {work.journal.path}.")
    return [section("What was done", journal_table(entries), note)]


_PAGES: dict[str, Page] = {
    "": overview_page,
    "/releases": releases_page,
    "/documents": documents_page,
    "/upload": upload_page,
    "/plan": plan_page,
    "/search": search_page,
    "/unanswered": unanswered_page,
    "/journal": journal_page,
}
