"""Links are followed on a real server of this machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from index.check.official import Publication
from index.documents import CorpusFile, Document, Source, Status
from index.plan.links import Link, LinkState, Offline, check_links, links_of
from index.readers.blocks import Reading
from tests.conftest import no_progress

ANSWERS = {"/here": 200, "/gone": 410, "/missing": 404, "/private": 403}


class Pages(BaseHTTPRequestHandler):
    """Answers by path; notes what was asked."""

    asked: list[str]

    def _answer(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        if self.path == "/old":
            self._send(301, "/here")
        elif self.path == "/for-now":
            self._send(302, "/here")
        elif self.path == "/round":
            self._send(302, "/round")
        elif self.path == "/no-head":
            self._send(405 if self.command == "HEAD" else 200)
        else:
            self._send(ANSWERS.get(self.path, 404))

    do_HEAD = do_GET = _answer

    def _send(self, status: int, to: str = "") -> None:
        self.send_response(status)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a server that runs as long as the test."""
    Pages.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def followed(site: str, *paths: str) -> dict[str, Link]:
    links = {f"{site}{path}": ("guidance/x.md",) for path in paths}
    return {link.url.removeprefix(site): link for link in check_links(links, no_progress, pause=0)}


def test_each_link_ends_in_its_own_state(site: str) -> None:
    found = followed(site, "/here", "/gone", "/missing", "/private", "/round", "/no-head")
    assert {path: link.state for path, link in found.items()} == {
        "/here": LinkState.WORKS,
        "/gone": LinkState.GONE,
        "/missing": LinkState.GONE,
        "/private": LinkState.UNSURE,
        "/round": LinkState.GONE,
        "/no-head": LinkState.WORKS,
    }
    assert found["/gone"].places == ("guidance/x.md",)


def test_a_page_that_moved_for_good_is_told_with_its_new_address_and_one_that_moved_for_now_works(site: str) -> None:
    found = followed(site, "/old", "/for-now")
    assert (found["/old"].state, found["/for-now"].state) == (LinkState.MOVED, LinkState.WORKS)
    assert found["/old"].says == f"has moved to {site}/here"


def test_a_page_that_answers_is_never_read(site: str) -> None:
    followed(site, "/here")
    assert Pages.asked == ["HEAD /here"]


def test_without_any_connection_one_line_says_so(free_port: int) -> None:
    with pytest.raises(Offline, match="offline"):
        followed(f"http://127.0.0.1:{free_port}", "/here")


def test_one_server_that_is_down_is_not_taken_for_being_offline(site: str, free_port: int) -> None:
    down = f"http://127.0.0.1:{free_port}/here"
    links = {f"{site}/here": ("a.md",), down: ("b.md",)}
    states = {link.url: link.state for link in check_links(links, no_progress, pause=0)}
    assert states == {f"{site}/here": LinkState.WORKS, down: LinkState.UNREACHABLE}


def test_sources_of_quoted_documents_and_official_publications_are_followed_each_once() -> None:
    def file(id_: str, url: str, status: Status = Status.CURRENT) -> CorpusFile:
        source = Source(title="T", publisher="P", date="2024", url=url, read="page read")
        document = Document(id=id_, title="T", file=f"{id_}.md", sha256="", status=status, sources={"a": source})
        return CorpusFile(document=document, text=Reading(()))

    official = Publication(
        id="o", title="T", publisher="P", url="https://a.uk/x", kind="guidance", format="html", licence="OGL"
    )
    files = [
        file("one", "https://a.uk/x"),
        file("two", "https://b.uk/y"),
        file("old", "https://c.uk/z", Status.WITHDRAWN),
        file("none", ""),
    ]
    assert links_of(files, [official]) == {"https://a.uk/x": ("one.md", "official.yaml"), "https://b.uk/y": ("two.md",)}
