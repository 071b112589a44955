"""What is said between the reader and its worker: one line of JSON each way, checked when it arrives.

Never pickle: what a hostile file makes of the worker must not become a program here.
"""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from index.readers.blocks import Reading


class _Line(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Task(_Line):
    """One file to read, with the seconds of computing it may take."""

    path: Path
    seconds: int


class Reply(_Line):
    """What came of it: a reading, or one line that says why not; `is_mistake` is for our own Markdown's mistakes."""

    reading: Reading | None = None
    error: str = ""
    is_mistake: bool = False
