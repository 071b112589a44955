"""The form that works without JavaScript."""

import re
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from ui.web.asked import LONGEST, MOST_EARLIER

FORM = {"content-type": "application/x-www-form-urlencoded"}


def send(site: TestClient, **fields: object) -> str:
    reply = site.post("/ask", content=urlencode(fields, doseq=True), headers=FORM)
    assert reply.status_code == 200
    return reply.text


def test_the_form_gets_an_answer_without_javascript(site: TestClient, answers) -> None:
    page = send(site, question=" Who leads? ", mode="staff")
    assert answers.asked[-1].text == "Who leads?"
    assert "For staff, the guidance says:" in page
    assert '<details class="source" id="source-1-1" open>' in page
    assert '<mark class="of-1">' in page
    assert "gradio" not in page[page.index("<body") :].lower()


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
