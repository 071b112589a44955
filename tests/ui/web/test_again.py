"""What the forms of the conversation ask for, in the chat and without JavaScript."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from assistant.ask import Assistant
from assistant.triage import triage
from assistant.types import Mode, Outcome, Question, Scope
from index.releases import Releases
from tests.safety.test_learned import UNFORESEEN
from ui.web.again import again_in, again_of
from ui.web.app import create_app
from ui.web.watch import Watch

FORM = {"content-type": "application/x-www-form-urlencoded"}
AGAIN_EVENT = 7  # the last event of Chat.blocks
QUESTION = Question(text="Who leads in Kent?", mode=Mode.FAMILY)


def changed(**fields: str) -> Question:
    again = again_of({"question": QUESTION.text, **fields})
    assert again is not None
    return again.changed(QUESTION)


@pytest.mark.parametrize(
    ("fields", "scope"),
    [
        ({}, None),
        ({"area": "Essex"}, Scope(area="Essex")),
        ({"area": "Essex", "line": "perinatal"}, Scope(area="Essex", service_line="perinatal")),
        ({"area": "Essex", "line": "perinatal", "drop": "area"}, Scope(area="", service_line="perinatal")),
        ({"area": "-", "line": "-"}, Scope(area="", service_line="")),
    ],
)
def test_a_scope_set_by_hand_is_kept_apart_from_one_taken_away(fields: dict[str, str], scope: Scope | None) -> None:
    assert changed(**fields).scope == scope


@pytest.mark.parametrize(
    ("manner", "mode", "easy"),
    [("easy", Mode.FAMILY, True), ("staff", Mode.STAFF, False), ("", Mode.FAMILY, False), ("x", Mode.FAMILY, False)],
)
def test_other_words_can_be_asked_for(manner: str, mode: Mode, easy: bool) -> None:
    asked = changed(manner=manner)
    assert (asked.mode, asked.easy) == (mode, easy)


@pytest.mark.parametrize(
    "text",
    ["", "no json", "[]", "{}", '{"question": ""}', '{"question": 7}', '{"question": "x", "area": "%s"}' % ("a" * 200)],
)
def test_what_makes_no_sense_asks_for_nothing(text: str) -> None:
    assert again_in(text) is None


def again(site: TestClient, session: str, **fields: str) -> list[Any]:
    body = {"fn_index": AGAIN_EVENT, "data": [json.dumps(fields)], "session_hash": session}
    reply = site.post("/gradio_api/run/predict?mode=family", json=body)
    assert reply.status_code == 200
    data: list[Any] = reply.json()["data"]
    return data


def test_the_chat_asks_again_with_the_questions_before_and_leaves_the_box_alone(site: TestClient, answers) -> None:
    for text in ("First?", "Who leads in Kent?"):
        site.post("/gradio_api/run/predict", json={"fn_index": 1, "data": [text], "session_hash": "again"})
    box, conversation, *_ = again(site, "again", question="Who leads in Kent?", area="Essex", manner="easy")
    asked = answers.asked[-1]
    assert (asked.text, asked.scope, asked.easy) == ("Who leads in Kent?", Scope(area="Essex"), True)
    assert [turn.question for turn in asked.history] == ["First?"]
    assert box == {"__type__": "update"}
    assert conversation.count("<article") == 3


def test_cr_23_the_chat_answers_after_a_card(site: TestClient, answers) -> None:
    conversation = again(site, "card", question="I want to end my life", after_card="1")[1]
    assert answers.asked[-1].after_card
    assert "card" in conversation


def test_the_chat_ignores_a_request_that_makes_no_sense(site: TestClient, answers) -> None:
    before = len(answers.asked)
    assert again(site, "odd")[1] == {"__type__": "update"}
    assert len(answers.asked) == before


def test_the_page_without_javascript_asks_again_too(site: TestClient, answers) -> None:
    fields = {"question": "Who leads in Kent?", "mode": "family", "area": "Kent", "line": "perinatal", "drop": "area"}
    page = site.post("/ask", content=urlencode(fields), headers=FORM).text
    assert answers.asked[-1].scope == Scope(area="", service_line="perinatal")
    assert "Asked again: any place" in page


def test_the_page_without_javascript_keeps_easy_words(site: TestClient, answers) -> None:
    page = site.post("/ask", content=urlencode({"question": "Who?", "mode": "family", "easy": "1"}), headers=FORM).text
    assert answers.asked[-1].easy
    assert re.search(r'href="/\?mode=family&amp;easy=1" aria-current="true"', page)
    assert page.split('class="ask"')[1].count('name="easy" value="1"') == 1


def test_cr_07_the_page_without_javascript_reminds_after_a_card(site: TestClient) -> None:
    fields = [("question", "Who leads?"), ("history", "I want to end my life")]
    assert 'class="reminder"' in site.post("/ask", content=urlencode(fields), headers=FORM).text
    assert 'class="reminder"' not in site.post("/ask", content=urlencode(fields[:1]), headers=FORM).text


def test_cr_07_that_page_looks_back_as_thoroughly_as_the_card_did(fenland: Assistant, tmp_path: Path) -> None:
    without = triage(Question(text=UNFORESEEN))
    assert without is None or without.outcome is Outcome.SUPPORT  # only an encoder sees more
    watch = Watch(fenland, Releases(tmp_path), lambda: fenland)
    app = create_app(watch, fenland.reference, ready=lambda: True, watch=watch)
    fields = [("question", "Who leads?"), ("history", UNFORESEEN)]
    with TestClient(app, "http://homeward.test") as site:
        assert 'class="reminder"' in site.post("/ask", content=urlencode(fields), headers=FORM).text
