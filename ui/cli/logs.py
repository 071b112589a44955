"""Where an operator finds what went wrong: standard error and a file below the home folder. No message text."""

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
FILE_BYTES, FILES_KEPT = 1_000_000, 3


def start_log() -> None:
    """Log to standard error from the level HOMEWARD_LOG (default WARNING)."""
    logging.basicConfig(level=os.environ.get("HOMEWARD_LOG", "WARNING").upper(), format="%(levelname)s %(message)s")


def log_file(home: Path) -> Path:
    """The log file of a home."""
    return home / "logs" / "homeward.log"


def keep_log(home: Path) -> None:
    """Log to the home's file too; it is made when there is something to write."""
    root = logging.getLogger()
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return
    path = log_file(home)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        logging.getLogger(__name__).warning("No log file in %s: %s", path.parent, error.strerror)
        return
    handler = RotatingFileHandler(path, maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(FORM))
    root.addHandler(handler)


def quiet_errors() -> None:
    """Keep tracebacks out of the terminal; the file still gets them."""
    for handler in logging.getLogger().handlers:
        if not isinstance(handler, RotatingFileHandler):
            handler.setLevel(logging.CRITICAL)
