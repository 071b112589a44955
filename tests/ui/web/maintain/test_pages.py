"""What maintainers see and do."""

import json
import re
import time
from pathlib import Path

import pytest

from evals.evaluation import read_evaluation
from index.journal import Action, Journal
from index.releases import Releases
from ui.web.maintain.evaluated import Bar, by_check
from ui.web.maintain.job import Job, State
from ui.web.maintain.plot import picture

LEAFLET = (
    "Northfield leaflet\n\nWho runs the day programme?\n\n"
    "The Northfield day programme is run by Northfield NHS Foundation Trust for young people aged 13 to 17.\n"
)


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def send(maintainer, name: str = "leaflet.txt", content: bytes = LEAFLET.encode()):
    data = {"seal": maintainer.seal("/maintain/upload")}
    return maintainer.site.post("/maintain/upload", data=data, files={"file": (name, content)}, follow_redirects=False)


def test_the_releases_are_shown_with_the_figures_of_the_live_one(signed_in) -> None:
    page = signed_in.site.get("/maintain/releases").text
    releases = Releases(signed_in.settings.home)
    for name in releases.names():
        assert name in page
    for bar in by_check(read_evaluation(releases.live()).asked):
        assert re.search(rf"{bar.label}</th><td><svg.*?{bar.share:.0%}</td><td>{bar.passed} of {bar.of}</td>", page)


def test_a_bar_is_as_long_as_its_share() -> None:
    assert 'class="bar-part" width="40.0"' in picture(Bar("x", 1, 4))
    assert 'class="bar-full" width="160.0"' in picture(Bar("x", 4, 4))


def test_going_back_takes_a_reason_which_the_journal_keeps(signed_in) -> None:
    releases = Releases(signed_in.settings.home)
    before, live = releases.names()
    switch = ("/maintain/releases/switch", "/maintain/releases")
    assert "Say in a few words why" in signed_in.do(*switch, release=before, why=" ").text
    assert releases.live().name == live
    done = signed_in.do(*switch, release=before, why="The note is wrong")
    assert done.headers["location"] == "/maintain/releases?done=switched"
    assert releases.live().name == before
    last = Journal(signed_in.settings.home).last(1)[0]
    assert (last.who, last.action, last.what, last.why) == ("A. Khan", Action.ROLLBACK, before, "The note is wrong")
    assert f"{before} is live now" in signed_in.site.get("/maintain/releases?done=switched").text
    assert "The note is wrong" in signed_in.site.get("/maintain/journal").text


@pytest.mark.parametrize("release", ["nothing", "../..", "", "<script>"])
def test_only_a_release_can_be_made_live(signed_in, release: str) -> None:
    live = Releases(signed_in.settings.home).live()
    page = signed_in.do("/maintain/releases/switch", "/maintain/releases", release=release, why="because")
    if release:  # without a name it goes to the one before, as the command does
        assert page.status_code == 422
        assert Releases(signed_in.settings.home).live() == live
    assert "<script>" not in page.text.partition("<main")[2]


def test_documents_past_their_review_come_first(signed_in) -> None:
    page = signed_in.site.get("/maintain/documents").text
    assert page.index("A late page") < page.index("Lead providers")
    assert "Past its review date" in page


@pytest.mark.parametrize(
    ("asked", "there", "gone"),
    [
        ("text=provider+lead", "Lead providers", "A late page"),
        ("text=PROV", "Lead providers", "A late page"),
        ("review=past", "A late page", "Lead providers"),
        ("kind=guidance", "Lead providers", "A late page"),
        ("kind=guidance&text=late", "0 of 7: none", "<tbody>"),
        ("kind=poem&review=%3Cscript%3E", "A late page", "<script>"),
    ],
)
def test_documents_are_found_by_their_words_their_kind_and_their_review(signed_in, asked, there, gone) -> None:
    page = signed_in.site.get(f"/maintain/documents?{asked}").text.partition("<main")[2].partition("Take out of use")[0]
    assert there in page
    assert gone not in page


def test_the_overview_says_what_needs_a_look(signed_in) -> None:
    assert "documents past their review date" in signed_in.site.get("/maintain").text


def test_the_search_tester_shows_the_arithmetic_and_the_near_misses(signed_in) -> None:
    page = signed_in.do("/maintain/search", "/maintain/search", question="Who holds the budget?", mode="staff").text
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", page, re.DOTALL)
    assert "Lead providers, Who holds the budget?" in rows[0]
    cells = re.findall(r"<td>(.*?)</td>", rows[0])
    assert cells[0] == "number 1"
    products = [re.findall(r"([\d.]+) × ([-\d.]+)", cell)[0] for cell in cells[1:5]]
    total = sum(float(weight) * float(value) for weight, value in products)
    assert abs(total - float(cells[5])) < 0.02
    assert "left out" in page


