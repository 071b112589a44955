"""A new release takes over while the app runs, and a broken one does not."""

import logging
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import anyio
import pytest
from anyio import to_thread
from fastapi.testclient import TestClient

from assistant.ask import Assistant
from assistant.switches import Off, Part, Switches, turn
from assistant.types import Answer, Mode, Outcome, Question
from index.embedding.encoder import Encoder
from index.errors import CorpusError
from index.reference import Reference
from index.release import REFERENCE, Release
from index.releases import MANIFEST, Releases
from ui.web.app import create_app
from ui.web.watch import Watch

IDEAS = Question(text="What are the six ideas?", mode=Mode.FAMILY)


@pytest.fixture
def home(fenland: Assistant, tmp_path: Path) -> Releases:
    """A home of one test's own with one live release."""
    assert fenland.release is not None
    shutil.copytree(fenland.release.folder.parent, tmp_path / "releases")
    return Releases(tmp_path)


@pytest.fixture
def watch(home: Releases, encoder: Encoder) -> Watch:
    def newest() -> Assistant:
        release = Release(home.live(), encoder)
        return Assistant(release, release.reference)

    return Watch(newest(), home, newest)


def copied(home: Releases, name: str, change: Callable[[Path], None] = lambda _: None) -> str:
    """Another release with the same content, changed, and live."""
    folder = home.folder / name
    shutil.copytree(home.live(), folder)
    manifest = folder / MANIFEST
    manifest.write_text(manifest.read_text().replace(home.live().name, name))
    change(folder)
    home.switch(name)
    return name


def look(watch: Watch, follow: Callable[[Assistant], None] = lambda _: None, times: int = 1) -> None:
    async def looks() -> None:
        for _ in range(times):
            await watch.look(follow)

    anyio.run(looks)


def served(watch: Watch) -> str | None:
    return watch.ask(IDEAS).release


def test_a_new_release_answers_the_next_question(home: Releases, watch: Watch) -> None:
    told: list[Assistant] = []
    new = copied(home, "2099-01-01")
    assert served(watch) != new
    look(watch, told.append, times=3)
    assert served(watch) == new
    assert [assistant.release and assistant.release.name for assistant in told] == [new]


def test_going_back_to_an_earlier_release_is_followed_too(home: Releases, watch: Watch) -> None:
    before = served(watch)
    copied(home, "2099-01-01")
    look(watch)
    home.rollback()
    look(watch)
    assert served(watch) == before


def test_the_first_release_of_an_empty_home_is_taken_over(home: Releases, watch: Watch, reference: Reference) -> None:
    without = Watch(Assistant(None, reference), home, watch._open_newest)
    assert without.release is None
    assert without.ask(IDEAS).outcome is Outcome.ERROR
    look(without)
    assert served(without) == home.live().name


def broken_documents(folder: Path) -> None:
    (folder / "documents.json").write_text("{")


def broken_replies(folder: Path) -> None:
    (folder / REFERENCE / "replies.yaml").write_text("- {id: urgent}")


def no_vectors(folder: Path) -> None:
    (folder / "spans.npy").unlink()


@pytest.mark.parametrize("change", [broken_documents, broken_replies, no_vectors])
def test_a_broken_release_or_reference_file_leaves_the_last_good_one_serving_and_is_logged_once(
    home: Releases, watch: Watch, caplog: pytest.LogCaptureFixture, change: Callable[[Path], None]
) -> None:
    good = served(watch)
    copied(home, "2099-01-01", change)
    look(watch, times=4)
    assert served(watch) == good
    told = [record.message for record in caplog.records if record.levelno == logging.ERROR]
    assert len(told) == 1
    assert told[0].startswith("Release 2099-01-01 cannot be served (")
    assert told[0].endswith(f"{good} goes on")


def test_after_a_broken_release_the_next_good_one_is_taken_over(home: Releases, watch: Watch) -> None:
    good = home.live().name
    copied(home, "2099-01-01", broken_documents)
    look(watch)
    home.switch(good)
    look(watch)
    assert served(watch) == good
    new = copied(home, "2099-01-02")
    look(watch)
    assert served(watch) == new


