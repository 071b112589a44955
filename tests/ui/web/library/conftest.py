"""The library of a small corpus."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.reference import Reference
from index.release import Release
from ui.web.failures import handle_failures
from ui.web.library.routes import Library
from ui.web.shell import Shell

CORPUS = Path(__file__).parents[3] / "corpora/shelf"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def shelf(published: Callable[[Path], Release]) -> Release:
    """A release with a twin, a superseded, a withdrawn and a hostile document, one past its review, and a PDF."""
    return published(CORPUS)


@pytest.fixture(scope="session")
def library(shelf: Release, reference: Reference) -> Iterator[TestClient]:
    app, shell = FastAPI(), Shell(reference)
    handle_failures(app, shell)
    app.include_router(Library(lambda: shelf, shell, lambda: TODAY).router())
    with TestClient(app, "http://homeward.test") as client:
        yield client
