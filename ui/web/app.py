"""The whole web app, put together. START READING HERE."""

from collections.abc import Callable
from pathlib import Path

from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from index.reference import Reference
from index.release import Release
from ui.web import assets
from ui.web.answers import Answers
from ui.web.api import api
from ui.web.failures import handle_failures, unhurried
from ui.web.feedback import Votes, feedback_routes, text_is_kept
from ui.web.forgetting import forgetting
from ui.web.guard import Guard
from ui.web.health import health, metrics_route
from ui.web.library.routes import Library
from ui.web.metrics import Metrics
from ui.web.pages import Pages
from ui.web.parts import Parts
from ui.web.settings import WebSettings
from ui.web.shell import NAME, Shell
from ui.web.watch import Watch

MorePages = Callable[[Shell], APIRouter]


def nothing_more(_: Shell) -> APIRouter:
    """No more pages."""
    return APIRouter()


def create_app(
    answers: Answers,
    reference: Reference,
    *,
    ready: Callable[[], bool],
    watch: Watch | None = None,
    settings: WebSettings | None = None,
    maintain: MorePages = nothing_more,
) -> FastAPI:
    """The app: our pages and API first, Gradio behind its doors for the rest, the guard round everything.

    With a `watch` the app takes over new releases while it runs, and its library is open. `maintain` makes
    the maintainers' pages. Raises CorpusError when a reference file is wrong or lacks a number of the help line,
    UserError when a setting is wrong.
    """
    reference.check()
    settings = settings or WebSettings()

    def release() -> Release | None:
        return watch.release if watch else None

    parts = Parts(answers, reference, watch, settings)
    description = "/openapi.json" if settings.openapi else None
    # The pages that show a description fetch their scripts from another host.
    app = FastAPI(
        title=NAME, openapi_url=description, docs_url=None, redoc_url=None, lifespan=lambda _: parts.at_work(watch)
    )
    handle_failures(app, parts.shell)
    app.include_router(assets.router, include_in_schema=False)
    app.include_router(api(parts.desk, release))
    app.include_router(health(lambda: ready() and not parts.desk.is_stuck))
    app.include_router(metrics_route(Metrics(parts.desk), settings.metrics_from, release))
    _for_people(app, parts, settings.votes_file)
    app.include_router(Library(release, parts.shell).router(), include_in_schema=False)
    app.include_router(maintain(parts.shell), include_in_schema=False)
    app.mount("/", parts.doors)
    app.add_middleware(GZipMiddleware, minimum_size=1000)  # Gradio sees to its own files
    app.add_middleware(Guard)
    if settings.trusted_proxies:
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=[str(one) for one in settings.trusted_proxies])
    return app


def _for_people(app: FastAPI, parts: Parts, votes_file: Path | None) -> None:
    """The pages, and what they send besides questions."""
    pages = Pages(parts.desk, parts.shell, parts.site, parts.receipts, parts.doors)
    votes = Votes(votes_file, parts.receipts, keeps_text=text_is_kept())
    beside = [Depends(unhurried(parts.pace_beside))]
    app.include_router(pages.router(), include_in_schema=False)
    app.include_router(
        feedback_routes(votes, parts.shell, parts.site.words), dependencies=beside, include_in_schema=False
    )
    app.include_router(forgetting(parts.conversations), dependencies=beside, include_in_schema=False)
