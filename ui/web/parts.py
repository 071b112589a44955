"""The parts of the web app that know each other."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import create_task_group

from assistant.ask import Assistant
from index.reference import Reference
from ui.web.answers import Answers, Desk, Limits
from ui.web.chat import Chat
from ui.web.conversations import Conversations
from ui.web.doors import Doors
from ui.web.failures import not_found
from ui.web.feedback import Receipts
from ui.web.first_aid import FirstAid
from ui.web.gradio_app import gradio_app
from ui.web.pace import Pace
from ui.web.render.site import Site
from ui.web.settings import WebSettings
from ui.web.shell import Shell
from ui.web.standing import Standing
from ui.web.unanswered.settings import unanswered_settings
from ui.web.watch import Watch


class Parts:
    """Made once; a new release changes what they say."""

    def __init__(self, answers: Answers, reference: Reference, watch: Watch | None, settings: WebSettings) -> None:
        release = watch.release if watch else None
        standing = Standing(watch.switches) if watch else Standing()
        limits = Limits(seconds=settings.answer_seconds, per_minute=settings.questions_per_minute)
        self.desk = Desk(answers, FirstAid(reference), reference, limits=limits)
        self.desk.follow(reference, FirstAid(reference), FirstAid(reference, release))
        self.pace_beside = Pace(settings.questions_per_minute)
        """How fast one address may vote and leave, which takes nothing from its questions."""
        self.shell = Shell(reference, kept_days=unanswered_settings().kept_days, standing=standing)
        self.site = Site.of(reference)
        self.conversations = Conversations()
        self.receipts = Receipts()
        self.gradio = gradio_app(Chat(self.desk, self.conversations, self.site, self.receipts).blocks())
        self.doors = Doors(self.gradio, not_found(self.shell))

    def follow(self, assistant: Assistant) -> None:
        """Say everything from a new release; the shell refuses one without a help line, before anything changes."""
        reference = assistant.reference
        self.shell.follow(reference)
        self.site.follow(reference)
        self.desk.follow(reference, FirstAid(reference), FirstAid(reference, assistant.release))

    @asynccontextmanager
    async def at_work(self, watch: Watch | None) -> AsyncIterator[None]:
        """Do what goes on between the questions, until the block ends."""
        # Starlette does not start what is mounted.
        async with create_task_group() as tasks, self.gradio.router.lifespan_context(self.gradio):
            tasks.start_soon(self.conversations.keep_forgetting)
            tasks.start_soon(self.desk.pace.keep_forgetting)
            tasks.start_soon(self.pace_beside.keep_forgetting)
            if watch:
                tasks.start_soon(watch.keep_looking, self.follow)
            yield
            tasks.cancel_scope.cancel()
        self.desk.close()
