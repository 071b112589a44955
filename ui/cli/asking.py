"""`homeward ask` and `homeward chat`."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.options import Home, WrongUse, open_assistant, progress, settings_from

if TYPE_CHECKING:
    from assistant.types import Question, Turn

Mode = Annotated[str, typer.Option("--mode", help="Who is asking: staff or family.", metavar="staff|family")]


def ask(
    question: Annotated[
        str | None, typer.Argument(help="The question, in quotation marks.", show_default=False)
    ] = None,
    mode: Mode = "staff",
    easy: Annotated[bool, typer.Option("--easy", help="Easy words, for families: short sentences.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the Answer as one JSON object.")] = False,
    history: Annotated[
        Path | None,
        typer.Option(
            "--history", help='The turns before: a JSON list of {"question": "..."}.', exists=True, dir_okay=False
        ),
    ] = None,
    batch: Annotated[
        Path | None,
        typer.Option(
            "--batch",
            help='Many questions: JSON lines of {"id", "question", "mode", "history"}.',
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Where the answers of a batch go.", dir_okay=False)] = None,
    home: Home = None,
) -> None:
    """Answer one question, or many.

    \b
    homeward ask "Which three service lines came first?"
    homeward ask --mode family --easy "Can I ask for a review of my son's care?"
    homeward ask --json "What is a CTR?" | python -m json.tool
    homeward ask --batch questions.jsonl --out answers.jsonl
    """
    if (question is None) == (batch is None):
        raise WrongUse('Give one question, or a file with --batch. For example: homeward ask "What is a CTR?"')
    if batch is not None:
        _ask_many(batch, out, home)
        return
    if out is not None:
        raise WrongUse("--out goes with --batch. For one question use: homeward ask --json QUESTION > FILE")
    if easy and mode != "family":
        raise WrongUse('--easy is for families. For example: homeward ask --mode family --easy "What is a CTR?"')
    gc.disable()  # one answer and the process ends: sweeping the imports costs a tenth of its time
    from ui.cli.transcript import as_text

    asked = _question(question or "", mode, _turns(history)).model_copy(update={"easy": easy})
    answer = open_assistant(settings_from(home)).ask(asked)
    typer.echo(answer.model_dump_json(indent=1) if as_json else as_text(answer))


def chat(mode: Mode = "staff", home: Home = None) -> None:
    """Ask again and again in the terminal; an empty line or Ctrl-D ends it.

    \b
    homeward chat --mode family
    """
    from assistant.types import Turn
    from ui.cli.transcript import as_text

    _question("", mode, ())
    assistant = open_assistant(settings_from(home))
    turns: list[Turn] = []
    while True:
        try:
            line = typer.prompt("You", prompt_suffix=": ", default="", show_default=False)
        except typer.Abort:
            break
        if not line.strip():
            break
        answer = assistant.ask(_question(line, mode, tuple(turns)))
        typer.echo(f"\n{as_text(answer)}\n")
        turns.append(Turn(question=line))


def _question(text: str, mode: str, turns: "tuple[Turn, ...]") -> "Question":
    from assistant.types import Mode as Modes
    from assistant.types import Question

    if mode not in tuple(Modes):
        raise WrongUse(f"--mode is staff or family, not '{mode}'. See: homeward ask --help")
    return Question(text=text, mode=Modes(mode), history=turns)


def _turns(history: Path | None) -> "tuple[Turn, ...]":
    from pydantic import TypeAdapter, ValidationError

    from assistant.types import Turn

    if history is None:
        return ()
    try:
        return TypeAdapter(tuple[Turn, ...]).validate_json(history.read_bytes())
    except ValidationError as error:
        raise WrongUse(f'{history}: not a JSON list of {{"question": "..."}}. See: homeward ask --help') from error


def _ask_many(batch: Path, out: Path | None, home: Path | None) -> None:
    """Read every line before the first is answered, so that a bad one loses nothing."""
    from ui.cli.batch import answer_lines, read_lines

    lines = read_lines(batch)
    if out is not None and not out.parent.is_dir():
        raise WrongUse(f"{out.parent}: no such folder. Name a file in a folder that exists with --out")
    assistant = open_assistant(settings_from(home))
    with progress() as report:
        answers = answer_lines(assistant, lines, report)
        if out is None:
            for line in answers:
                sys.stdout.write(line + "\n")
            return
        unfinished = out.with_name(out.name + ".part")
        with unfinished.open("w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in answers)
        unfinished.replace(out)
