"""A bench with the real model."""

import pytest

from evals.external.adapter import Bench
from index.embedding.encoder import Encoder
from tests.conftest import no_progress


@pytest.fixture(scope="session")
def bench(encoder: Encoder) -> Bench:
    """No limit, and progress that nobody watches."""
    return Bench(encoder, None, no_progress)
