"""Nothing outside the corpus folder is read."""

import os
from pathlib import Path

import pytest

from index.corpus import open_corpus
from index.errors import CorpusError

ELSEWHERE = "The key of the medicine room hangs behind the door."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text(ELSEWHERE, encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "more.md").write_text(f"# More\n\n{ELSEWHERE}\n", encoding="utf-8")
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "ward.md").write_text("# Ward\n\nVisits are in the afternoon.\n", encoding="utf-8")
    return folder


def refusals(corpus: Path) -> tuple[str, ...]:
    opened = open_corpus(corpus)
    assert [file.document.id for file in opened.files] == ["ward"]
    return opened.refusals(corpus)


def test_a_link_to_a_file_is_left_out_and_named(corpus: Path) -> None:
    (corpus / "linked.txt").symlink_to(corpus.parent / "secret.txt")
    assert refusals(corpus) == (
        "linked.txt: left out, because a link to somewhere else; put the file itself into the folder",
    )


def test_a_link_to_a_folder_is_left_out_and_named(corpus: Path) -> None:
    (corpus / "linked").symlink_to(corpus.parent / "elsewhere", target_is_directory=True)
    assert refusals(corpus) == ("linked: left out, because a link to a folder; put the folder itself there",)


def test_what_is_no_file_is_left_out_and_not_waited_for(corpus: Path) -> None:
    os.mkfifo(corpus / "pipe.txt")
    assert refusals(corpus) == ("pipe.txt: left out, because no plain file; put the document itself there",)


@pytest.mark.parametrize("name", ["other.yaml", "other.plain.md", "other.asks.yaml"])
def test_a_document_whose_companion_is_a_link_is_left_out(corpus: Path, name: str) -> None:
    (corpus / "other.md").write_text("# Other\n\nBeds near home.\n", encoding="utf-8")
    (corpus / name).symlink_to(corpus.parent / "secret.txt")
    (line,) = refusals(corpus)
    assert line.startswith(f"{name}: left out, because a link")


def test_a_reference_file_that_is_a_link_stops_the_build(corpus: Path) -> None:
    (corpus / "contacts.yaml").symlink_to(corpus.parent / "secret.txt")
    with pytest.raises(CorpusError, match=r"contacts\.yaml: a link to somewhere else"):
        open_corpus(corpus)


def test_a_refused_file_does_not_stop_the_others_and_its_name_stays_in_one_line(corpus: Path) -> None:
    (corpus / "two\nlines.pdf").write_bytes(b"%PDF-1.7\n nothing")
    (line,) = refusals(corpus)
    assert line.count("\n") == 0
    assert "damaged" in line
