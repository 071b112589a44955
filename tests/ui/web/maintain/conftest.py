"""The maintainers' pages on a small home of their own."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from evals.publish import publish
from index.embedding.encoder import Encoder
from index.reference import Reference
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from ui.web.failures import handle_failures
from ui.web.guard import Guard
from ui.web.maintain.accounts import Accounts
from ui.web.maintain.door import COOKIE
from ui.web.maintain.opened import maintained
from ui.web.maintain.sessions import Sessions
from ui.web.maintain.work import Work
from ui.web.shell import Shell

CORPUS = Path(__file__).parents[3] / "corpora/shelf"
NAME, PASSWORD = "A. Khan", "three dull words"
FORM = {"content-type": "application/x-www-form-urlencoded"}


def no_progress(what: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


class Maintainer:
    """A person at a browser, with the home behind the server."""

    def __init__(self, site: TestClient, settings: Settings) -> None:
        self.site = site
        self.settings = settings

    def seal(self, path: str) -> str:
        """The seal of the first form of a page."""
        return re.findall(r'name="seal" value="([^"]*)"', self.site.get(path).text)[0]

    def sign_in(self, name: str = NAME, password: str = PASSWORD) -> int:
        """Fill in the form; the status of what comes back."""
        seal = self.seal("/maintain/sign-in")
        return self.post("/maintain/sign-in", seal=seal, name=name, password=password).status_code

    def post(self, path: str, **fields: str):
        return self.site.post(path, content=urlencode(fields), headers=FORM, follow_redirects=False)

    def do(self, path: str, page: str = "/maintain/upload", **fields: str):
        """Send a form with the seal of a page."""
        return self.post(path, seal=self.seal(page), **fields)


@pytest.fixture(scope="session")
def built_home(model_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two releases of a corpus of its own, and one maintainer."""
    folder = tmp_path_factory.mktemp("maintained")
    home, corpus = folder / "home", folder / "corpus"
    home.mkdir()
    Accounts(home).set_password(NAME, PASSWORD)
    (home / "models").symlink_to(model_home / "models")
    shutil.copytree(CORPUS, corpus)
    publish(Settings(home=home, corpus=corpus), no_progress)
    (corpus / "note.txt").write_text("A note\n\nThe note says that the ward in Marsh has nine beds.\n")
    publish(Settings(home=home, corpus=corpus), no_progress)
    return folder


@pytest.fixture
def settings(built_home: Path, tmp_path: Path) -> Settings:
    """The same for one test to change."""
    folder = tmp_path / "maintained"
    shutil.copytree(built_home, folder, symlinks=True)
    settings = Settings(home=folder / "home", corpus=folder / "corpus")
    for manifest in settings.home.glob("releases/*/manifest.json"):
        manifest.write_text(manifest.read_text().replace(str(built_home), str(folder)))
    return settings


@pytest.fixture(scope="session")
def release(built_home: Path, encoder: Encoder) -> Release:
    """The release that answers: the newest of the home that all tests begin with."""
    return Release(Releases(built_home / "home").live(), encoder)


@pytest.fixture
def serve(release: Release, reference: Reference) -> Iterator[Callable[[Settings], TestClient]]:
    """Serves the pages of a home, behind the guard."""
    clients = []

    def served(settings: Settings) -> TestClient:
        app, shell = FastAPI(), Shell(reference)
        handle_failures(app, shell)
        app.include_router(maintained(Work(settings, lambda: release))(shell))
        app.add_middleware(Guard)
        clients.append(TestClient(app, "http://homeward.test"))
        return clients[-1]

    yield served
    for client in clients:
        client.close()


@pytest.fixture
def maintainer(settings: Settings, serve: Callable[[Settings], TestClient]) -> Maintainer:
    """Somebody with a password who has not signed in yet."""
    return Maintainer(serve(settings), settings)


@pytest.fixture
def signed_in(maintainer: Maintainer) -> Maintainer:
    """The same with a session, for tests of what is behind the door."""
    home = maintainer.settings.home
    id_, _ = Sessions(home / "maintain/door.sqlite3").start(NAME, Accounts(home).mark(NAME))
    maintainer.site.cookies.set(COOKIE, id_, domain="homeward.test", path="/maintain")
    return maintainer
