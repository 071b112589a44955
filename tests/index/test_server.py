"""Past one machine: the vectors on a Chroma server."""

from collections.abc import Iterator
from pathlib import Path

import chromadb
import pytest

from index.build import build
from index.discard import COLLECTION_FILE, discard
from index.errors import UserError
from index.moving.pack import export
from index.moving.unpack import import_release
from index.release import Release
from index.releases import UNFINISHED, Releases
from index.server import ChromaServer
from index.settings import Settings
from index.store import new_store
from tests.conftest import no_progress
from tests.index.chroma import chroma_server, environment, proxy
from tests.index.topics import TopicEncoder

WARD = "# Ward\n\n## Who visits the ward?\n\nFamilies visit the ward in the afternoon.\n"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with chroma_server(tmp_path_factory.mktemp("chroma")) as running:
        yield running


@pytest.fixture
def on_server(port: int) -> Iterator[int]:
    """The port of a server that the environment names."""
    with environment({"HOMEWARD_CHROMA_URL": f"http://127.0.0.1:{port}"}):
        yield port


def collections(port: int) -> set[str]:
    client = chromadb.HttpClient("127.0.0.1", port, headers={"Connection": "close"})
    names = {collection.name for collection in client.list_collections()}
    client.close()
    return names


def settings(tmp_path: Path, text: str = WARD, home: str = "home") -> Settings:
    corpus = tmp_path / "corpus"
    corpus.mkdir(exist_ok=True)
    (corpus / "ward.md").write_text(text, encoding="utf-8")
    return Settings(home=tmp_path / home, corpus=corpus, keep_releases=1)


def built(at: Settings) -> Release:
    built = build(at, TopicEncoder(), no_progress)
    Releases(at.home).switch(built.manifest.name)
    return Release(Releases(at.home).live(), TopicEncoder())


def scores(release: Release) -> list[tuple[str, float]]:
    return [(found.passage.text, found.score) for found in release.search("ward", family=False, limit=5)]


def test_a_release_on_a_server_leaves_no_vectors_in_its_folder_and_is_shared(tmp_path: Path, on_server: int) -> None:
    release = built(settings(tmp_path))
    assert f"homeward-{release.name}" in collections(on_server)
    assert not (release.folder / "chroma").exists()
    assert scores(Release(release.folder, TopicEncoder())) == scores(release), "another process shares it"


def test_a_release_in_its_folder_stays_there_when_a_server_is_named_later(tmp_path: Path, port: int) -> None:
    release = built(settings(tmp_path))
    with environment({"HOMEWARD_CHROMA_URL": f"http://127.0.0.1:{port}"}):
        assert scores(Release(release.folder, TopicEncoder())) == scores(release)


def test_switching_back_and_tidying_work_with_collections(tmp_path: Path, on_server: int) -> None:
    first = built(settings(tmp_path))
    second = built(settings(tmp_path, WARD.replace("afternoon", "evening")))
    releases = Releases(tmp_path / "home")
    releases.switch(first.name)
    assert "afternoon" in scores(Release(releases.live(), TopicEncoder()))[0][0]
    releases.switch(second.name)
    third = built(settings(tmp_path, WARD.replace("afternoon", "morning")))
    releases.tidy(1)
    assert f"homeward-{first.name}" not in collections(on_server)
    assert {f"homeward-{name}" for name in (second.name, third.name)} <= collections(on_server), "one to go back to"


def test_a_removal_without_its_server_is_finished_later_and_never_takes_a_newcomer(tmp_path: Path, port: int) -> None:
    on_server = environment({"HOMEWARD_CHROMA_URL": f"http://127.0.0.1:{port}"})
    down = environment({"HOMEWARD_CHROMA_URL": "http://127.0.0.1:9"})
    releases = Releases(tmp_path / "home")
    with on_server:
        release = built(settings(tmp_path))
        export(release.folder, tmp_path / "out.tar.gz")
    with down, pytest.raises(UserError, match="does not serve"):
        releases.remove(release.folder)
    assert releases.names() == []
    with environment({"HOMEWARD_CHROMA_URL": f"http://127.0.0.1:{port}"}):
        assert import_release(tmp_path / "out.tar.gz", releases) == release.name
        releases.tidy(1)
        assert scores(Release(releases.folder / release.name, TopicEncoder())) == scores(release)
        releases.remove(releases.folder / release.name)
        assert f"homeward-{release.name}" not in collections(port)


