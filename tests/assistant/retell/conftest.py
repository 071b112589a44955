"""The ward's small corpus, indexed once."""

import pytest

from index.embedding.encoder import Encoder
from index.release import Release
from tests.assistant.retell.ward import ward_release


@pytest.fixture(scope="session")
def ward(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Release:
    """The release of the ward's corpus."""
    return ward_release(tmp_path_factory.mktemp("ward"), encoder)
