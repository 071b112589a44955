"""What the commands share: options, the settings made from them, and progress on standard error."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from index.errors import UserError
from ui.cli.logs import keep_log

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.ask import Assistant
    from assistant.retell import Retelling
    from evals.publish import Wish
    from index.settings import Settings
    from index.vectors import Progress

Home = Annotated[
    Path | None,
    typer.Option(
        "--home",
        help="Where releases, the exported model and logs live. Default: HOMEWARD_HOME, else the "
        "platform's user data folder.",
        file_okay=False,
    ),
]
Corpus = Annotated[
    Path | None,
    typer.Option(
        "--corpus", help="The folder of documents. Default: the corpus that comes with Homeward.", file_okay=False
    ),
]


class WrongUse(UserError):
    """The command was called in a way that cannot work (exit code 2)."""


def settings_from(home: Path | None, corpus: Path | None = None) -> "Settings":
    """Settings of the environment, with what was given on the command line before them."""
    from index.settings import Settings

    given: dict[str, Any] = {name: value for name, value in (("home", home), ("corpus", corpus)) if value is not None}
    settings = Settings(**given)
    keep_log(settings.home)
    return settings


@contextmanager
def progress() -> Iterator["Progress"]:
    """A progress bar on standard error, with the time left; silent when that is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}

        def report(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            bar.update(tasks[what], completed=done, total=total)

        yield report


def open_assistant(settings: "Settings") -> "Assistant":
    """The assistant on the live release; the index is built first when there is none."""
    from assistant.ask import Assistant
    from assistant.switches import Part, Switches
    from index.embedding.load import load_encoder
    from index.release import Release
    from index.releases import Releases

    releases = Releases(settings.home)
    if releases.current() is None:
        typer.echo(f"No index in {settings.home} yet: building it first (once).", err=True)
        build_index(settings)
    switches = Switches(settings.home)
    retelling = open_chat(lambda: switches.is_on(Part.MODEL))
    release = Release(releases.live(), load_encoder(settings.model, settings.home))
    return Assistant(release, release.reference, retelling=retelling, switches=switches)


def open_chat(allowed: "Callable[[], bool]" = lambda: True) -> "Retelling | None":
    """What puts answers into a chat model's words while `allowed` says so; None unless HOMEWARD_CHAT_MODEL names one.

    Raises ChatError.
    """
    if not os.environ.get("HOMEWARD_CHAT_MODEL"):  # langchain is not even imported then
        return None
    from assistant.models.provider import open_retelling
    from assistant.models.settings import read_chat_settings

    return open_retelling(read_chat_settings(), allowed)


def build_index(settings: "Settings", wish: "Wish | None" = None) -> None:
    """Build, evaluate and switch, and say on standard error what came of it."""
    from evals.publish import publish

    with progress() as report:
        published = publish(settings, report, wish)
    manifest = published.manifest
    if not published.fresh:
        typer.echo(f"Nothing has changed: {manifest.name} stays live.", err=True)
        return
    for notice in manifest.notices:
        typer.echo(f"Note: {notice}", err=True)
    for one in published.evaluation.asked:
        if not one.passed:
            typer.echo(f"Note: the check question {one.case} failed{' (hard)' if one.hard else ''}", err=True)
    for gate in published.evaluation.gates:
        if gate.state in ("failed", "warned"):
            typer.echo(f"Note: gate {gate.name} {gate.state}: {gate.message}", err=True)
    typer.echo(
        f"{manifest.name} is live: {manifest.documents} documents, {manifest.passages} passages "
        f"({manifest.embedded} embedded, the rest kept); "
        f"{published.passed} of {published.asked} check questions passed.",
        err=True,
    )
