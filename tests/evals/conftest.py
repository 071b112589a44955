"""A real release of two small documents, its cases, runs of them, and one scored run with only right answers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evals.run.generate import generate, prepare
from evals.run.results import Plan, Results
from evals.schema.read import Entry, read_cases
from evals.score.score import score
from index.build import build
from index.embedding.encoder import Encoder
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.evals.right import answered_rightly

SMALL = Path(__file__).parent / "small"


@pytest.fixture(scope="session")
def small(settings: Settings, encoder: Encoder, tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The release of the small corpus, built without asking it anything."""
    home = tmp_path_factory.mktemp("small-home")
    built = build(settings.model_copy(update={"home": home}), encoder, no_progress)
    Releases(home).switch(built.manifest.name)
    return Release(built.folder, encoder)


@pytest.fixture(scope="session")
def entries() -> list[Entry]:
    """The cases about it."""
    return read_cases(SMALL / "cases")


@pytest.fixture(scope="session")
def settings(model_home: Path) -> Settings:
    """Settings whose home holds the exported model."""
    return Settings(home=model_home, corpus=SMALL / "corpus")


@pytest.fixture
def run_of(small: Release, entries: list[Entry], settings: Settings, tmp_path: Path) -> Callable[..., Results]:
    """Make a run of the cases, or of those given, and score it."""

    def make(given: list[Entry] | None = None, **plan: object) -> Results:
        results = prepare(small, entries if given is None else given, Plan.model_validate(plan), tmp_path / "results")
        generate(results, small, settings, no_progress)
        score(results, no_progress)
        return results

    return make


@pytest.fixture(scope="session")
def scored(small: Release, entries: list[Entry], tmp_path_factory: pytest.TempPathFactory) -> Results:
    """Right answers to every case, scored. Do not write into it."""
    return answered_rightly(prepare(small, entries, Plan(), tmp_path_factory.mktemp("results")))