def test_a_release_that_the_page_refuses_is_not_served(home: Releases, watch: Watch) -> None:
    def refuse(_: Assistant) -> None:
        raise CorpusError("contacts.yaml: the help line needs a contact for tel:999")

    good = served(watch)
    copied(home, "2099-01-01")
    look(watch, refuse)
    assert served(watch) == good


def test_a_release_that_gives_no_answer_is_not_served(home: Releases, watch: Watch, reference: Reference) -> None:
    mute = Watch(watch._assistant, home, lambda: Assistant(None, reference))
    good = served(mute)
    copied(home, "2099-01-01")
    look(mute)
    assert served(mute) == good


def test_no_question_is_lost_while_releases_change_under_it(home: Releases, watch: Watch) -> None:
    """Questions go on from two threads while three releases follow each other and the old ones are removed."""
    names = {home.live().name}
    seen: list[Answer] = []
    over = threading.Event()

    def keep_asking() -> None:
        while not over.is_set():
            seen.append(watch.ask(IDEAS))

    async def change() -> None:
        for day in range(1, 4):
            names.add(copied(home, f"2099-01-0{day}"))
            await watch.look(lambda _: None)
            shutil.rmtree(home.folder / min(names), ignore_errors=True)

    async def together() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(2):
                tasks.start_soon(to_thread.run_sync, keep_asking)
            await change()
            over.set()

    anyio.run(together)
    assert {answer.outcome for answer in seen} == {Outcome.ANSWERED}
    assert {answer.release for answer in seen} <= names
    assert len({answer.release for answer in seen}) > 1
    assert served(watch) == "2099-01-03"


def new_number(folder: Path) -> None:
    contacts = folder / REFERENCE / "contacts.yaml"
    contacts.write_text(contacts.read_text().replace("Samaritans", "The Samaritans of Fenland"))


@pytest.fixture
def site(watch: Watch) -> Iterator[TestClient]:
    app = create_app(watch, watch.reference, ready=lambda: watch.release is not None, watch=watch)
    with TestClient(app, client=("127.0.0.1", 1)) as client:
        yield client


def test_the_running_app_follows_a_new_release_with_its_answers_lists_and_words(
    home: Releases, site: TestClient
) -> None:
    old = home.live().name
    assert site.get("/api/documents").json()["release"] == old
    new = copied(home, "2099-01-01", new_number)
    with anyio.from_thread.start_blocking_portal() as portal:
        for _ in range(200):
            if site.get("/api/documents").json()["release"] == new:
                break
            portal.call(anyio.sleep, 0.1)
    assert site.post("/api/ask", json={"question": IDEAS.text}).json()["release"] == new
    assert f'homeward_release_info{{release="{new}"}} 1.0' in site.get("/metrics").text


def test_the_documents_are_listed_with_what_is_known_about_them(site: TestClient, watch: Watch) -> None:
    listed = site.get("/api/documents").json()
    assert watch.release is not None
    assert [one["id"] for one in listed["documents"]] == sorted(watch.release.documents)
    assert list(listed["documents"][0]) == [
        "id", "title", "kind", "status", "published", "review_by", "evidence", "has_plain_twin", "sources",
    ]  # fmt: skip


def test_without_an_index_the_list_says_so(answers, reference: Reference) -> None:
    reply = TestClient(create_app(answers, reference, ready=lambda: False)).get("/api/documents")
    assert (reply.status_code, reply.json()) == (503, {"error": "There is no index yet"})


@pytest.mark.parametrize("part", [Part.CHAT, Part.FAMILY])
def test_a_pause_says_nothing_against_a_release(home: Releases, encoder: Encoder, tmp_path: Path, part: Part) -> None:
    turn(tmp_path, part, Off(reason="ticket 12", since=datetime(2026, 11, 22, tzinfo=UTC)))

    def newest() -> Assistant:
        release = Release(home.live(), encoder)
        return Assistant(release, release.reference, switches=Switches(tmp_path))

    paused = Watch(newest(), home, newest)
    new = copied(home, "2099-01-01")
    look(paused)
    assert served(paused) is None
    turn(tmp_path, part, None)
    assert served(paused) == new
