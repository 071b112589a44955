"""Questions that the guidance does not answer: they tell where it ends, and are never found or shown."""

from pathlib import Path

import pytest

from index.beyond import BEYOND, load_beyond, read_beyond
from index.build import build
from index.corpus import read_corpus
from index.documents import Status
from index.errors import CorpusError
from index.release import Release
from index.releases import Releases
from index.settings import SHIPPED_CORPUS, Settings
from index.words import words
from tests.conftest import no_progress
from tests.index.test_asks import corpus, release_of
from tests.index.test_corpus import write
from tests.index.topics import TopicEncoder

LINES = "schools: |\n  Which school is best?\n  Which school is best?\nmoney: |\n\n  Who pays the contract?\n"


def test_a_question_is_near_the_nearest_one_that_is_not_answered(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    write(folder, BEYOND, LINES)
    release = release_of(tmp_path, folder, TopicEncoder())
    assert release.knows_beyond
    assert release.beyond("school") == pytest.approx(1.0, abs=1e-3)
    # "ward" shares with both only the axis that all texts share
    assert release.beyond("ward") == pytest.approx(0.0099, abs=1e-3)
    assert not any("school" in passage.searched_text.lower() for passage in release.passages)


def test_without_such_questions_nothing_is_near_them(tmp_path: Path) -> None:
    release = release_of(tmp_path, corpus(tmp_path), TopicEncoder())
    assert (release.knows_beyond, release.beyond("school")) == (False, 0.0)


def test_a_release_keeps_them_each_once_and_a_build_embeds_only_new_ones(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    write(folder, BEYOND, LINES)
    encoder = TopicEncoder()
    release = release_of(tmp_path, folder, encoder)
    assert load_beyond(release.folder).questions == ("Which school is best?", "Who pays the contract?")
    encoder.encoded.clear()
    write(folder, BEYOND, LINES + "beds: |\n  Is a bed free?\n")
    built = build(Settings(home=tmp_path / "home", corpus=folder), encoder, no_progress)
    assert built.fresh
    assert encoder.encoded == ["Is a bed free?"]


def test_a_line_that_is_taken_out_is_gone_from_the_next_release(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    write(folder, BEYOND, LINES)
    release_of(tmp_path, folder, TopicEncoder())
    write(folder, BEYOND, "money: |\n  Who pays the contract?\n")
    release = release_of(tmp_path, folder, TopicEncoder())
    held = b"".join(path.read_bytes() for path in release.folder.rglob("*") if path.is_file())
    assert b"Which school is best?" not in held
    assert load_beyond(release.folder).questions == ("Who pays the contract?",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("schools: [unclosed\n", r"beyond\.yaml:2: not valid YAML"),
        ("schools: [one, two]\n", r"beyond\.yaml: schools: write its questions as a block, one a line"),
    ],
)
def test_a_broken_file_is_one_line_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    write(tmp_path, BEYOND, text)
    with pytest.raises(CorpusError, match=message):
        read_beyond(tmp_path)


def test_no_shipped_question_is_both_answered_and_not_answered() -> None:
    beyond = {" ".join(words(question)) for question in read_beyond(SHIPPED_CORPUS)}
    asks = {
        " ".join(words(ask.text))
        for file in read_corpus(SHIPPED_CORPUS)
        if file.document.status is Status.CURRENT
        for asked in (file.asks or {}).values()
        for ask in asked
    }
    assert len(beyond) > 500
    assert beyond & asks == set()


def test_the_live_release_is_taken_over_when_nothing_beyond_has_changed(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    write(folder, BEYOND, LINES)
    release_of(tmp_path, folder, TopicEncoder())
    settings = Settings(home=tmp_path / "home", corpus=folder)
    assert not build(settings, TopicEncoder(), no_progress).fresh
    assert Release(Releases(settings.home).live(), TopicEncoder()).knows_beyond
