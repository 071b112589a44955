"""The routes for people: the chat's page, and the form that works without JavaScript."""

import logging
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import ValidationError
from starlette.types import ASGIApp

from assistant.types import Answer
from ui.web.answers import Desk
from ui.web.asked import LONGEST, MOST_EARLIER, Asked, Earlier, mode_of
from ui.web.gradio_page import ChatParts, chat_parts
from ui.web.render.answer import turn
from ui.web.render.contacts import Phonebook
from ui.web.render.crisis import is_crisis
from ui.web.render.element import join
from ui.web.shell import NAME, Shell, question_form, suggestions, welcome
from ui.web.starters import STARTERS

log = logging.getLogger(__name__)

_EMPTY = "Type a question first."
_TOO_LONG = f"Your message is too long. Send at most {LONGEST:,} characters."


class Pages:
    """Makes the pages of the site."""

    def __init__(self, desk: Desk, shell: Shell, phonebook: Phonebook, gradio: ASGIApp) -> None:
        self._desk = desk
        self._shell = shell
        self._phonebook = phonebook
        self._gradio = gradio

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter()
        router.add_api_route("/", self.home, methods=["GET", "HEAD"], response_class=HTMLResponse)
        router.add_api_route("/ask", self.ask, methods=["POST"], response_class=HTMLResponse)
        # Where a browser goes when the address of an answer is opened again.
        router.add_api_route("/ask", lambda: RedirectResponse("/", 303), methods=["GET"])
        return router

    async def home(self, request: Request) -> HTMLResponse:
        """The chat in its shell; when Gradio fails, the shell with the plain form."""
        mode = mode_of(request.query_params.get("mode"))
        plain = join([welcome(), question_form(mode, ()), suggestions(STARTERS[mode], mode, ())])
        return HTMLResponse(self._shell.page(plain, mode, chat=await self._chat(request)))

    async def ask(self, request: Request) -> HTMLResponse:
        """One answer as a page; with status 422 the form again when there is no question in it."""
        fields = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
        mode = mode_of(fields.get("mode", [""])[-1])
        text = fields.get("question", [""])[-1].strip()
        earlier = [one[:LONGEST] for one in fields.get("history", []) if one.strip()][-MOST_EARLIER:]
        try:
            asked = Asked(question=text, mode=mode, history=tuple(Earlier(question=one) for one in earlier))
        except ValidationError:
            problem = _TOO_LONG if text else _EMPTY
            form = question_form(mode, earlier, problem=problem, typed=text[:LONGEST])
            return HTMLResponse(self._shell.page(form, mode, title=f"Problem - {NAME}"), status_code=422)
        answer = await self._desk.ask(asked.as_question())
        return HTMLResponse(self._answer_page(answer, earlier))

    def _answer_page(self, answer: Answer, earlier: list[str]) -> str:
        mode = answer.mode
        so_far = [*earlier, answer.question][-MOST_EARLIER:]
        main = join(
            [
                turn(answer, len(so_far), self._phonebook, opened=True),
                suggestions(answer.next_questions, mode, so_far),
                question_form(mode, so_far),
            ]
        )
        title = f"{'Get help now' if is_crisis(answer.outcome) else 'Answer'} - {NAME}"
        return self._shell.page(main, mode, title=title)

    async def _chat(self, request: Request) -> ChatParts | None:
        try:
            parts = await chat_parts(self._gradio, request.scope, request.state.nonce)
        except Exception:  # whatever happens inside Gradio, the help line and the form must stand
            log.exception("Gradio does not serve the chat")
            return None
        if parts is None:
            log.error("Gradio serves no page that can be used; people get the plain form")
        return parts
