"""A file from outside becomes a document, with its metadata, and nothing is ever overwritten."""

from pathlib import Path

import pytest

from index.asks import Ask
from index.corpus import read_corpus
from index.curate.intake import Proposal, add, propose, remove
from index.errors import CorpusError, UserError
from index.readers.limits import MOST_BYTES
from tests.index.curate.documents import BODY, HEAD, TODAY, write

LEAFLET = """<html><head><title>Eating disorder service for young people in Sussex</title></head><body>
<h1>Eating disorder service for young people in Sussex</h1>
<p>Sussex Partnership NHS Foundation Trust, 14 March 2024. How to reach our service.</p>
<h2>Who can refer?</h2><p>Any GP can refer a young person who lives in Sussex to the service.</p></body></html>"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus with one document."""
    write(tmp_path / "corpus" / "guidance" / "x.md", HEAD + BODY)
    return tmp_path / "corpus"


@pytest.fixture
def leaflet(tmp_path: Path, corpus: Path) -> Proposal:
    """A web page that was handed in."""
    return propose(write(tmp_path / "in" / "ED Leaflet (final).html", LEAFLET), corpus, TODAY)


def test_what_the_document_says_about_itself_is_guessed(leaflet: Proposal) -> None:
    details = leaflet.details
    assert details.id == "services/ed-leaflet-final"
    assert details.title == "Eating disorder service for young people in Sussex"
    assert (details.publisher, details.published) == ("Sussex Partnership NHS Foundation Trust", "14 March 2024")
    assert (details.region, details.service_line) == ("Sussex", "eating disorders")
    assert (details.age_group, details.audience, details.evidence) == (
        "children and young people",
        "staff",
        "local policy",
    )
    assert details.written == TODAY
    assert details.review_by > TODAY


def test_it_is_put_where_its_kind_belongs_with_a_sidecar_that_the_corpus_reads(leaflet: Proposal, corpus: Path) -> None:
    added = add(leaflet.changed(url="https://sussex.nhs.uk/ed"), corpus)
    assert [path.relative_to(corpus).as_posix() for path in added.written] == [
        "services/ed-leaflet-final.yaml",
        "services/ed-leaflet-final.html",
    ]
    (document,) = (f.document for f in read_corpus(corpus) if f.document.id == "services/ed-leaflet-final")
    (source,) = document.sources.values()
    assert (source.publisher, source.url, source.read) == (
        "Sussex Partnership NHS Foundation Trust",
        "https://sussex.nhs.uk/ed",
        "page read",
    )


def test_a_copy_without_an_address_does_not_pass_for_the_publisher_s_own(leaflet: Proposal, corpus: Path) -> None:
    (source,) = add(leaflet, corpus).file.document.sources.values()
    assert source.read == "secondary copy"


def test_without_a_publisher_no_source_is_made_up(tmp_path: Path, corpus: Path) -> None:
    note = propose(write(tmp_path / "note.txt", "A note\nThe ward has a garden.\n"), corpus, TODAY)
    assert add(note, corpus).file.document.sources == {}


def test_a_name_that_is_taken_is_refused_whatever_its_suffix_and_the_old_file_stays(
    tmp_path: Path, corpus: Path
) -> None:
    other = propose(write(tmp_path / "x.txt", "Another title\nThe ward has a garden.\n"), corpus, TODAY)
    with pytest.raises(UserError, match=r"guidance/x: is in the corpus already \(x\.md\)"):
        add(other, corpus)
    assert (corpus / "guidance" / "x.md").read_text(encoding="utf-8") == HEAD + BODY
    assert sorted(path.name for path in corpus.rglob("*")) == ["guidance", "x.md"]


def test_the_same_file_is_not_taken_twice_under_another_name(leaflet: Proposal, tmp_path: Path, corpus: Path) -> None:
    add(leaflet, corpus)
    with pytest.raises(UserError, match=r"the same file as services/ed-leaflet-final\.html"):
        propose(write(tmp_path / "in" / "copy.html", LEAFLET), corpus, TODAY)


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a/b", "a.b", "Über", "", ".hidden", "a" * 100])
def test_a_name_that_could_lead_out_of_the_corpus_is_refused(leaflet: Proposal, name: str) -> None:
    with pytest.raises(UserError, match="--name: "):
        leaflet.changed(name=name)


