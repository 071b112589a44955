"""Faults: steps of the assistant that broke while it answered all the same, which no figure would show."""

import logging
from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")
ASSISTANT = logging.getLogger("assistant")
"""What it logs as an error names the step and never the message."""


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())


def watched(made: Callable[[], Made]) -> tuple[Made, tuple[str, ...]]:
    """What is made, and each error that the assistant logged meanwhile, once; none when every step held."""
    heard = _Heard()
    ASSISTANT.addHandler(heard)
    try:
        return made(), tuple(dict.fromkeys(heard.told))
    finally:
        ASSISTANT.removeHandler(heard)
