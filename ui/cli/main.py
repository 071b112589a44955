"""The `homeward` command: what can be asked of it, and how it fails."""

import logging
import sys

import typer

from index.errors import UserError
from ui.cli import asking, evaluating, indexing, maintaining, measuring, serving, switching
from ui.cli.logs import quiet_errors, start_log
from ui.cli.options import WrongUse

log = logging.getLogger(__name__)

FAILED, WRONG_USE, INTERRUPTED = 1, 2, 130

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Answers about specialised mental health, learning disability and autism care in England, with sources.",
    epilog="Start with: homeward ask 'What is a provider collaborative?'",
)
app.command("ask")(asking.ask)
app.command("chat")(asking.chat)
app.command("serve")(serving.serve)
app.command("switch")(switching.switch)
app.add_typer(indexing.app, name="index")
app.add_typer(evaluating.app, name="eval")
app.add_typer(maintaining.app, name="maintain")
app.add_typer(measuring.app, name="bench")


def main() -> None:
    """Run the command. Ends with 0 when done, 1 when something failed, 2 for wrong use."""
    start_log()
    try:
        app()
    except WrongUse as error:
        sys.exit(_said(error, WRONG_USE))
    except UserError as error:
        sys.exit(_said(error, FAILED))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - whatever it is, the person gets one line and the log gets the rest
        sys.exit(_unexpected(error))


def _unexpected(error: Exception) -> int:
    kept = [
        handler.baseFilename for handler in logging.getLogger().handlers if isinstance(handler, logging.FileHandler)
    ]
    if kept:
        quiet_errors()
    log.error("The command failed", exc_info=error)
    where = f"The details are in {kept[0]}" if kept else "The details are above"
    typer.echo(f"homeward: something went wrong ({type(error).__name__}). {where}", err=True)
    return FAILED


def _said(error: UserError, code: int) -> int:
    typer.echo(f"homeward: {error}", err=True)
    return code
