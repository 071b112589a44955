"""Other wordings of a section's question: they find it, and are never shown."""

from pathlib import Path

import pytest

from index.build import build, corpus_digest
from index.corpus import read_corpus
from index.errors import CorpusError
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.test_corpus import HEAD, write
from tests.index.topics import TopicEncoder

BODY = """# A title

## Where do we go at four?

There is a garden behind the house.[^a]

## Who opens the door?

The porter comes with a key.[^a]

[^a]: A report | A publisher | 2025 | https://example.org/report | page read
"""
TWIN = '---\ntitle: "Plain"\n---\n# Plain\n\n## Can I go out?\n\nThere is a garden.[^a]\n'
ASKS = '"Where do we go at four?": ["Which ward goes out?"]\n'


def corpus(tmp_path: Path, asks: str | None = ASKS, twin: str | None = None) -> Path:
    folder = tmp_path / "corpus"
    write(folder, "guidance/x.md", HEAD + BODY)
    if asks is not None:
        write(folder, "guidance/x.asks.yaml", asks)
    if twin is not None:
        write(folder, "guidance/x.plain.md", twin)
    return folder


def release_of(tmp_path: Path, folder: Path, encoder: TopicEncoder) -> Release:
    settings = Settings(home=tmp_path / "home", corpus=folder)
    built = build(settings, encoder, no_progress)
    Releases(settings.home).switch(built.manifest.name)
    return Release(built.folder, encoder)


def test_a_section_is_found_under_another_wording_of_its_question(tmp_path: Path) -> None:
    release = release_of(tmp_path, corpus(tmp_path), TopicEncoder())
    first, second = release.search("ward", family=False, limit=2)
    assert (first.passage.heading, second.passage.heading) == ("Where do we go at four?", "Who opens the door?")
    # the question and the wording are about the ward and nothing else; the other heading has only
    # the axis that all texts share: a tenth of the question's length, which is the root of 1.01
    assert first.question == pytest.approx(1.0, abs=1e-3)
    assert second.question == pytest.approx(0.0995, abs=1e-3)
    assert first.keyword == 1.0


def test_a_wording_may_say_which_sentence_of_its_section_answers_it(tmp_path: Path) -> None:
    body = BODY.replace("behind the house.[^a]", "behind the house.[^a] It has a pond.[^a]")
    folder = tmp_path / "corpus"
    write(folder, "guidance/x.md", HEAD + body)
    write(folder, "guidance/x.asks.yaml", '"Where do we go at four?": ["Which school?", {"Which ward?": ["It has"]}]\n')
    passage = release_of(tmp_path, folder, TopicEncoder()).search("ward", family=False, limit=1)[0]
    assert passage.passage.answers == ((), (1,))
    # the question is the second wording, whose answer is the second sentence
    assert passage.span_asked.tolist() == pytest.approx([0.0, 1.0], abs=1e-3)


def test_the_nearest_of_several_wordings_counts(tmp_path: Path) -> None:
    asks = '"Where do we go at four?": ["Which school goes out?", "Which ward goes out?"]\n'
    release = release_of(tmp_path, corpus(tmp_path, asks), TopicEncoder())
    for text in ("ward", "school"):
        assert release.search(text, family=False, limit=1)[0].question == pytest.approx(1.0, abs=1e-3)


def test_another_wording_is_never_part_of_what_is_quoted(tmp_path: Path) -> None:
    release = release_of(tmp_path, corpus(tmp_path), TopicEncoder())
    passage = release.search("ward", family=False, limit=1)[0].passage
    assert passage.asks == ("Which ward goes out?",)
    assert "ward" not in passage.indexed_text
    assert [passage.quote(span) for span in passage.spans] == ["There is a garden behind the house."]


def test_wordings_may_belong_to_a_heading_of_the_plain_twin(tmp_path: Path) -> None:
    folder = corpus(tmp_path, '"Can I go out?": ["May I leave the ward?"]\n', TWIN)
    release = release_of(tmp_path, folder, TopicEncoder())
    (found,) = release.search("ward", family=True, limit=5)
    assert (found.passage.plain, found.passage.asks) == (True, ("May I leave the ward?",))
    assert all(not passage.asks for passage in release.passages if not passage.plain)


def test_a_heading_that_is_in_neither_text_stops_the_build_with_file_and_heading(tmp_path: Path) -> None:
    folder = corpus(tmp_path, '"Who cooks?": ["Who makes lunch?"]\n')
    with pytest.raises(CorpusError, match=r"x\.asks\.yaml: the heading 'Who cooks\?' is in neither"):
        read_corpus(folder)


@pytest.mark.parametrize(
    ("asks", "message"),
    [
        ('"Who opens the door?": [unclosed\n', r"x\.asks\.yaml:2: not valid YAML"),
        ('"Who opens the door?": one wording\n', r"x\.asks\.yaml: Who opens the door\?: "),
        ("- a list\n", r"x\.asks\.yaml: : "),
    ],
)
def test_wordings_that_cannot_be_read_stop_the_build_with_the_place(tmp_path: Path, asks: str, message: str) -> None:
    with pytest.raises(CorpusError, match=message):
        read_corpus(corpus(tmp_path, asks))


def test_no_file_and_an_empty_file_are_no_wordings(tmp_path: Path) -> None:
    (file,) = read_corpus(corpus(tmp_path / "none", None))
    assert file.asks == {}
    (file,) = read_corpus(corpus(tmp_path, "# later\n"))
    assert file.asks == {}


def test_new_wordings_are_a_reason_for_a_new_release(tmp_path: Path) -> None:
    before = corpus_digest(corpus(tmp_path, asks=None))
    assert corpus_digest(corpus(tmp_path)) != before


def test_a_file_of_wordings_is_no_document(tmp_path: Path) -> None:
    assert [file.document.id for file in read_corpus(corpus(tmp_path))] == ["guidance/x"]


def test_only_new_wordings_are_embedded(tmp_path: Path) -> None:
    release_of(tmp_path, corpus(tmp_path), TopicEncoder())
    encoder = TopicEncoder()
    more = corpus(tmp_path, ASKS.replace("]", ', "Who leads us out?"]'))
    release = release_of(tmp_path, more, encoder)
    assert (encoder.encoded, release.manifest.embedded) == (["Who leads us out?"], 0)
    for text in ("ward", "leads"):
        assert release.search(text, family=False, limit=1)[0].passage.heading == "Where do we go at four?"
