"""Metadata is changed key by key, and nothing else in the file moves."""

from pathlib import Path

import pytest

from index.curate.matter import with_keys
from index.errors import CorpusError
from tests.index.curate.documents import BODY, HEAD

DOCUMENT, SIDECAR = Path("x.md"), Path("x.yaml")


def test_only_the_key_in_the_front_matter_changes() -> None:
    text = HEAD + BODY + "\nstatus: current is said in the text too\n"
    changed = with_keys(text, {"status": "withdrawn"}, DOCUMENT)
    assert changed == text.replace("status: current", "status: withdrawn", 1)


def test_a_list_over_several_lines_is_replaced_whole() -> None:
    text = "supersedes:\n  - guidance/a\n  - guidance/b\nstatus: current\n"
    assert with_keys(text, {"supersedes": "[guidance/c]"}, SIDECAR) == "supersedes: [guidance/c]\nstatus: current\n"


def test_a_key_that_is_missing_is_added_at_the_end() -> None:
    assert with_keys("id: a\n", {"status": "current"}, SIDECAR) == "id: a\nstatus: current\n"


def test_the_line_ends_of_the_file_are_kept() -> None:
    text = (HEAD + BODY).replace("\n", "\r\n")
    changed = with_keys(text, {"status": "withdrawn"}, DOCUMENT)
    assert changed == text.replace("status: current", "status: withdrawn", 1)


def test_a_text_without_front_matter_is_refused() -> None:
    with pytest.raises(CorpusError, match="no front matter"):
        with_keys("# A title\n\n---\n\nText\n", {"status": "withdrawn"}, DOCUMENT)
