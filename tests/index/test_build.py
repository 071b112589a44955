from pathlib import Path

import pytest

from index.build import build, corpus_digest, draft
from index.errors import CorpusError, UserError
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.topics import TopicEncoder

WARD = "About the ward\nThe ward has a garden that every patient can use each day.\n"
SCHOOL = "About the school\nThe school on the unit follows the national lessons every morning.\n"


def corpus_of(tmp_path: Path, **texts: str) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir(exist_ok=True)
    for name, text in texts.items():
        (corpus / f"{name}.txt").write_text(text, encoding="utf-8")
    return corpus


def build_and_switch(settings: Settings, encoder: TopicEncoder) -> Release:
    built = build(settings, encoder, no_progress)
    Releases(settings.home).switch(built.manifest.name)
    return Release(built.folder, encoder)


def test_a_release_holds_every_document_and_says_how_it_was_made(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", corpus=corpus_of(tmp_path, ward=WARD, school=SCHOOL))
    release = build_and_switch(settings, TopicEncoder())
    assert set(release.documents) == {"school", "ward"}
    assert [p.text for p in release.passages] == [SCHOOL.splitlines()[1], WARD.splitlines()[1]]
    assert (release.manifest.documents, release.manifest.passages, release.manifest.embedded) == (2, 2, 2)
    assert release.manifest.recipe.model == "topics"


def test_an_unchanged_corpus_makes_no_new_release_and_embeds_nothing(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", corpus=corpus_of(tmp_path, ward=WARD))
    first = build_and_switch(settings, TopicEncoder())
    encoder = TopicEncoder()
    again = build(settings, encoder, no_progress)
    assert (again.fresh, again.folder, encoder.encoded) == (False, first.folder, [])


def test_only_the_changed_document_is_embedded_again_and_the_old_text_is_gone(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, ward=WARD, school=SCHOOL)
    settings = Settings(home=tmp_path / "home", corpus=corpus)
    build_and_switch(settings, TopicEncoder())
    corpus_of(tmp_path, ward=WARD.replace("garden", "gym"))
    encoder = TopicEncoder()
    release = build_and_switch(settings, encoder)
    assert release.manifest.embedded == 1
    assert all("school" not in text for text in encoder.encoded)
    assert any("gym" in p.text for p in release.passages)
    assert not any("garden" in p.text for p in release.passages)


def test_a_document_that_left_the_corpus_leaves_the_index(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, ward=WARD, school=SCHOOL)
    settings = Settings(home=tmp_path / "home", corpus=corpus)
    build_and_switch(settings, TopicEncoder())
    (corpus / "school.txt").unlink()
    release = build_and_switch(settings, TopicEncoder())
    assert set(release.documents) == {"ward"}


def test_kept_vectors_score_like_fresh_ones(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, ward=WARD, school=SCHOOL)
    build_and_switch(Settings(home=tmp_path / "one", corpus=corpus), TopicEncoder())
    corpus_of(tmp_path, school=SCHOOL.replace("morning", "day"))
    kept = build_and_switch(Settings(home=tmp_path / "one", corpus=corpus), TopicEncoder())
    fresh = build_and_switch(Settings(home=tmp_path / "two", corpus=corpus), TopicEncoder())
    scores = [[(f.passage.id, f.score) for f in r.search("ward", family=False, limit=5)] for r in (kept, fresh)]
    assert scores[0] == scores[1]


def test_a_broken_document_leaves_the_live_release_as_it_was(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, ward=WARD)
    settings = Settings(home=tmp_path / "home", corpus=corpus)
    live = build_and_switch(settings, TopicEncoder())
    (corpus / "bad.md").write_text("---\ntitle: only a title\n---\n# Bad\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"bad\.md"):
        build(settings, TopicEncoder(), no_progress)
    assert Releases(settings.home).live() == live.folder
    assert Releases(settings.home).names() == [live.name]


def test_a_release_of_another_model_is_not_opened(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", corpus=corpus_of(tmp_path, ward=WARD))
    release = build_and_switch(settings, TopicEncoder())
    other = TopicEncoder()
    other.variant = "another model"
    with pytest.raises(UserError, match="homeward index build"):
        Release(release.folder, other)


def test_a_withdrawn_document_is_never_quoted(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, ward=WARD)
    head = (Path(__file__).parent / "test_corpus.py").read_text(encoding="utf-8").split('HEAD = """')[1].split('"""')[0]
    text = head.replace("status: current", "status: withdrawn") + "# A title\n\nThe contract was lost.\n"
    (corpus / "guidance").mkdir()
    (corpus / "guidance" / "x.md").write_text(text, encoding="utf-8")
    release = build_and_switch(Settings(home=tmp_path / "home", corpus=corpus), TopicEncoder())
    assert {p.document for p in release.passages} == {"ward"}
    assert "guidance/x" in release.documents


def test_the_digest_follows_the_content(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, ward=WARD)
    before = corpus_digest(corpus)
    corpus_of(tmp_path, ward=WARD.replace("garden", "gym"))
    assert corpus_digest(corpus) != before


def test_vectors_of_two_recipes_are_never_mixed(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, ward=WARD, school=SCHOOL)
    settings = Settings(home=tmp_path / "home", corpus=corpus)
    first = build_and_switch(settings, TopicEncoder())
    recipe = first.manifest.recipe
    older = recipe.model_copy(update={"libraries": recipe.libraries | {"tokenizers": "0.0.1"}})
    manifest = first.manifest.model_copy(update={"recipe": older})
    (first.folder / "manifest.json").write_text(manifest.model_dump_json(), encoding="utf-8")
    encoder = TopicEncoder()
    second = build_and_switch(settings, encoder)
    assert second.name != first.name
    assert second.manifest.embedded == len(second.passages)
    assert encoder.encoded


def test_a_live_release_that_cannot_be_read_is_mended_by_the_next_build(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, ward=WARD)
    settings = Settings(home=tmp_path / "home", corpus=corpus)
    live = build_and_switch(settings, TopicEncoder())
    (live.folder / "spans.npy").write_bytes(b"not an array")
    corpus_of(tmp_path, school=SCHOOL)
    assert {p.document for p in build_and_switch(settings, TopicEncoder()).passages} == {"school", "ward"}


def test_a_live_manifest_that_cannot_be_read_does_not_keep_the_next_build_from_mending_it(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", corpus=corpus_of(tmp_path, ward=WARD))
    live = build_and_switch(settings, TopicEncoder())
    (live.folder / "manifest.json").write_text("{}", encoding="utf-8")
    Releases(settings.home).tidy(keep=3)
    assert build_and_switch(settings, TopicEncoder()).name != live.name


def test_a_draft_is_no_release_until_it_is_settled_and_tidying_takes_it_away(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", corpus=corpus_of(tmp_path, ward=WARD))
    releases = Releases(settings.home)
    drafted = draft(settings, TopicEncoder(), no_progress)
    assert releases.names() == []
    assert Release(drafted.folder, TopicEncoder()).search("garden", family=False, limit=1)
    releases.tidy(keep=3)
    assert not drafted.folder.exists()


def test_anew_embeds_everything_again_although_nothing_has_changed(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", corpus=corpus_of(tmp_path, ward=WARD))
    first = build_and_switch(settings, TopicEncoder())
    again = draft(settings, TopicEncoder(), no_progress, anew=True)
    assert (again.fresh, again.manifest.embedded, again.manifest.follows) == (True, 1, first.name)
