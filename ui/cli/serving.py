"""`homeward serve`."""

from typing import TYPE_CHECKING, Annotated

import typer

from index.errors import UserError
from ui.cli.options import Home, open_assistant, settings_from

if TYPE_CHECKING:
    from assistant.ask import Assistant
    from index.reference import Reference
    from index.settings import Settings

Host = Annotated[str, typer.Option(help="Address to listen on. 127.0.0.1 is reached from this machine only.")]
Port = Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)]


def serve(host: Host = "127.0.0.1", port: Port = 7860, home: Home = None) -> None:
    """Serve the web chat and the JSON API until Ctrl-C.

    A release that is built meanwhile is taken over without a restart.

    \b
    homeward serve
    homeward serve --host 0.0.0.0 --port 8080
    HOMEWARD_OPENAPI=1 homeward serve
    """
    from ui.web.settings import web_settings
    from ui.web.unanswered.opened import opened_store

    settings, web = settings_from(home), web_settings()
    store = opened_store(settings.home)
    assistant = _assistant(settings)
    _warn_about_review(assistant.reference)

    from index.releases import Releases
    from ui.web.app import create_app
    from ui.web.feedback.votes import FILE
    from ui.web.maintain.opened import maintained
    from ui.web.maintain.work import Work
    from ui.web.serve import serve as serve_web
    from ui.web.unanswered.observer import Observer
    from ui.web.watch import Watch

    watch = Watch(assistant, Releases(settings.home), lambda: open_assistant(settings))
    answers = watch if store is None else Observer(watch, store, lambda: watch.release)
    maintain = maintained(Work(settings, lambda: watch.release, store))
    app = create_app(
        answers,
        assistant.reference,
        ready=lambda: watch.release is not None,
        watch=watch,
        settings=web.model_copy(update={"votes_file": web.votes_file or settings.home / FILE}),
        maintain=maintain,
    )
    typer.echo(f"Homeward is at http://{host}:{port} (stop with Ctrl-C).", err=True)
    serve_web(app, host, port)


def _assistant(settings: "Settings") -> "Assistant":
    """The assistant on the live release; without one the page still stands, with its help line."""
    from assistant.ask import Assistant
    from assistant.models.settings import ChatError
    from assistant.switches import Switches
    from index.reference import Reference
    from index.settings import SHIPPED_CORPUS
    from ui.web.watch import warm_up

    try:
        assistant = open_assistant(settings)
        assistant.reference.check()
        warm_up(assistant)
    except ChatError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a release, the help line must stand
        why = (
            str(error) if isinstance(error, UserError) else f"the live release cannot be read ({type(error).__name__})"
        )
        typer.echo(f"homeward: {why}", err=True)
        typer.echo(
            "Serving without an index: the help line stands, questions are not answered. "
            "A release that can be read is taken over as soon as it is live (homeward index rollback, or build).",
            err=True,
        )
        return Assistant(None, Reference(SHIPPED_CORPUS), switches=Switches(settings.home))
    return assistant


def _warn_about_review(reference: "Reference") -> None:
    """Tell the operator while fixed words have not been signed off (standards, CR-26)."""
    unsigned = sum(not reply.reviewed_by for reply in reference.replies)
    if unsigned:
        typer.echo(
            f"Not clinically reviewed: {unsigned} of {len(reference.replies)} fixed replies have no reviewer yet. "
            "Do not deploy.",
            err=True,
        )
