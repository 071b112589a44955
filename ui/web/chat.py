"""The chat: Gradio Blocks whose every word is made by `render`."""

from collections.abc import Sequence
from typing import Any

import gradio as gr

from assistant.types import Question
from ui.web.answers import Desk
from ui.web.asked import LONGEST, mode_of
from ui.web.conversations import Conversations, Talk
from ui.web.render.answer import turn
from ui.web.render.contacts import Phonebook
from ui.web.render.element import join, one_line
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

    def __init__(self, desk: Desk, conversations: Conversations, phonebook: Phonebook) -> None:
        self._desk = desk
        self._conversations = conversations
        self._phonebook = phonebook

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
            shown = [question, conversation, restart, heading, *suggested]
            # Only the suggestions: the first answer may be there before this comes back.
            blocks.load(self.starters, None, [heading, *suggested], **_EVENT)
            gr.on([send.click, question.submit], self.respond, question, shown, **_EVENT)
            for button in suggested:
                button.click(self.respond, button, shown, **_EVENT)
            restart.click(self.restart, None, shown, **_EVENT)
        blocks.queue(max_size=40, default_concurrency_limit=8, api_open=False)
        return blocks

    async def starters(self, request: gr.Request) -> list[Any]:
        """Questions to begin with."""
        return _suggestions(STARTERS[mode_of(request.query_params.get("mode"))])

    async def restart(self, request: gr.Request) -> list[Any]:
        """An empty conversation; what was said before is forgotten."""
        self._conversations.forget(request.session_hash)
        return ["", one_line(welcome()), gr.update(visible=False), *await self.starters(request)]

    async def respond(self, text: str | None, request: gr.Request) -> Any:
        """The conversation with the answer at its end; nothing changes for an empty message."""
        text = (text or "").strip()[:LONGEST]
        if not text:
            return gr.skip()
        mode = mode_of(request.query_params.get("mode"))
        history = self._conversations.of(request.session_hash).history
        answer = await self._desk.ask(Question(text=text, mode=mode, history=history))
        talk = self._conversations.add(request.session_hash, answer)
        return ["", self._shown(talk), gr.update(visible=True), *_suggestions(answer.next_questions)]

    def _shown(self, talk: Talk) -> str:
        turns = (turn(answer, talk.first + i, self._phonebook) for i, answer in enumerate(talk.answers))
        return one_line(join(turns))


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
