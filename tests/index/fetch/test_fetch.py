"""Official publications are fetched politely, within limits, and what has changed is told."""

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from index.check.official import Publication
from index.errors import UserError
from index.fetch.download import Downloader
from index.fetch.fetch import Change, Row, fetch, unlisted
from index.fetch.state import STATE, read_state
from index.fetch.terms import Terms
from tests.index.fetch.server import HTML, PAGE, Answer, Site, serving

LICENCE = "Open Government Licence v3.0"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        running.pages["/a"] = [Answer()]
        yield running


@pytest.fixture
def waited() -> list[float]:
    return []


def publication(site: Site, path: str = "/a", id_: str = "a", form: str = "html") -> Publication:
    return Publication.model_validate(
        {
            "id": id_,
            "title": "A",
            "publisher": "P",
            "url": site.url + path,
            "kind": "guidance",
            "format": form,
            "licence": LICENCE,
        }
    )


def run(folder: Path, wanted: list[Publication], waited: list[float] | None = None, **terms: float) -> list[Row]:
    given = {"most_bytes": 10_000, "most_seconds": 5.0, "pause": 0.0} | terms
    at = Terms(frozenset({"127.0.0.1"}), allows_loopback=True, **given)  # type: ignore[arg-type]
    with httpx.Client(trust_env=False) as client:
        return list(fetch(wanted, folder, Downloader(client, at, (waited if waited is not None else []).append)))


def only(rows: list[Row]) -> Row:
    (row,) = rows
    return row


def test_a_first_copy_is_new_the_same_is_unchanged_and_another_changed(site: Site, tmp_path: Path) -> None:
    one = publication(site)
    assert only(run(tmp_path, [one])).change is Change.NEW
    assert (tmp_path / "a.html").read_bytes() == PAGE
    assert only(run(tmp_path, [one])).change is Change.UNCHANGED
    site.pages["/a"] = [Answer(body=PAGE + b"more")]
    assert only(run(tmp_path, [one])).change is Change.CHANGED
    assert (tmp_path / "a.html").read_bytes() == PAGE + b"more"
    assert (tmp_path / "a.previous.html").read_bytes() == PAGE
    assert read_state(tmp_path).copies["a"].licence == LICENCE


def test_what_has_not_changed_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = [Answer(etag='"1"', headers=HTML | {"Last-Modified": "Sat, 21 Nov 2026 10:00:00 GMT"})]
    run(tmp_path, [publication(site)])
    assert only(run(tmp_path, [publication(site)])).change is Change.UNCHANGED
    asked = site.seen[-1][1]
    assert asked["If-None-Match"] == '"1"'
    assert asked["If-Modified-Since"] == "Sat, 21 Nov 2026 10:00:00 GMT"
    assert asked["User-Agent"].startswith("homeward-fetch/")


