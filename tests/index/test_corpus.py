from pathlib import Path

import pytest

from index.corpus import read_corpus
from index.errors import CorpusError

HEAD = """---
id: guidance/x
title: "A title"
kind: guidance
audience: staff
region: England
service_line: all
age_group: all ages
evidence: national guidance
written: 2026-11-21
review_by: 2027-11-21
status: current
supersedes: []
---
"""
BODY = """# A title

## What fell?

Beds fell by 60%.[^a]

[^a]: A report | A publisher | 2025 | https://example.org/report | page read
"""


def write(corpus: Path, name: str, text: str) -> Path:
    path = corpus / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_document_brings_its_metadata_and_its_sources(tmp_path: Path) -> None:
    write(tmp_path, "guidance/x.md", HEAD + BODY)
    (file,) = read_corpus(tmp_path)
    document = file.document
    assert (document.id, document.title, document.published) == ("guidance/x", "A title", "2026-11-21")
    assert document.sources["a"].publisher == "A publisher"
    assert document.sources["a"].url == "https://example.org/report"


def test_a_twin_belongs_to_the_document_beside_it_and_shares_its_sources(tmp_path: Path) -> None:
    write(tmp_path, "guidance/x.md", HEAD + BODY)
    write(tmp_path, "guidance/x.plain.md", '---\ntitle: "In plain words"\n---\n# In plain words\n\nBeds fell.[^a]\n')
    (file,) = read_corpus(tmp_path)
    assert file.document.twin_title == "In plain words"
    assert file.twin is not None


def test_a_plain_file_needs_no_metadata(tmp_path: Path) -> None:
    write(tmp_path, "local-notes.txt", "Local notes\nThe ward has a garden that every patient can use each day.\n")
    (file,) = read_corpus(tmp_path)
    assert (file.document.id, file.document.title, file.document.kind) == ("local-notes", "Local notes", None)


def test_a_sidecar_gives_a_file_its_metadata_and_sources(tmp_path: Path) -> None:
    write(tmp_path, "guidance/x.txt", "Beds fell by 60% over five years in the whole region, it says.\n")
    sidecar = HEAD.replace("---\n", "") + (
        "published: 'March 2025'\nsources:\n- {title: A report, publisher: P, date: '2025', url: 'https://example.org',"
        " read: page read}\n"
    )
    write(tmp_path, "guidance/x.yaml", sidecar)
    (file,) = read_corpus(tmp_path)
    assert file.document.published == "March 2025"
    assert [source.title for source in file.document.sources.values()] == ["A report"]


def test_readme_files_twins_and_hidden_files_are_not_documents(tmp_path: Path) -> None:
    write(tmp_path, "guidance/x.md", HEAD + BODY)
    write(tmp_path, "README.md", "# How to add a document\n")
    write(tmp_path, ".cache/y.md", "# Hidden\n")
    assert [file.document.id for file in read_corpus(tmp_path)] == ["guidance/x"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (HEAD.replace("kind: guidance", "kind: advice") + BODY, r"x\.md:1: 'kind'"),
        (HEAD.replace("region: England\n", "") + BODY, r"x\.md:1: the key 'region' is missing"),
        (HEAD.replace("region:", "regoin:") + BODY, r"unknown key 'regoin'|the key 'region' is missing"),
        (
            HEAD.replace("id: guidance/x", "id: guidance/y") + BODY,
            r"its id is 'guidance/y' but its place says 'guidance/x'",
        ),
        (HEAD + BODY.replace("[^a]:", "[^b]:"), r"x\.md:19: footnote \[\^a\] has no definition"),
        (HEAD + BODY.replace(" | page read", ""), r"x\.md:21: footnote \[\^a\] needs five fields"),
        (HEAD + BODY.replace("page read", "heard of"), r"x\.md:21: footnote \[\^a\]: 'read'"),
        (HEAD.replace('"A title"', '"A title') + BODY, r"x\.md:\d+: "),
    ],
)
def test_a_broken_document_stops_the_build_with_file_and_line(tmp_path: Path, wrong: str, message: str) -> None:
    write(tmp_path, "guidance/x.md", wrong)
    with pytest.raises(CorpusError, match=message):
        read_corpus(tmp_path)


def test_every_broken_document_is_named_at_once(tmp_path: Path) -> None:
    write(tmp_path, "guidance/x.md", HEAD.replace("kind: guidance", "kind: advice") + BODY)
    write(tmp_path, "guidance/y.md", HEAD + BODY)
    with pytest.raises(CorpusError) as caught:
        read_corpus(tmp_path)
    assert len(str(caught.value).splitlines()) == 2


def test_two_files_with_one_id_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "The ward has a garden that every patient can use each day.\n")
    write(tmp_path, "a.md", "The ward has a garden.\n")
    with pytest.raises(CorpusError, match="has the same id as"):
        read_corpus(tmp_path)


def test_an_empty_or_missing_folder_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no documents"):
        read_corpus(tmp_path)
    with pytest.raises(CorpusError, match="--corpus DIR"):
        read_corpus(tmp_path / "missing")
