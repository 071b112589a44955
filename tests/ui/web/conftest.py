"""A whole site round the small assistant."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.types import Answer, Mode, Question
from index.reference import Reference
from ui.web.app import create_app
from ui.web.render.contacts import Phonebook

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
def answers(small: ModuleType, reference: Reference) -> Any:
    return small.SmallAnswers(reference)


@pytest.fixture(scope="session")
def site(answers: Any, reference: Reference) -> Iterator[TestClient]:
    with TestClient(create_app(answers, reference, ready=lambda: True), "http://homeward.test") as client:
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
