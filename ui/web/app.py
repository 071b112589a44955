"""The whole web app, put together. START READING HERE."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import gradio as gr
from anyio import create_task_group
from fastapi import FastAPI

from assistant.ask import Assistant
from index.reference import Reference
from ui.web import assets
from ui.web.answers import Answers, Desk
from ui.web.api import api
from ui.web.chat import Chat
from ui.web.conversations import Conversations
from ui.web.doors import Doors
from ui.web.failures import handle_failures, not_found
from ui.web.guard import Guard
from ui.web.pages import Pages
from ui.web.render.contacts import Phonebook
from ui.web.shell import NAME, Shell


def create_app(answers: Answers, reference: Reference, *, ready: Callable[[], bool]) -> FastAPI:
    """The app: our pages and API first, Gradio behind its doors for the rest, the guard round everything.

    Raises CorpusError when a reference file is wrong or lacks a number of the help line.
    """
    reference.check()
    desk = Desk(answers, Assistant(None, reference), reference)
    shell, phonebook, conversations = Shell(reference), Phonebook(reference.contacts.values()), Conversations()
    gradio = _gradio(Chat(desk, conversations, phonebook).blocks())
    doors = Doors(gradio, not_found(shell))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # Starlette does not start what is mounted.
        async with create_task_group() as tasks, gradio.router.lifespan_context(gradio):
            tasks.start_soon(conversations.keep_forgetting)
            yield
            tasks.cancel_scope.cancel()

    app = FastAPI(title=NAME, openapi_url=None, docs_url=None, redoc_url=None, lifespan=lifespan)
    handle_failures(app, shell)
    app.include_router(assets.router)
    app.include_router(api(desk, ready))
    app.include_router(Pages(desk, shell, phonebook, doors).router())
    app.mount("/", doors)
    app.add_middleware(Guard)
    return app


def _gradio(blocks: gr.Blocks) -> FastAPI:
    """Gradio in an app of its own, with everything off that the chat does not use."""
    app: FastAPI = gr.mount_gradio_app(
        FastAPI(openapi_url=None, docs_url=None, redoc_url=None),
        blocks,
        path="/",
        # System fonts: named as plain strings they are not fetched.
        theme=gr.themes.Base(font=["Arial", "Liberation Sans", "sans-serif"], font_mono=["Consolas", "monospace"]),
        footer_links=[],
        run_history=False,  # it keeps every question in the browser, which is a leak on a shared computer
        show_error=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        enable_monitoring=False,
        max_file_size="1kb",
        allowed_paths=[],
        app_kwargs={"openapi_url": None, "docs_url": None, "redoc_url": None},
    )
    return app
