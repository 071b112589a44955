"""A document goes out of use without being deleted, and is never quoted again."""

from pathlib import Path

import pytest

from index.build import build
from index.corpus import read_corpus
from index.curate.retire import supersede, withdraw
from index.documents import Status
from index.errors import CorpusError, UserError
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.curate.documents import BODY, HEAD, TODAY, write
from tests.index.topics import TopicEncoder

TWIN = '---\ntitle: "Who leads"\n---\n# Who leads\n\nA trust leads the ward.\n'


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """An old and a new document, the old one with a twin and other wordings, and a plain file."""
    corpus = tmp_path / "corpus"
    write(corpus / "guidance" / "x.md", HEAD.replace("audience: staff", "audience: both") + BODY)
    write(corpus / "guidance" / "x.plain.md", TWIN)
    write(corpus / "guidance" / "x.asks.yaml", '"Who leads?":\n  - who is in charge\n')
    write(corpus / "guidance" / "y.md", HEAD.replace("guidance/x", "guidance/y") + BODY.replace("north", "south"))
    write(corpus / "ward.txt", "About the ward\nThe ward has a garden that every patient can use each day.\n")
    return corpus


def status_of(corpus: Path, id_: str) -> Status:
    return next(file.document.status for file in read_corpus(corpus) if file.document.id == id_)


def release_of(corpus: Path, home: Path) -> Release:
    settings = Settings(home=home, corpus=corpus)
    built = build(settings, TopicEncoder(), no_progress)
    Releases(home).switch(built.manifest.name)
    return Release(built.folder, TopicEncoder())


def test_a_withdrawn_document_is_not_quoted_and_neither_is_its_twin_nor_found_by_its_wordings(
    corpus: Path, tmp_path: Path
) -> None:
    before = release_of(corpus, tmp_path / "home")
    assert "guidance/x" in {passage.document for passage in before.passages}
    withdraw(corpus, "guidance/x", TODAY)
    after = release_of(corpus, tmp_path / "home")
    assert {passage.document for passage in after.passages} == {"guidance/y", "ward"}
    for family in (False, True):
        found = after.search("who is in charge, who leads, the north", family=family, limit=99)
        assert "guidance/x" not in {one.passage.document for one in found}
    assert after.documents["guidance/x"].status is Status.WITHDRAWN


def test_nothing_of_a_withdrawn_text_is_left_in_the_files_of_the_release(corpus: Path, tmp_path: Path) -> None:
    release_of(corpus, tmp_path / "home")
    withdraw(corpus, "guidance/x", TODAY)
    folder = release_of(corpus, tmp_path / "home").folder
    kept = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"in the south" in kept
    assert b"in the north" not in kept
    assert b"A trust leads the ward" not in kept


def test_withdrawing_changes_one_line_and_deletes_nothing(corpus: Path) -> None:
    path = corpus / "guidance" / "x.md"
    text = path.read_text(encoding="utf-8")
    withdraw(corpus, "guidance/x", TODAY)
    assert path.read_text(encoding="utf-8") == text.replace("status: current", "status: withdrawn")
    assert (corpus / "guidance" / "x.plain.md").is_file()


def test_a_plain_file_is_withdrawn_by_a_sidecar_of_its_own(corpus: Path) -> None:
    withdraw(corpus, "ward", TODAY)
    assert status_of(corpus, "ward") is Status.WITHDRAWN
    assert (corpus / "ward.yaml").is_file()


def test_the_new_document_says_which_one_it_replaces(corpus: Path) -> None:
    supersede(corpus, "guidance/x", "guidance/y", TODAY)
    documents = {file.document.id: file.document for file in read_corpus(corpus)}
    assert documents["guidance/x"].status is Status.SUPERSEDED
    assert documents["guidance/y"].supersedes == ("guidance/x",)


def test_one_document_can_replace_several(corpus: Path) -> None:
    supersede(corpus, "guidance/x", "guidance/y", TODAY)
    supersede(corpus, "ward", "guidance/y", TODAY)
    documents = {file.document.id: file.document for file in read_corpus(corpus)}
    assert documents["guidance/y"].supersedes == ("guidance/x", "ward")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("guidance/x", "guidance/x", "cannot replace itself"),
        ("guidance/x", "guidance/nowhere", "no such document"),
        ("guidance/nowhere", "guidance/x", "no such document"),
        ("../secret", "guidance/x", "no such document"),
    ],
)
def test_what_cannot_be_replaced_is_refused_and_nothing_is_changed(corpus: Path, old: str, new: str, says: str) -> None:
    before = {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()}
    with pytest.raises(UserError, match=says):
        supersede(corpus, old, new, TODAY)
    assert {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()} == before


def test_two_documents_cannot_replace_each_other(corpus: Path) -> None:
    path = corpus / "guidance" / "x.md"
    text = path.read_text(encoding="utf-8").replace("supersedes: []", "supersedes: [guidance/y]")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match="itself replaced guidance/y"):
        supersede(corpus, "guidance/x", "guidance/y", TODAY)


def test_a_document_that_is_out_of_use_is_not_withdrawn_again(corpus: Path) -> None:
    withdraw(corpus, "guidance/x", TODAY)
    with pytest.raises(UserError, match="withdrawn already"):
        withdraw(corpus, "guidance/x", TODAY)


def test_a_name_that_is_nearly_right_is_met_with_the_right_one(corpus: Path) -> None:
    with pytest.raises(UserError, match="Did you mean guidance/"):
        withdraw(corpus, "guidanc/x", TODAY)


def test_documents_that_still_point_at_it_are_named_with_their_line(corpus: Path) -> None:
    path = corpus / "guidance" / "y.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nSee [the old text](x.md).\n", encoding="utf-8")
    lines = path.read_text(encoding="utf-8").count("\n")
    assert withdraw(corpus, "guidance/x", TODAY).pointers == (f"guidance/y.md:{lines}",)


def test_when_nothing_is_left_to_quote_the_build_says_so_and_the_live_release_stays(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    write(corpus / "ward.txt", "About the ward\nThe ward has a garden that every patient can use each day.\n")
    live = release_of(corpus, tmp_path / "home")
    withdraw(corpus, "ward", TODAY)
    with pytest.raises(CorpusError, match="nothing could be quoted"):
        release_of(corpus, tmp_path / "home")
    assert Releases(tmp_path / "home").live() == live.folder
