"""The small corpus about made-up places, indexed once with vectors by hand and once with the everyday model."""

import pytest

from index.embedding.encoder import Encoder
from index.reference import Reference
from index.release import Release
from tests.assistant.tiny import tiny_corpus, tiny_release
from tests.index.topics import TopicEncoder


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The reference files of the small corpus."""
    return Reference(tiny_corpus(tmp_path_factory.mktemp("reference")))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The small corpus with vectors by hand."""
    return tiny_release(tmp_path_factory.mktemp("tiny"), TopicEncoder())


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Release:
    """The small corpus with the everyday model."""
    return tiny_release(tmp_path_factory.mktemp("real"), encoder)
