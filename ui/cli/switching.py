"""`homeward switch`: turn the chat, the chat model or family mode off and on while Homeward is running."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from index.errors import UserError
from ui.cli.options import Home, WrongUse, settings_from

if TYPE_CHECKING:
    from assistant.switches import Off, Part


def switch(
    part: Annotated[str | None, typer.Argument(help="What to turn.", metavar="[chat|model|family]")] = None,
    to: Annotated[str | None, typer.Argument(help="Which way.", metavar="[on|off]")] = None,
    reason: Annotated[str, typer.Option("--reason", help="Why it is off, for the next operator.")] = "",
    home: Home = None,
) -> None:
    """Say what is off, or turn something off or on. It holds from the next question on, without a restart.

    \b
    homeward switch
    homeward switch chat off --reason "wrong number on a card, ticket 12"
    homeward switch chat on

    With the chat off, a person in danger still gets the crisis card.
    """
    from assistant.switches import Off, Switches, turn

    settings = settings_from(home)
    if part is None and to is None:
        typer.echo(_said(Switches(settings.home).off()))
        return
    known = _part(part)
    if to not in ("on", "off"):
        raise WrongUse(f"Say on or off. For example: homeward switch {known} off --reason 'why'")
    if to == "off" and not reason.strip():
        raise WrongUse(f"Give a reason. For example: homeward switch {known} off --reason 'why'")
    off = Off(reason=reason.strip(), since=datetime.now(UTC).replace(microsecond=0)) if to == "off" else None
    try:
        typer.echo(_said(turn(settings.home, known, off)))
    except OSError as error:
        raise UserError(f"{settings.home}: the switches cannot be written ({error.strerror})") from error


def _part(text: str | None) -> "Part":
    from assistant.switches import Part

    if text not in list(Part):
        raise WrongUse(f"There is no switch '{text}'. Say one of: {', '.join(Part)}")
    return Part(text)


def _said(off: "dict[Part, Off]") -> str:
    from assistant.switches import Part

    lines = []
    for part in Part:
        state = off.get(part)
        lines.append(
            f"{part:7} off since {state.since:%-d %B %Y %H:%M} UTC: {state.reason}" if state else f"{part:7} on"
        )
    return "\n".join(lines)
