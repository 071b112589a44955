"""A whole site round the small assistant."""

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.types import Answer, Mode, Question
from index.reference import Reference
from ui.web.app import create_app
from ui.web.render.contacts import Phonebook
from ui.web.render.site import Site
from ui.web.settings import WebSettings

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def small() -> ModuleType:
    """The module `small.py`, which the server of the browser tests uses too."""
    spec = importlib.util.spec_from_file_location("small", HERE / "small.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference(HERE / "reference")


@pytest.fixture(scope="session")
def phonebook(reference: Reference) -> Phonebook:
    return Phonebook(reference.contacts.values())


@pytest.fixture(scope="session")
def page_site(reference: Reference) -> Site:
    """What turns are made with, on a fixed day."""
    return replace(Site.of(reference), today=lambda: date(2026, 11, 22))


@pytest.fixture(scope="session")
def answers(small: ModuleType, reference: Reference) -> Any:
    return small.SmallAnswers(reference)


@pytest.fixture(scope="session")
def site(answers: Any, reference: Reference) -> Iterator[TestClient]:
    app = create_app(answers, reference, ready=lambda: True, settings=WebSettings(questions_per_minute=0))
    with TestClient(app, "http://homeward.test") as client:
        yield client


@pytest.fixture
def answer(small: ModuleType) -> Answer:
    """An ordinary answer to a family."""
    found: Answer = small.answered(Question(text="Who is accountable?", mode=Mode.FAMILY))
    return found


@pytest.fixture(scope="session")
def hostile(small: ModuleType) -> str:
    text: str = small.HOSTILE
    return text


def visible(html: str) -> str:
    """The text of a page, without its scripts and tags."""
    return re.sub(r"<[^>]+>", "", re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL))


@pytest.fixture
def run_serve(tmp_path: Path) -> Callable[[dict[str, str]], "subprocess.CompletedProcess[str]"]:
    """Runs `homeward serve` with these settings, for commands that end by themselves."""

    def run(settings: dict[str, str]) -> "subprocess.CompletedProcess[str]":
        code = "from ui.cli.main import main; main()"
        return subprocess.run(
            [sys.executable, "-c", code, "serve", "--home", str(tmp_path)],
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            timeout=60,
            cwd=HERE.parents[2],
        )

    return run
