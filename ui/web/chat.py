"""The chat: Gradio Blocks whose every word is made by `render`."""

from collections.abc import Sequence
from typing import Any

import gradio as gr

from assistant.types import Question
from ui.web.again import again_in
from ui.web.answers import Desk
from ui.web.asked import LONGEST
from ui.web.conversations import Conversations, Exchange, Talk
from ui.web.feedback import Receipts
from ui.web.manner import Manner, manner_of
from ui.web.render.again import Repeat
from ui.web.render.answer import Shown, turn
from ui.web.render.element import join, one_line
from ui.web.render.site import Site
from ui.web.shell import NAME, welcome
from ui.web.starters import STARTERS

MOST_SUGGESTED = 4

# `queue=False`: an answer takes milliseconds, a person in danger must not stand behind others, and the desk does the
# counting. There is no `js=`, which would need 'unsafe-eval', and no gr.State, which keeps a connection open for each
# tab until the browser has none left.
_EVENT: dict[str, Any] = {
    "queue": False,
    "show_progress": "hidden",
    "api_visibility": "private",
    "trigger_mode": "once",
}


class Chat:
    """What happens in the chat. Who asks stands in the page's address, which Gradio sends along with every event."""

    def __init__(self, desk: Desk, conversations: Conversations, site: Site, receipts: Receipts) -> None:
        self._desk = desk
        self._conversations = conversations
        self._site = site
        self._receipts = receipts

    def blocks(self) -> gr.Blocks:
        """The chat's components and events."""
        blocks: gr.Blocks = gr.Blocks(analytics_enabled=False, title=NAME)
        with blocks:
            # Not gr.Chatbot: its log is announced piece by piece, labelled with raw markup and drawn faint. A Markdown
            # reader leaves one line of block elements as it is, and the sanitiser still goes over it.
            conversation = gr.Markdown(one_line(welcome()), elem_id="conversation", latex_delimiters=[])
            heading = gr.Markdown("## You could ask", elem_id="suggestions-heading", visible=False)
            with gr.Row(elem_id="suggestions"):
                suggested = [gr.Button(visible=False, elem_classes="suggestion") for _ in range(MOST_SUGGESTED)]
            question, send = _composer()
            restart = gr.Button("Start again", elem_id="restart", visible=False)
            # What the forms of the conversation ask for, written by again.js. Its event is `change`: only a key that is
            # pressed sends `input`.
            again = gr.Textbox(elem_id="again", visible="hidden", container=False)
            shown = [question, conversation, restart, heading, *suggested]
            # Only the suggestions: the first answer may be there before this comes back.
            blocks.load(self.starters, None, [heading, *suggested], **_EVENT)
            gr.on([send.click, question.submit], self.respond, question, shown, **_EVENT)
            for button in suggested:
                button.click(self.respond_suggested, button, shown, **_EVENT)
            restart.click(self.restart, None, shown, **_EVENT)
            again.change(self.respond_again, again, shown, **_EVENT)
        blocks.queue(max_size=40, default_concurrency_limit=8, api_open=False)
        return blocks

    async def starters(self, request: gr.Request) -> list[Any]:
        """Questions to begin with."""
        return _suggestions(STARTERS[_manner(request).mode])

    async def restart(self, request: gr.Request) -> list[Any]:
        """An empty conversation; what was said before is forgotten."""
        self._conversations.forget(request.session_hash)
        return ["", one_line(welcome()), gr.update(visible=False), *await self.starters(request)]

    async def respond(self, text: str | None, request: gr.Request) -> Any:
        """The conversation with the answer at its end; nothing changes for an empty message."""
        shown = await self.respond_suggested(text, request)
        return ["", *shown[1:]] if isinstance(shown, list) else shown

    async def respond_suggested(self, text: str | None, request: gr.Request) -> Any:
        """The same for a question that was not typed: what is typed in the box stays there."""
        text = (text or "").strip()[:LONGEST]
        if not text:
            return gr.skip()
        manner = _manner(request)
        history = self._conversations.of(request.session_hash).history
        question = Question(text=text, mode=manner.mode, easy=manner.easy, history=history)
        return await self._answered(question, request)

    async def respond_again(self, asked: str | None, request: gr.Request) -> Any:
        """The same for a question that is asked again differently."""
        again = again_in(asked or "")
        if again is None:
            return gr.skip()
        manner = _manner(request)
        history = self._conversations.of(request.session_hash).before(again.question)
        question = Question(text=again.question, mode=manner.mode, easy=manner.easy, history=history)
        return await self._answered(again.changed(question), request, again=True)

    async def _answered(self, question: Question, request: gr.Request, *, again: bool = False) -> Any:
        answer = await self._desk.ask(question)
        if await _has_gone(request):
            return gr.skip()
        by_hand = question.scope is not None
        exchange = Exchange(answer, self._receipts.given(answer), question.easy, again, by_hand)
        talk = self._conversations.add(request.session_hash, exchange)
        return [gr.skip(), self._shown(talk), gr.update(visible=True), *_suggestions(answer.next_questions)]

    def _shown(self, talk: Talk) -> str:
        last = len(talk.turns) - 1
        turns = (self._turn(talk, i, newest=i == last) for i in range(len(talk.turns)))
        return one_line(join(turns))

    def _turn(self, talk: Talk, place: int, *, newest: bool) -> str:
        one = talk.turns[place]
        repeat = Repeat(one.answer.question, Manner(one.answer.mode, one.easy))
        shown = Shown(
            talk.first + place,
            newest=repeat if newest else None,
            receipt=one.receipt,
            reminded=talk.met_danger,
            by_hand=one.by_hand,
        )
        return turn(one.answer, shown, self._site)


def _manner(request: gr.Request) -> Manner:
    return manner_of(dict(request.query_params))


async def _has_gone(request: gr.Request) -> bool:
    """Whether the person has pressed Stop or left before the answer was there: then it is not part of the talk."""
    return request.request is not None and await request.request.is_disconnected()


def _suggestions(questions: Sequence[str]) -> list[Any]:
    """Updates for the heading and the buttons: these questions, and the rest hidden."""
    shown = [gr.update(value=question, visible=True) for question in questions[:MOST_SUGGESTED]]
    hidden = [gr.update(visible=False)] * (MOST_SUGGESTED - len(shown))
    return [gr.update(visible=bool(shown)), *shown, *hidden]


def _composer() -> tuple[gr.Textbox, gr.Button]:
    """The question box, in which Enter sends, and its button."""
    with gr.Row(elem_id="composer"):
        question = gr.Textbox(
            label="Your question",
            placeholder="No names or NHS numbers",
            elem_id="question",
            lines=1,
            max_lines=6,
            max_length=LONGEST,
            autoscroll=False,
        )
        return question, gr.Button("Send", elem_id="send", variant="primary")
