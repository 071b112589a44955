"""The routes for people: the chat's page, and the form that works without JavaScript."""

import logging
from collections.abc import Sequence
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import ValidationError
from starlette.types import ASGIApp

from assistant.types import Answer, Question, Turn
from ui.web.again import again_of
from ui.web.answers import Desk
from ui.web.asked import LONGEST, MOST_EARLIER, Asked, Earlier
from ui.web.feedback import Receipts
from ui.web.gradio_page import ChatParts, chat_parts
from ui.web.manner import Manner, manner_of
from ui.web.render.again import Repeat
from ui.web.render.answer import Shown, turn
from ui.web.render.crisis import is_crisis
from ui.web.render.element import join
from ui.web.render.site import Site
from ui.web.shell import NAME, Shell, question_form, suggestions, welcome
from ui.web.starters import STARTERS

log = logging.getLogger(__name__)

_EMPTY = "Type a question first."
_TOO_LONG = f"Your message is too long. Send at most {LONGEST:,} characters."


class Pages:
    """Makes the pages of the site."""

    def __init__(self, desk: Desk, shell: Shell, site: Site, receipts: Receipts, gradio: ASGIApp) -> None:
        self._desk = desk
        self._shell = shell
        self._site = site
        self._receipts = receipts
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
        manner = manner_of(dict(request.query_params))
        plain = join([welcome(), question_form(manner, ()), suggestions(STARTERS[manner.mode], manner, ())])
        page = self._shell.page(plain, manner.mode, easy=manner.easy, chat=await self._chat(request))
        return HTMLResponse(page)

    async def ask(self, request: Request) -> HTMLResponse:
        """One answer as a page; with status 422 the form again when there is no question in it."""
        fields = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
        last = {name: values[-1] for name, values in fields.items()}
        manner = manner_of(last)
        text = fields.get("question", [""])[-1].strip()
        earlier = [one[:LONGEST] for one in fields.get("history", []) if one.strip()][-MOST_EARLIER:]
        try:
            asked = Asked(
                question=text,
                mode=manner.mode,
                easy=manner.easy,
                history=tuple(Earlier(question=one) for one in earlier),
            )
        except ValidationError:
            problem = _TOO_LONG if text else _EMPTY
            form = question_form(manner, earlier, problem=problem, typed=text[:LONGEST])
            page = self._shell.page(form, manner.mode, easy=manner.easy, title=f"Problem - {NAME}")
            return HTMLResponse(page, status_code=422)
        again = again_of(last)
        question = again.changed(asked.as_question()) if again else asked.as_question()
        answer = await self._desk.ask(question)
        reminded = await self._desk.met_danger(_one_by_one(earlier, manner))
        return HTMLResponse(self._answer_page(answer, question, earlier, reminded=reminded))

    def _answer_page(self, answer: Answer, question: Question, earlier: list[str], *, reminded: bool) -> str:
        manner = Manner(question.mode, question.easy)
        so_far = [*earlier, answer.question][-MOST_EARLIER:]
        shown = Shown(
            len(so_far),
            newest=Repeat(answer.question, manner, earlier),
            receipt=self._receipts.given(answer),
            reminded=reminded,
            by_hand=question.scope is not None,
            opened=True,
        )
        main = join(
            [
                turn(answer, shown, self._site),
                suggestions(answer.next_questions, manner, so_far),
                question_form(manner, so_far),
            ]
        )
        title = f"{'Get help now' if is_crisis(answer.outcome) else 'Answer'} - {NAME}"
        return self._shell.page(main, manner.mode, easy=manner.easy, title=title)

    async def _chat(self, request: Request) -> ChatParts | None:
        try:
            parts = await chat_parts(self._gradio, request.scope, request.state.nonce)
        except Exception:  # whatever happens inside Gradio, the help line and the form must stand
            log.exception("Gradio does not serve the chat")
            return None
        if parts is None:
            log.error("Gradio serves no page that can be used; people get the plain form")
        return parts


def _one_by_one(earlier: Sequence[str], manner: Manner) -> list[Question]:
    """These messages as they were asked, each after those before it: the page itself remembers their words only."""
    turns = tuple(Turn(question=one) for one in earlier)
    return [Question(text=one, mode=manner.mode, history=turns[:place]) for place, one in enumerate(earlier)]