def test_a_copy_that_was_lost_or_altered_here_is_fetched_whole(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = [Answer(etag='"1"')]
    run(tmp_path, [publication(site)])
    (tmp_path / "a.html").write_bytes(b"altered")
    run(tmp_path, [publication(site)])
    assert (tmp_path / "a.html").read_bytes() == PAGE


@pytest.mark.parametrize("status", [404, 410])
def test_what_its_publisher_no_longer_has_is_told_and_our_copy_kept(site: Site, tmp_path: Path, status: int) -> None:
    run(tmp_path, [publication(site)])
    site.pages["/a"] = [Answer(status)]
    row = only(run(tmp_path, [publication(site)]))
    assert row.change is Change.GONE
    assert "is kept" in row.note
    assert (tmp_path / "a.html").read_bytes() == PAGE
    assert read_state(tmp_path).copies["a"].gone is not None


def test_a_server_in_trouble_is_asked_again_after_a_longer_and_longer_wait(
    site: Site, tmp_path: Path, waited: list[float]
) -> None:
    busy = Answer(429, headers=HTML | {"Retry-After": "30"})
    site.pages["/a"] = [Answer(500), busy, Answer(503), Answer()]
    assert only(run(tmp_path, [publication(site)], waited)).change is Change.NEW
    assert waited == [2.0, 30.0, 8.0]


def test_a_server_that_stays_in_trouble_is_left_alone(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = [Answer(500)]
    row = only(run(tmp_path, [publication(site)]))
    assert (row.change, row.note) == (Change.FAILED, "the server answers 500; asked 4 times, try again later")
    assert [path for path, _ in site.seen].count("/a") == 4


def test_a_body_that_breaks_off_is_asked_for_again(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = [Answer(length=len(PAGE) + 50), Answer()]
    assert only(run(tmp_path, [publication(site)])).change is Change.NEW
    assert (tmp_path / "a.html").read_bytes() == PAGE


def moved(to: str) -> Answer:
    return Answer(301, headers=HTML | {"Location": to}, body=b"")


def test_a_publication_that_moved_within_its_publisher_is_found(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/old": [moved("/new")], "/new": [Answer()]}
    assert only(run(tmp_path, [publication(site, "/old")])).change is Change.NEW


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (moved("http://192.0.2.1/secret"), "it leads to 192.0.2.1, which official.yaml does not name"),
        (moved("http://169.254.169.254/latest/meta-data"), "which official.yaml does not name"),
        (moved("file:///etc/passwd"), "it leads to no host, which official.yaml does not name"),
        (moved("//evil.example/"), "it leads to evil.example, which official.yaml does not name"),
        (moved("http://me:word@127.0.0.1/"), "carries a name or a password"),
        (moved("/a"), "leads on more than 5 times"),
        (moved("http://[bad"), "which official.yaml does not name"),
        (Answer(403), "the server answers 403"),
        (Answer(body=b"x" * 20_000), "longer than 0.00953674 MB"),
        (Answer(body=b"x" * 20_000, length=-1), "longer than 0.00953674 MB"),
        (Answer(length=10**12), "longer than 0.00953674 MB"),
        (Answer(headers={"Content-Type": "application/zip"}), "it is application/zip and not html"),
        (Answer(headers={}), "it is of no known type and not html"),
        (Answer(headers=HTML | {"Content-Encoding": "gzip"}), "it comes packed"),
        (Answer(body=b""), "it is empty"),
    ],
)
def test_a_hostile_answer_is_one_line_and_leaves_nothing_behind(
    site: Site, tmp_path: Path, answer: Answer, said: str
) -> None:
    site.pages["/a"] = [answer]
    row = only(run(tmp_path, [publication(site)]))
    assert row.change is Change.FAILED
    assert said in row.note
    assert "\n" not in row.note
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_drips_is_not_waited_for(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = [Answer(drip=0.05)]
    started = time.monotonic()
    row = only(run(tmp_path, [publication(site)], most_seconds=0.3))
    assert "takes longer than 0.3 seconds" in row.note
    assert time.monotonic() - started < 3


def test_a_page_that_is_called_a_pdf_is_not_taken_for_one(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = [Answer(headers={"Content-Type": "application/pdf"})]
    assert only(run(tmp_path, [publication(site, form="pdf")])).note == "it is called a PDF and is none"


@pytest.mark.parametrize("id_", ["../../evil", "/etc/evil", "a/b", "a\\b", "A b", ".hidden", "a\nb", ""])
def test_a_name_that_leads_out_of_the_folder_is_refused(site: Site, tmp_path: Path, id_: str) -> None:
    folder = tmp_path / "official"
    assert "cannot be the name of a file" in only(run(folder, [publication(site, id_=id_)])).note
    assert list(folder.iterdir()) == []
    assert site.seen == []


def test_what_robots_txt_forbids_is_not_asked_for(site: Site, tmp_path: Path, waited: list[float]) -> None:
    robots = b"User-agent: *\nCrawl-delay: 7\nDisallow: /private\n"
    site.pages |= {
        "/robots.txt": [Answer(headers={"Content-Type": "text/plain"}, body=robots)],
        "/private/b": [Answer()],
    }
    rows = run(tmp_path, [publication(site), publication(site, "/private/b", "b")], waited)
    assert [row.change for row in rows] == [Change.NEW, Change.FAILED]
    assert "robots.txt" in rows[1].note
    assert "/private/b" not in [path for path, _ in site.seen]
    assert waited[0] == pytest.approx(7, abs=0.5)


def test_plain_http_is_never_asked_outside_tests(site: Site, tmp_path: Path) -> None:
    with httpx.Client(trust_env=False) as client:
        rows = list(fetch([publication(site)], tmp_path, Downloader(client, Terms(frozenset({"127.0.0.1"})))))
    assert "only plain https is asked" in only(rows).note
    assert site.seen == []


def test_a_server_that_is_not_there_is_one_line(tmp_path: Path, site: Site) -> None:
    one = publication(site).model_copy(update={"url": "http://127.0.0.1:9/a"})
    assert "try again later" in only(run(tmp_path, [one])).note


def test_a_copy_that_is_no_longer_listed_is_told(site: Site, tmp_path: Path) -> None:
    run(tmp_path, [publication(site)])
    assert [(row.id, row.change) for row in unlisted([], tmp_path)] == [("a", Change.UNLISTED)]


def test_a_broken_record_says_how_to_mend_it(site: Site, tmp_path: Path) -> None:
    (tmp_path / STATE).write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match="Take it away"):
        run(tmp_path, [publication(site)])


def test_an_old_http_address_is_asked_over_https() -> None:
    terms = Terms(frozenset({"www.gov.uk"}))
    assert terms.address("http://www.gov.uk/a?next=http://b") == "https://www.gov.uk/a?next=http://b"
    terms.check(httpx.URL(terms.address("http://www.gov.uk/a")))
