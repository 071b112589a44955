"""`homeward index export`, `import` and `fetch` as a maintainer types them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from index.build import build
from index.errors import UserError
from index.moving.pack import sha256_of
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.topics import TopicEncoder
from ui.cli.indexing import app
from ui.cli.options import WrongUse


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "ward.txt").write_text("The ward\nThe ward has a garden for all.\n", encoding="utf-8")
    at = Settings(home=tmp_path / "home", corpus=tmp_path / "corpus")
    Releases(at.home).switch(build(at, TopicEncoder(), no_progress).manifest.name)
    return at.home


def said(*arguments: str | Path) -> str:
    done = CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False)
    assert done.exit_code == 0
    return done.stdout.strip()


def test_the_live_release_moves_to_another_home(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "release.tar.gz"
    digest = said("export", "current", file, "--home", home)
    assert digest == sha256_of(file)
    there = tmp_path / "there"
    assert "is here" in said("import", file, "--home", there)
    assert Releases(there).current() is None
    again = tmp_path / "again"
    assert "is live" in said("import", file, "--sha256", digest, "--live", "--home", again)
    assert Releases(again).live().name == Releases(home).live().name


def test_a_release_that_is_not_there_cannot_be_exported(home: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="homeward index status"):
        said("export", "2020-01-01T00-00-00-0000", tmp_path / "x.tar.gz", "--home", home)


def test_a_dry_run_of_fetch_asks_nobody_and_names_each_licence(tmp_path: Path) -> None:
    lines = said("fetch", "--all", "--dry-run", "--home", tmp_path / "home").splitlines()
    assert len(lines) >= 60
    assert all("://" in line and line.endswith(")") for line in lines)
    assert not (tmp_path / "home" / "official").exists()


@pytest.mark.parametrize(("arguments", "message"), [((), "or all"), (("nobody",), "official.yaml names no nobody")])
def test_fetch_says_what_it_can_be_asked_for(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    with pytest.raises(WrongUse, match=message):
        said("fetch", *arguments, "--home", tmp_path / "home")
