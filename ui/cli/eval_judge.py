"""`homeward eval judge`: a chat model asked about stored answers. It never decides a gate."""

from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.eval_input import Folder, bad_input
from ui.cli.options import progress

if TYPE_CHECKING:
    from evals.judge.figures import Agreement

TOKENS = 1500
"""A reply has a label for each fact and statement; ten of them take some 150 tokens, a model that thinks aloud more."""


def judge(
    folder: Folder,
    model: Annotated[str, typer.Option(help="provider:name, as LangChain's init_chat_model takes it.")],
    url: Annotated[str, typer.Option(help="The server's address, where it is not the provider's own.")] = "",
    limit: Annotated[int | None, typer.Option(help="At most so many answers.", min=1, show_default=False)] = None,
) -> None:
    """Ask a chat model which facts the answers state, and say how far it agrees with the patterns that mark them.

    Optional, and no gate reads it. Replies are kept in the folder: after a crash the same command goes on. Personal
    details are taken out of questions, and messages of people in danger are never sent. For a model on another
    machine set HOMEWARD_CHAT_REMOTE=1. Never choose the model that wrote the answers.

    \b
    homeward eval judge results/20261121T184800Z --model ollama:llama3.2
    homeward eval judge results/20261121T184800Z --model openai:any --url http://127.0.0.1:8080/v1 --limit 50
    """
    from assistant.models.provider import open_model
    from assistant.models.settings import read_chat_settings
    from evals.judge.judge import judge as ask_judge
    from evals.run.results import Results

    given = {"model": model, "tokens": TOKENS, **({"url": url} if url else {})}
    with bad_input():
        chat = open_model(read_chat_settings().model_copy(update=given))
        with progress() as report:
            found = ask_judge(Results(folder), chat, model, report, limit)
    typer.echo(f"{model} on {found.answers} answers ({found.unread} replies could not be read)")
    for what, one in (("facts", found.facts), ("statements", found.statements)):
        if one is not None:
            typer.echo(f"  {what:10} {_line(one)}")
    if found.differ:
        typer.echo(f"  to be read by a person: {', '.join(found.differ[:10])}", err=True)
    typer.echo("It decides no gate.", err=True)


def _line(one: "Agreement") -> str:
    """Agreement in words; the judge's own share only where it agrees well enough to be read."""
    kappa = "no kappa: one side says the same of all" if one.kappa is None else f"kappa {one.kappa:.2f}"
    if one.low is not None and one.high is not None:
        kappa += f" [{one.low:.2f}, {one.high:.2f}]"
    share = f", {one.judge:.3f} found by the judge" if one.is_trusted else ""
    return f"{one.items}: {one.same:.3f} the same, {kappa}; {one.metrics:.3f} found by the metrics{share}"
