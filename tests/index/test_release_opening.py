"""A release can be opened by several threads at once, as a server does after a switch."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from index.build import build
from index.release import Release
from index.settings import Settings
from tests.conftest import no_progress
from tests.index.curate.documents import BODY, HEAD, write
from tests.index.topics import TopicEncoder


def test_threads_that_open_a_release_at_once_all_get_it_whole(tmp_path: Path) -> None:
    write(tmp_path / "corpus" / "guidance" / "x.md", HEAD + BODY)
    settings = Settings(home=tmp_path / "home", corpus=tmp_path / "corpus")
    folder = build(settings, TopicEncoder(), no_progress).folder
    with ThreadPoolExecutor(max_workers=6) as pool:
        opened = list(pool.map(lambda _: Release(folder, TopicEncoder()), range(18)))
    assert {len(release.passages) for release in opened} == {1}
