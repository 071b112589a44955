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

    \b
    homeward serve
    homeward serve --host 0.0.0.0 --port 8080
    """
    assistant = _assistant(settings_from(home))
    _warn_about_review(assistant.reference)

    from ui.web.app import create_app
    from ui.web.serve import serve as serve_web

    typer.echo(f"Homeward is at http://{host}:{port} (stop with Ctrl-C).", err=True)
    serve_web(create_app(assistant, assistant.reference, ready=lambda: assistant.release is not None), host, port)


def _assistant(settings: "Settings") -> "Assistant":
    """The assistant on the live release; without one the page still stands, with its help line."""
    from assistant.ask import Assistant
    from assistant.models.settings import ChatError
    from index.reference import Reference
    from index.settings import SHIPPED_CORPUS

    try:
        return open_assistant(settings)
    except ChatError:
        raise
    except UserError as error:
        typer.echo(f"homeward: {error}", err=True)
        typer.echo("Serving without an index: the help line stands, questions are not answered.", err=True)
        return Assistant(None, Reference(SHIPPED_CORPUS))


def _warn_about_review(reference: "Reference") -> None:
    """Tell the operator while fixed words have not been signed off (standards, CR-26)."""
    unsigned = sum(not reply.reviewed_by for reply in reference.replies)
    if unsigned:
        typer.echo(
            f"Not clinically reviewed: {unsigned} of {len(reference.replies)} fixed replies have no reviewer yet. "
            "Do not deploy.",
            err=True,
        )