def test_a_document_is_sent_confirmed_planned_and_in_the_journal(signed_in) -> None:
    place = send(signed_in).headers["location"]
    page = signed_in.site.get(place).text
    assert 'value="Northfield leaflet"' in page
    fields = {"publisher": "Northfield NHS Foundation Trust", "url": "https://www.northfield.nhs.uk/leaflet"}
    assert "Say in a few words why" in signed_in.do(place, place, **fields).text
    done = signed_in.do(place, place, why="New leaflet", kind="guidance", name="northfield", **fields)
    assert done.headers["location"] == "/maintain/plan?done=added"
    corpus = signed_in.settings.corpus
    assert (corpus / "guidance/northfield.txt").read_text() == LEAFLET
    assert (corpus / "guidance/northfield.yaml").is_file()
    last = Journal(signed_in.settings.home).last(1)[0]
    assert (last.who, last.action, last.what) == ("A. Khan", Action.ADD, "guidance/northfield")
    assert "no longer here" in signed_in.site.get(place).text
    plan = text(signed_in.do("/maintain/plan", "/maintain/plan").text)
    assert "New (1) guidance/northfield" in plan


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.exe", b"MZ", "This format is not read"),
        ("a.pdf", b"no pdf", "a.pdf"),
        ("a.txt", b"", "Choose a file first"),
        ("../../a.docx", b"PK\x03\x04broken", "a.docx"),
        ("a.txt", b"x" * (25 * 2**20 + 1), "too large"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line_and_not_kept(signed_in, name, content, says) -> None:
    page = send(signed_in, name, content)
    assert page.status_code == 422
    told = re.findall(r'role="alert">([^<]+)<', page.text)
    assert len(told) == 1
    assert says in told[0]
    assert str(signed_in.settings.home) not in page.text
    assert list((signed_in.settings.home / "maintain/incoming").glob("*")) == []


def test_a_document_that_fails_a_check_is_not_added(signed_in) -> None:
    place = send(signed_in).headers["location"]
    page = signed_in.do(place, place, why="New leaflet", publisher="", review_by="2020-01-01")
    assert page.status_code == 422
    assert "Not added" in page.text
    assert not list(signed_in.settings.corpus.rglob("leaflet*"))
    assert 'value="2020-01-01"' in page.text  # what was filled in stays


@pytest.mark.parametrize("field", [{"name": "../x"}, {"kind": "nonsense"}, {"review_by": "tomorrow"}])
def test_details_that_cannot_be_are_refused_and_nothing_is_written(signed_in, field: dict[str, str]) -> None:
    place = send(signed_in).headers["location"]
    before = sorted(signed_in.settings.corpus.rglob("*"))
    assert signed_in.do(place, place, why="New leaflet", **field).status_code == 422
    assert sorted(signed_in.settings.corpus.rglob("*")) == before


@pytest.mark.parametrize("ticket", ["x", "..%2F..%2Fhome", "A" * 22])
def test_an_upload_is_found_by_its_ticket_only(signed_in, ticket: str) -> None:
    assert signed_in.site.get(f"/maintain/upload/{ticket}").status_code in (404, 422)


def test_a_document_is_withdrawn_or_replaced_with_a_reason(signed_in) -> None:
    retire = ("/maintain/documents/retire", "/maintain/documents")
    assert signed_in.do(*retire, document="services/late", heir="", why="It closed").status_code == 303
    assert "status: withdrawn" in (signed_in.settings.corpus / "services/late.md").read_text()
    page = signed_in.do(*retire, document="services/two-pages", heir="guidance/lead-providers", why="Newer")
    assert page.status_code == 303
    assert "services/two-pages" in (signed_in.settings.corpus / "guidance/lead-providers.md").read_text()
    actions = [(one.action, one.why) for one in Journal(signed_in.settings.home).last(2)]
    assert actions == [(Action.SUPERSEDE, "Newer"), (Action.WITHDRAW, "It closed")]


def test_a_build_runs_beside_says_how_far_it_is_and_ends_live(signed_in) -> None:
    (signed_in.settings.corpus / "note.txt").write_text("A note\n\nThe ward in Marsh has ten beds now.\n")
    live = Releases(signed_in.settings.home).live().name
    build = ("/maintain/build", "/maintain/plan")
    assert signed_in.do(*build, why="Ten beds").headers["location"] == "/maintain/plan"
    assert "has a build running already" in signed_in.do("/maintain/build", "/maintain/upload", why="Again").text
    job = Job(signed_in.settings.home / "maintain")
    deadline = time.time() + 60
    while job.state().is_running and time.time() < deadline:
        time.sleep(0.2)
    page = text(signed_in.site.get("/maintain/plan").text)
    assert "is live: 7 documents" in page
    assert Releases(signed_in.settings.home).live().name > live
    last = Journal(signed_in.settings.home).last(1)[0]
    assert (last.who, last.action, last.why) == ("A. Khan", Action.BUILD, "Ten beds")


def test_a_build_that_cannot_be_done_says_why(signed_in) -> None:
    (signed_in.settings.corpus / "guidance/lead-providers.plain.md").unlink()
    signed_in.do("/maintain/build", "/maintain/plan", why="Try")
    job = Job(signed_in.settings.home / "maintain")
    deadline = time.time() + 60
    while job.state().is_running and time.time() < deadline:
        time.sleep(0.2)
    assert job.state().failed
    assert "its twin lead-providers.plain.md is missing" in signed_in.site.get("/maintain/plan").text


@pytest.mark.parametrize(
    ("done", "total", "spent", "left"), [(0, 10, 5, None), (5, 10, 20, 20), (10, 10, 20, 0), (0, 0, 1, None)]
)
def test_the_time_left_goes_by_the_step_so_far(done: int, total: int, spent: float, left: float | None) -> None:
    assert State("A", 100, 90, 100 + spent, done=done, total=total).seconds_left == left


def test_a_build_whose_process_is_gone_does_not_run(tmp_path: Path) -> None:
    gone = 2**22 + 1  # above the highest number that a process can have
    assert not State("A", 0, 0, time.time(), process=gone).is_running
    job = Job(tmp_path)
    assert job.state() is None
    (tmp_path / "build.json").write_text(json.dumps({"nonsense": 1}))
    assert job.state() is None