def test_a_folder_that_leads_out_of_the_corpus_is_refused(leaflet: Proposal, tmp_path: Path, corpus: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (corpus / "services").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="leads out of the corpus"):
        add(leaflet, corpus)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("kind", "poem", "--kind: 'poem' is none of"),
        ("review_by", "soon", "--review-by: 'soon' is no date"),
        ("url", "javascript:alert(1)", "--url: .* is no web address"),
        ("title", " ", "--title: "),
    ],
)
def test_a_detail_that_cannot_be_is_refused_by_the_name_of_its_option(
    leaflet: Proposal, key: str, value: str, says: str
) -> None:
    with pytest.raises(UserError, match=says):
        leaflet.changed(**{key: value})


def test_a_document_that_describes_itself_keeps_every_word_but_its_place(tmp_path: Path, corpus: Path) -> None:
    text = HEAD.replace("guidance/x", "guidance/old-place") + BODY
    proposal = propose(write(tmp_path / "new-place.md", text), corpus, TODAY)
    assert proposal.describes_itself
    added = add(proposal, corpus)
    assert added.written[-1].read_text(encoding="utf-8") == text.replace("guidance/old-place", "guidance/new-place")


def test_what_is_given_goes_before_what_the_document_says(tmp_path: Path, corpus: Path) -> None:
    proposal = propose(write(tmp_path / "new.md", HEAD + BODY + "\n"), corpus, TODAY)
    document = add(proposal.changed(kind="rights", title='The "new": title'), corpus).file.document
    assert (document.id, document.title, document.region) == ("rights/new", 'The "new": title', "England")


def test_a_twin_and_other_wordings_come_with_their_document(tmp_path: Path, corpus: Path) -> None:
    file = write(tmp_path / "new.md", HEAD + BODY + "\n")
    write(
        tmp_path / "new.plain.md",
        '---\ntitle: "Who leads, in plain words"\n---\n# Who leads, in plain words\n\nA trust.\n',
    )
    write(tmp_path / "new.asks.yaml", '"Who leads?":\n  - who is in charge\n')
    added = add(propose(file, corpus, TODAY), corpus)
    assert added.file.document.twin_title == "Who leads, in plain words"
    assert added.file.asks == {"Who leads?": (Ask("who is in charge"),)}
    assert {path.name for path in added.written} == {"new.md", "new.plain.md", "new.asks.yaml"}


def test_a_file_that_does_not_hold_at_the_door_leaves_nothing_in_the_corpus(tmp_path: Path, corpus: Path) -> None:
    file = write(tmp_path / "new.md", HEAD + BODY + "\n")
    write(tmp_path / "new.asks.yaml", '"A heading that is not there":\n  - a wording\n')
    with pytest.raises(CorpusError, match="A heading that is not there"):
        add(propose(file, corpus, TODAY), corpus)
    assert sorted(path.name for path in corpus.rglob("*")) == ["guidance", "x.md"]


def test_a_document_for_families_without_a_twin_is_refused(leaflet: Proposal, corpus: Path) -> None:
    with pytest.raises(CorpusError, match="twin"):
        add(leaflet.changed(audience="families"), corpus)
    assert not (corpus / "services").exists()


@pytest.mark.parametrize("name", ["x.plain.md", "x.asks.yaml", "x.yaml", "x.pptx"])
def test_what_is_no_document_is_refused(tmp_path: Path, corpus: Path, name: str) -> None:
    with pytest.raises(UserError):
        propose(write(tmp_path / name, "text"), corpus, TODAY)


def test_an_upload_is_called_by_its_true_name(tmp_path: Path, corpus: Path) -> None:
    upload = write(tmp_path / "tmp123.txt", "A note\nThe ward has a garden.\n")
    assert propose(upload, corpus, TODAY, called="Ward garden.txt").details.name == "ward-garden"


def test_an_addition_can_be_taken_back(leaflet: Proposal, corpus: Path) -> None:
    remove(add(leaflet, corpus))
    assert [f.document.id for f in read_corpus(corpus)] == ["guidance/x"]


def test_a_file_from_outside_is_read_within_the_limits_of_a_build(tmp_path: Path, corpus: Path) -> None:
    huge = write(tmp_path / "in" / "huge.txt", "Beds near home.\n" * (MOST_BYTES // 16 + 1))
    with pytest.raises(CorpusError, match="at most 25 MB are read"):
        propose(huge, corpus, TODAY)
