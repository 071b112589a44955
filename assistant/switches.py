"""Switches: chat, chat model and family mode turned off without a restart (CS-10).

`switches.yaml` in the home folder names what is off and why. The file is looked at with each question and read again
when it has changed. A file that cannot be read leaves the last known state and is logged once for each change.
"""

import logging
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from assistant.types import Mode

FILE = "switches.yaml"
log = logging.getLogger(__name__)


class Part(StrEnum):
    """What can be turned off."""

    CHAT = "chat"
    MODEL = "model"
    FAMILY = "family"


class Off(BaseModel):
    """Why something is off, and since when; the reason is for operators and is never shown to visitors."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reason: str
    since: datetime


_STATE = TypeAdapter(dict[Part, Off])


class Switches:
    """The switches of one home; without a home everything is on."""

    def __init__(self, home: Path | None = None) -> None:
        self._path = home / FILE if home is not None else None
        self._seen: tuple[int, int] | None = None
        self._off: dict[Part, Off] = {}

    def off(self) -> dict[Part, Off]:
        """What is off now."""
        if self._path is not None:
            self._look(self._path)
        return dict(self._off)

    def is_on(self, part: Part) -> bool:
        """Whether a part is on now. The chat model is off as well when the chat is."""
        off = self.off()
        return part not in off and Part.CHAT not in off

    def closed(self, mode: Mode) -> str:
        """The category of the words to show instead of an answer; empty while questions of this mode are answered."""
        off = self.off()
        if Part.CHAT in off:
            return "chat_off"
        return "family_off" if mode is Mode.FAMILY and Part.FAMILY in off else ""

    def _look(self, path: Path) -> None:
        try:
            status = path.stat()
        except FileNotFoundError:
            self._seen, self._off = None, {}
            return
        except OSError as error:
            log.error("%s cannot be looked at (%s): the last state stands", path, error.strerror)
            return
        mark = (status.st_mtime_ns, status.st_size)
        if mark == self._seen:
            return
        self._seen = mark
        try:
            self._off = _STATE.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
        except (OSError, yaml.YAMLError, ValidationError) as error:
            log.error("%s cannot be read (%s): the last state stands", path, type(error).__name__)


ALL_ON = Switches()
"""For an assistant without a home."""


def turn(home: Path, part: Part, off: Off | None) -> dict[Part, Off]:
    """Turn a part off (with its reason) or on (None), and return what is off then. Raises OSError."""
    state = Switches(home).off()
    state.pop(part, None)
    if off is not None:
        state[part] = off
    home.mkdir(parents=True, exist_ok=True)
    written = home / f"{FILE}.new"
    written.write_text(yaml.safe_dump(_STATE.dump_python(state, mode="json"), sort_keys=True), encoding="utf-8")
    written.replace(home / FILE)  # a question never meets half a file
    return state
