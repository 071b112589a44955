import re
from html import escape
from urllib.parse import urlencode

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.types import Receive, Scope, Send

from assistant.types import Mode
from index.errors import CorpusError
from index.reference import FILES, Reference
from ui.web import shell as words
from ui.web.answers import Desk
from ui.web.app import create_app
from ui.web.asked import LONGEST, MOST_EARLIER
from ui.web.gradio_page import cut
from ui.web.guard import Guard
from ui.web.pages import Pages
from ui.web.shell import Shell
from ui.web.starters import STARTERS

FORM = {"content-type": "application/x-www-form-urlencoded"}


def send(site: TestClient, **fields: object) -> str:
    reply = site.post("/ask", content=urlencode(fields, doseq=True), headers=FORM)
    assert reply.status_code == 200
    return reply.text


def body(page: str) -> str:
    return page[page.index("<body") :]


@pytest.mark.parametrize("path", ["/", "/?mode=staff", "/?mode=nonsense", "/not-here"])
def test_the_help_line_stands_above_everything_on_every_page(site: TestClient, path: str) -> None:
    page = body(site.get(path).text)
    line = page.index('class="help-line"')
    assert page.index('href="#main"') < line  # only the way past it for keyboards comes before
    assert line < page.index("Homeward")
    for number in ("tel:999", "tel:111", "tel:116123"):
        assert line < page.index(number) < page.index("<h1")


def test_the_help_line_stands_above_an_answer(site: TestClient) -> None:
    page = body(send(site, question="Who leads?"))
    assert page.index("tel:116123") < page.index("<h1") < page.index("You asked")


def test_the_numbers_of_the_help_line_come_from_the_contacts_and_without_one_no_page_goes_out(tmp_path) -> None:
    (tmp_path / "contacts.yaml").write_text("[]")
    with pytest.raises(CorpusError, match="the help line needs a contact for tel:999"):
        Shell(Reference(tmp_path))


def test_a_wrong_reference_file_stops_the_start_and_not_an_answer(answers, reference: Reference, tmp_path) -> None:
    for name in FILES:
        (tmp_path / name).write_text((reference.folder / name).read_text())
    create_app(answers, Reference(tmp_path), ready=lambda: True)
    (tmp_path / "replies.yaml").write_text("- {id: urgent}")
    with pytest.raises(CorpusError, match=r"replies\.yaml"):
        create_app(answers, Reference(tmp_path), ready=lambda: True)


def test_the_page_says_what_homeward_is_and_is_not(site: TestClient) -> None:
    page = site.get("/").text
    assert "<title>Homeward</title>" in page
    assert '<html lang="en-GB">' in page
    assert (
        "Answers from published guidance. A computer program, not a person, not an NHS website. "
        "Do not type names or NHS numbers." in page
    )


@pytest.mark.parametrize(
    ("path", "current"),
    [("/", "family"), ("/?mode=family", "family"), ("/?mode=staff", "staff"), ("/?mode=x", "family")],
)
def test_the_address_says_who_asks_and_families_are_the_default(site: TestClient, path: str, current: str) -> None:
    page = site.get(path).text
    assert re.findall(r'href="/\?mode=(\w+)" aria-current="true"', page) == [current]
    assert f'<input type="hidden" name="mode" value="{current}">' in page
    assert escape(STARTERS[Mode(current)][0]) in page


def test_the_page_names_no_other_host(site: TestClient) -> None:
    page = re.sub(r"<script\b.*?</script>", "", site.get("/").text, flags=re.DOTALL)
    assert re.findall(r"https?://[^\"'\s]+", page) == []
    assert "<base" not in page


def test_the_form_gets_an_answer_without_javascript(site: TestClient, answers) -> None:
    page = send(site, question=" Who leads? ", mode="staff")
    assert answers.asked[-1].text == "Who leads?"
    assert "For staff, the guidance says:" in page
    assert '<details class="source" id="source-1-1" open>' in page
    assert "<mark>" in page
    assert "gradio" not in page.lower()


def test_the_page_remembers_the_conversation_in_place_of_the_browser(site: TestClient, answers) -> None:
    page = send(site, question="Second?", history=["First?"])
    carried = re.findall(r'name="history" value="([^"]*)"', page.split('class="ask"')[1])
    assert carried == ["First?", "Second?"]
    assert [turn.question for turn in answers.asked[-1].history] == ["First?"]
    assert 'id="turn-2"' in page


