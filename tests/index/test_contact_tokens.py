from pathlib import Path

import pytest

from index.corpus import read_corpus
from index.errors import CorpusError
from index.reference import Reference
from index.settings import SHIPPED_CORPUS
from tests.index.test_corpus import HEAD, write

BODY = """# A title

## Who answers at night?

Call {contact:samaritans} at any hour.[^a] People answer.[^a]

[^a]: A page | A publisher | 2025 | https://example.org | page read
"""
TWIN = '---\ntitle: "T"\n---\n# T\n\nCall {contact:samaritans}.[^a]\n'


def test_a_document_shows_the_number_of_the_contact_it_names(tmp_path: Path) -> None:
    write(tmp_path, "guidance/x.md", HEAD + BODY)
    write(tmp_path, "guidance/x.plain.md", TWIN)
    (file,) = read_corpus(tmp_path)
    number = Reference(SHIPPED_CORPUS).contacts["samaritans"].number
    assert file.twin is not None
    assert file.twin.blocks[-1].text == f"Call {number}."
    block = file.text.blocks[-1]
    assert block.text == f"Call {number} at any hour. People answer."
    ends = [mark.offset for mark in block.marks]
    assert [block.text[:end][-5:] for end in ends] == ["hour.", "swer."]


def test_a_contact_that_does_not_exist_stops_the_build(tmp_path: Path) -> None:
    write(tmp_path, "guidance/x.md", HEAD + BODY.replace("samaritans", "nobody"))
    with pytest.raises(CorpusError, match=r"x\.md: .*has no contact 'nobody'"):
        read_corpus(tmp_path)
