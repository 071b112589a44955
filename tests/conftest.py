"""What the tests share: the real embedding model exported once, and real releases of small corpora."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.ask import Assistant
from assistant.triage.learned.vectors import TUNING
from evals.publish import publish
from index.embedding.encoder import Encoder, Tunable
from index.embedding.load import load_encoder
from index.release import Release
from index.releases import Releases
from index.settings import BUNDLED_MODEL, Settings

CORPORA = Path(__file__).parent / "corpora"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: Playwright's event loop stays on the thread, and no other loop can run there then."""
    items.sort(key=lambda item: "browser" in item.path.parts)


def no_progress(what: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@pytest.fixture(scope="session")
def model_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that holds the exported model, as it is and as triage taught it, and no release."""
    home = tmp_path_factory.mktemp("model-home")
    encoder = load_encoder(BUNDLED_MODEL, home)
    assert isinstance(encoder, Tunable)
    encoder.tuned(TUNING)
    return home


@pytest.fixture(scope="session")
def encoder(model_home: Path) -> Encoder:
    """The everyday encoder."""
    return load_encoder(BUNDLED_MODEL, model_home)


@pytest.fixture
def new_home(model_home: Path, tmp_path: Path) -> Path:
    """A home of one test's own, with the exported model and no release."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "models").symlink_to(model_home / "models")
    return home


@pytest.fixture(scope="session")
def published(
    model_home: Path, encoder: Encoder, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path], Release]:
    """Publish a corpus into a home of its own and open the release."""

    def make(corpus: Path) -> Release:
        home = tmp_path_factory.mktemp("home")
        (home / "models").symlink_to(model_home / "models")
        publish(Settings(home=home, corpus=corpus), no_progress)
        return Release(Releases(home).live(), encoder)

    return make


@pytest.fixture(scope="session")
def fenland(published: Callable[[Path], Release]) -> Assistant:
    """The assistant on two plain-text documents about made-up alliances."""
    release = published(CORPORA / "fenland")
    return Assistant(release, release.reference)


@pytest.fixture(scope="session")
def shipped(published: Callable[[Path], Release]) -> Assistant:
    """The assistant on the corpus that comes with Homeward."""
    release = published(Settings().corpus)
    return Assistant(release, release.reference)


@pytest.fixture
def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