def test_only_so_many_earlier_questions_are_carried(site: TestClient, answers) -> None:
    send(site, question="Last?", history=[f"q{number}" for number in range(MOST_EARLIER + 5)])
    asked = [turn.question for turn in answers.asked[-1].history]
    assert asked == [f"q{number}" for number in range(5, MOST_EARLIER + 5)]


def test_next_questions_are_buttons_that_ask_them(site: TestClient) -> None:
    page = send(site, question="Who leads?")
    assert '<button type="submit" name="question" value="Who are the partners?" class="suggestion">' in page


def test_a_crisis_page_begins_with_the_card(site: TestClient) -> None:
    page = send(site, question="I took an overdose")
    assert "<title>Get help now - Homeward</title>" in page
    assert page.index("card-emergency") < page.index('class="ask"')


@pytest.mark.parametrize(("question", "says"), [("  ", "Type a question first."), ("x" * (LONGEST + 1), "too long")])
def test_a_form_without_a_question_is_shown_again_with_the_reason(site: TestClient, question: str, says: str) -> None:
    reply = site.post("/ask", content=urlencode({"question": question, "history": "First?"}), headers=FORM)
    assert reply.status_code == 422
    assert says in reply.text
    assert 'value="First?"' in reply.text
    assert 'aria-describedby="problem plain-hint"' in reply.text


def test_hostile_text_stays_text_on_the_page(site: TestClient, hostile: str) -> None:
    page = send(site, question=f"hostile {hostile}", history=[hostile])
    assert "<script>window" not in page
    assert "<img" not in page
    assert "onerror=&quot;" in page
    assert "<form action" not in page
    assert "evil.example" not in "".join(re.findall(r'(?:href|src|action)="([^"]*)"', page))


def test_bytes_that_are_no_text_do_no_harm(site: TestClient) -> None:
    assert site.post("/ask", content=b"question=%ff%fe\xff&mode=%00", headers=FORM).status_code == 200


def test_the_address_of_an_answer_leads_back_to_the_start(site: TestClient) -> None:
    reply = site.get("/ask", follow_redirects=False)
    assert (reply.status_code, reply.headers["location"]) == (303, "/")


async def dead(_: Scope, __: Receive, ___: Send) -> None:
    raise RuntimeError("Gradio is dead")


async def empty(_: Scope, __: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"<html></html>"})


@pytest.mark.parametrize("gradio", [dead, empty])
def test_the_page_and_the_form_stand_when_gradio_does_not(gradio, answers, reference, phonebook) -> None:
    app = FastAPI()
    app.include_router(Pages(Desk(answers, answers, reference), Shell(reference), phonebook, gradio).router())
    app.add_middleware(Guard)
    site = TestClient(app)
    page = site.get("/")
    assert page.status_code == 200
    assert 'href="tel:999"' in page.text
    assert 'action="/ask"' in page.text
    assert "For families, the guidance says:" in send(site, question="Who leads?")


def test_gradios_page_is_taken_apart_as_version_6_31_makes_it(site: TestClient) -> None:
    page = site.get("/").text
    assert "<gradio-app" in page
    assert '<script nonce="' in page
    assert "window.gradio_config" in page
    assert "og:image" not in page


def test_a_page_that_is_not_gradios_is_not_used() -> None:
    assert cut("<html><head></head><body>error</body></html>", "n") is None
    assert cut("", "n") is None


def test_a_fault_of_ours_shows_a_page_with_the_help_line(answers, reference) -> None:
    def broken() -> bool:
        raise RuntimeError("secret")

    site = TestClient(create_app(answers, reference, ready=broken), raise_server_exceptions=False)
    reply = site.get("/healthz")
    assert reply.status_code == 500
    assert 'href="tel:999"' in reply.text
    assert "secret" not in reply.text


def test_our_own_words_are_short_sentences() -> None:
    """Standards, PE-01: no sentence of more than 20 words in fixed text."""
    texts = [value for name, value in vars(words).items() if name.startswith("_WHAT") and isinstance(value, str)]
    texts += [question for questions in STARTERS.values() for question in questions]
    sentences = [one for text in texts for one in re.split(r"(?<=[.?!:])\s", text)]
    assert len(sentences) > 10
    assert [one for one in sentences if len(one.split()) > 20] == []
