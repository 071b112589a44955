"""A step that may break without taking the others with it: nothing stands between a person and help (CR-21)."""

import logging
from collections.abc import Callable
from typing import TypeVar

log = logging.getLogger(__name__)
Made = TypeVar("Made")


def guarded(step: str, made: Callable[[], Made]) -> Made | None:
    """What the step makes, or None when it breaks; the log names the step, never the message."""
    try:
        return made()
    except Exception as error:  # noqa: BLE001 - nothing may stand between a person and help
        log.error("triage step failed: %s (%s)", step, type(error).__name__)
        return None
