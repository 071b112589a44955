"""What was fetched last time: one file beside the copies."""

from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from index.errors import UserError

STATE = "state.json"


class Copy(BaseModel):
    """One publication as it was fetched; `gone` says since when its publisher no longer has it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str
    file: str
    sha256: str
    size: int
    licence: str
    fetched: datetime
    checked: datetime
    etag: str | None = None
    modified: str | None = None
    gone: datetime | None = None


class State(BaseModel):
    """The copies by the id of their publication."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    copies: dict[str, Copy] = {}


def read_state(folder: Path) -> State:
    """What was fetched last time; empty when nothing was. Raises UserError when the file is broken."""
    path = folder / STATE
    try:
        return State.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return State()
    except ValidationError as error:
        raise UserError(f"{path}: cannot be read. Take it away, and everything is fetched anew") from error


def write_state(folder: Path, state: State) -> None:
    """Write it in one step, so that it is never half written."""
    fresh = folder / f"{STATE}.new"
    fresh.write_text(state.model_dump_json(indent=1), encoding="utf-8")
    fresh.replace(folder / STATE)
