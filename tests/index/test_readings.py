"""A file that has not changed is not read again, and what was read of it comes back as it was."""

from pathlib import Path

import pytest

from index.build import build
from index.corpus import open_corpus, read_corpus
from index.readers.blocks import Reading
from index.readers.read import read
from index.readings import READINGS, Readings, known_readings
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.curate.documents import BODY, HEAD, write
from tests.index.topics import TopicEncoder

SOURCED = BODY + "\n- One thing.[^a]\n- Another.[^a]\n\n[^a]: T | P | 2025 | https://example.org/r | page read\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A document with everything that a reading can hold, and a plain text."""
    write(tmp_path / "corpus" / "guidance" / "x.md", HEAD + SOURCED)
    write(tmp_path / "corpus" / "ward.txt", "About the ward\nThe ward has a garden.\n")
    return tmp_path / "corpus"


def release_of(corpus: Path, home: Path) -> Path:
    name = build(Settings(home=home, corpus=corpus), TopicEncoder(), no_progress).manifest.name
    Releases(home).switch(name)
    return Releases(home).live()


def read_again(corpus: Path, release: Path) -> list[str]:
    """Names of the files that are read although the release knows others."""
    opened: list[str] = []

    def reader(path: Path) -> Reading:
        opened.append(path.name)
        return read(path)

    read_corpus(corpus, Readings(known_readings(release), reader))
    return opened


def test_only_what_changed_is_read_again(corpus: Path, tmp_path: Path) -> None:
    release = release_of(corpus, tmp_path / "home")
    assert read_again(corpus, release) == []
    write(corpus / "ward.txt", "About the ward\nThe ward has a gym.\n")
    assert read_again(corpus, release) == ["ward.txt"]


def test_a_document_that_is_not_read_again_is_the_same_as_one_that_is(corpus: Path, tmp_path: Path) -> None:
    known = known_readings(release_of(corpus, tmp_path / "home"))
    kept, fresh = read_corpus(corpus, Readings(known, read)), read_corpus(corpus)
    assert [file.document for file in kept] == [file.document for file in fresh]
    assert [file.text.blocks for file in kept] == [file.text.blocks for file in fresh]
    assert [file.text.footnotes for file in kept] == [file.text.footnotes for file in fresh]


def test_wordings_that_have_not_changed_are_not_read_again(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks = write(corpus / "guidance" / "x.asks.yaml", '"Who leads?":\n  - who is in charge: [The lead]\n')
    known = known_readings(release_of(corpus, tmp_path / "home"))
    fresh = read_corpus(corpus)
    read_files: list[Path] = []
    monkeypatch.setattr("index.readings.read_asks", lambda path: read_files.append(path) or {})
    assert [file.asks for file in read_corpus(corpus, Readings(known, read))] == [file.asks for file in fresh]
    assert read_files == []
    write(asks, '"Who leads?":\n  - who runs it\n')
    read_corpus(corpus, Readings(known, read))
    assert read_files == [asks]


def test_a_moved_file_is_not_read_again_and_one_renamed_to_another_format_is(corpus: Path, tmp_path: Path) -> None:
    release = release_of(corpus, tmp_path / "home")
    (corpus / "ward.txt").rename(corpus / "moved.txt")
    assert read_again(corpus, release) == []
    (corpus / "moved.txt").rename(corpus / "moved.md")
    assert read_again(corpus, release) == ["moved.md"]


def test_a_known_file_that_is_only_a_link_now_is_left_out_all_the_same(corpus: Path, tmp_path: Path) -> None:
    known = known_readings(release_of(corpus, tmp_path / "home"))
    (corpus / "ward.txt").rename(tmp_path / "ward.txt")
    (corpus / "ward.txt").symlink_to(tmp_path / "ward.txt")
    opened = open_corpus(corpus, Readings(known, read))
    assert [file.document.id for file in opened.files] == ["guidance/x"]
    assert opened.refusals(corpus)[0].startswith("ward.txt: left out, because a link")


def test_nothing_is_kept_of_a_document_that_is_out_of_use(corpus: Path, tmp_path: Path) -> None:
    write(corpus / "guidance" / "x.md", (HEAD + SOURCED).replace("status: current", "status: withdrawn"))
    write(corpus / "guidance" / "x.asks.yaml", '"Who leads?":\n  - who is in charge\n')
    kept = (release_of(corpus, tmp_path / "home") / READINGS).read_bytes()
    assert b"provider" not in kept
    assert b"in charge" not in kept


def test_readings_that_cannot_be_used_are_made_again(corpus: Path, tmp_path: Path) -> None:
    release = release_of(corpus, tmp_path / "home")
    (release / READINGS).write_text("half", encoding="utf-8")
    assert read_again(corpus, release) == ["x.md", "ward.txt"]
    (release / READINGS).unlink()
    assert read_again(corpus, release) == ["x.md", "ward.txt"]