def test_a_killed_build_leaves_no_collection_behind(tmp_path: Path, on_server: int) -> None:
    work = tmp_path / "home" / "releases" / f"{UNFINISHED}2026-11-22T10-00-00-dead"
    work.mkdir(parents=True)
    with new_store(work, "2026-11-22T10-00-00-dead"):
        pass
    assert "homeward-2026-11-22T10-00-00-dead" in collections(on_server)
    Releases(tmp_path / "home").tidy(1)
    assert "homeward-2026-11-22T10-00-00-dead" not in collections(on_server)
    assert not work.exists()


def test_a_release_moves_from_its_folder_to_a_server_and_back(tmp_path: Path, port: int) -> None:
    release = built(settings(tmp_path))
    export(release.folder, tmp_path / "out.tar.gz")
    with environment({"HOMEWARD_CHROMA_URL": f"http://127.0.0.1:{port}"}):
        there = Releases(tmp_path / "there")
        there.folder.mkdir(parents=True)
        name = import_release(tmp_path / "out.tar.gz", there)
        moved = Release(there.folder / name, TopicEncoder())
        assert f"homeward-{name}" in collections(port)
        assert scores(moved) == scores(release)
        export(moved.folder, tmp_path / "back.tar.gz")
        discard(moved.folder)
        assert f"homeward-{name}" not in collections(port)
    back = Releases(tmp_path / "back")
    back.folder.mkdir(parents=True)
    returned = Release(back.folder / import_release(tmp_path / "back.tar.gz", back), TopicEncoder())
    assert scores(returned) == scores(release)
    assert returned.passages == release.passages


def test_a_server_that_is_down_is_one_clear_line(tmp_path: Path) -> None:
    said = r"^The Chroma server at http://127\.0\.0\.1:9 does not serve .*Start or mend it"
    down = environment({"HOMEWARD_CHROMA_URL": "http://127.0.0.1:9"})
    with down, pytest.raises(UserError, match=said) as caught:
        build(settings(tmp_path), TopicEncoder(), no_progress)
    assert "\n" not in str(caught.value)


def test_a_release_on_a_server_that_nobody_names_says_which_setting_is_missing(tmp_path: Path) -> None:
    work = tmp_path / "r"
    work.mkdir()
    (work / COLLECTION_FILE).write_text('{"collection": "homeward-x"}', encoding="utf-8")
    with pytest.raises(UserError, match="HOMEWARD_CHROMA_URL"):
        discard(work)
    assert work.exists(), "the next attempt takes both away"


def test_the_token_is_sent_and_a_wrong_one_is_one_clear_line(tmp_path: Path, port: int) -> None:
    with proxy(port, "right") as door:
        url = f"http://127.0.0.1:{door}"
        with environment({"HOMEWARD_CHROMA_URL": url, "HOMEWARD_CHROMA_TOKEN": "right"}):
            assert scores(built(settings(tmp_path)))
        wrong = environment({"HOMEWARD_CHROMA_URL": url, "HOMEWARD_CHROMA_TOKEN": "wrong"})
        with wrong, pytest.raises(UserError, match="does not serve"):
            build(settings(tmp_path, home="second"), TopicEncoder(), no_progress)


@pytest.mark.parametrize(
    ("url", "token", "said"),
    [
        ("chroma:8000", None, "Write it like https://host:8000"),
        ("https://host/path", None, "Write it like https://host:8000"),
        ("https://me:word@host", None, "Write it like https://host:8000"),
        ("http://chroma.example:8000", "secret", "would cross the network in the open"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused(url: str, token: str | None, said: str) -> None:
    server = ChromaServer.model_validate({"url": url, "token": token})
    with pytest.raises(UserError, match=said):
        _ = server.place
    assert "secret" not in repr(server)
