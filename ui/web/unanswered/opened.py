"""The store of one home, when the operator turned it on."""

from pathlib import Path

from ui.web.unanswered.settings import unanswered_settings
from ui.web.unanswered.store import Store


def opened_store(home: Path) -> Store | None:
    """The store; None while questions are not kept. Raises UserError when what keeping them takes is not there."""
    settings = unanswered_settings()
    if not settings.keep_unanswered:
        return None
    return Store(home, settings.key, settings.unanswered_days)
