"""The texts kept with a run: both voices of every record, sections under each of their names."""

from pathlib import Path

from assistant.places import DIRECTORY, record_text
from assistant.types import Mode
from evals.library import library_of, library_of_corpus
from index.release import Release
from tests.evals.made import DOCUMENT, LIBRARY

SMALL = Path(__file__).parent / "small" / "corpus"


def test_a_record_of_the_directory_is_kept_as_each_reader_sees_it(small: Release) -> None:
    record = small.reference.directory.collaboratives[0]
    library = library_of(small)
    for mode in Mode:
        [text] = library.section(DIRECTORY, record.name, twin=mode is Mode.FAMILY)
        assert text.text == record_text(record, mode)


def test_the_documents_and_their_release_hold_the_same_passages(small: Release) -> None:
    assert library_of_corpus(SMALL).texts == library_of(small).texts


def test_a_section_answers_to_its_heading_its_path_and_its_title_in_any_case() -> None:
    names = ("How long?", "how  LONG?", "Leave")
    found = [[text.id for text in LIBRARY.section(DOCUMENT, name)] for name in names]
    assert found == [[f"{DOCUMENT}#0"], [f"{DOCUMENT}#0"], [f"{DOCUMENT}#0", f"{DOCUMENT}#1"]]
    assert LIBRARY.section(DOCUMENT, "Who pays?") == LIBRARY.section("none", "How long?") == ()


def test_families_are_given_the_twin_where_there_is_one() -> None:
    voices = [LIBRARY.voice(document, family=True) for document in (DOCUMENT, "garden")]
    assert voices == [True, False]
    assert not LIBRARY.voice(DOCUMENT, family=False)
