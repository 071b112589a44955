"""A release taken away for good: its folder, and its collection where its vectors lie on a Chroma server."""

import importlib
import shutil
from pathlib import Path

COLLECTION_FILE = "collection.json"
"""Written into the folder before the collection is made, so that a killed build leaves no collection behind."""


def discard(folder: Path) -> None:
    """Remove the folder of a release or of an unfinished build.

    Raises UserError when its server does not answer: the folder stays then, and the next attempt takes both away.
    """
    if (folder / COLLECTION_FILE).is_file():
        # Only now: a home without a server never pays for chromadb here.
        importlib.import_module("index.store").drop_collection(folder)
    shutil.rmtree(folder, ignore_errors=True)
