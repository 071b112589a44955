"""The chat through Gradio's own route, as a browser uses it."""

import json
import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.types import Mode
from ui.web.starters import STARTERS


@pytest.fixture(scope="module")
def config(site: TestClient) -> dict[str, Any]:
    found = re.search(r"window\.gradio_config = (\{.*?\});</script>", site.get("/").text, re.DOTALL)
    assert found is not None
    loaded: dict[str, Any] = json.loads(found[1])
    return loaded


def call(site: TestClient, fn: int, data: list[Any], session: str | None, mode: str = "family") -> list[Any]:
    body = {"fn_index": fn, "data": data, "session_hash": session}
    reply = site.post(f"/gradio_api/run/predict?mode={mode}", json=body)
    assert reply.status_code == 200, reply.text
    found: list[Any] = reply.json()["data"]
    return found


STARTERS_EVENT, ASK_EVENT, RESTART_EVENT, AGAIN_EVENT = (
    0,
    1,
    6,
    7,
)  # in the order of Chat.blocks, with four suggestions between


def ask(site: TestClient, text: str, session: str | None, mode: str = "family") -> str:
    conversation: str = call(site, ASK_EVENT, [text], session, mode)[1]
    return conversation


def test_no_event_waits_in_gradios_queue_or_runs_script_text(config: dict[str, Any]) -> None:
    events = config["dependencies"]
    assert len(events) == 8
    assert [event for event in events if event["queue"] is not False] == []
    assert [event for event in events if event["js"]] == []


def test_the_chat_uses_nothing_that_leaks_or_needs_eval(config: dict[str, Any]) -> None:
    kinds = {component["type"] for component in config["components"]}
    assert kinds & {"html", "state", "file", "uploadbutton", "browserstate"} == set()
    assert config["analytics_enabled"] is False
    assert config["run_history"] is False
    assert config["show_error"] is False
    assert config["footer_links"] == []


def test_an_answer_comes_whole_and_the_question_box_is_emptied(site: TestClient) -> None:
    box, conversation, *_ = call(site, ASK_EVENT, ["Who leads?"], "s1")
    assert box == ""
    assert "For families, the guidance says:" in conversation
    assert "\n" not in conversation
    assert conversation.startswith("<article")


def test_the_address_decides_for_whom_the_answer_is(site: TestClient) -> None:
    assert "For staff, the guidance says:" in ask(site, "Who leads?", "s2", mode="staff")


def test_a_conversation_goes_on_and_each_browser_has_its_own(site: TestClient, answers) -> None:
    ask(site, "First?", "s3")
    conversation = ask(site, "Second?", "s3")
    assert [turn.question for turn in answers.asked[-1].history] == ["First?"]
    assert 'id="turn-1"' in conversation
    assert 'id="turn-2"' in conversation
    assert "First?" not in ask(site, "Third?", "s4")
    assert answers.asked[-1].history == ()


def test_browsers_without_a_session_share_nothing(site: TestClient, answers) -> None:
    ask(site, "First?", None)
    assert "First?" not in ask(site, "Second?", None)
    assert answers.asked[-1].history == ()


def test_starting_again_forgets_what_was_said(site: TestClient, answers) -> None:
    ask(site, "First?", "s5")
    assert "First?" not in call(site, RESTART_EVENT, [], "s5")[1]
    ask(site, "Second?", "s5")
    assert answers.asked[-1].history == ()


def test_an_empty_message_changes_nothing(site: TestClient, answers) -> None:
    before = len(answers.asked)
    call(site, ASK_EVENT, ["   "], "s6")
    assert len(answers.asked) == before


def test_next_questions_become_buttons(site: TestClient) -> None:
    *_, heading, first, second, third, fourth = call(site, ASK_EVENT, ["Who leads?"], "s7")
    assert heading["visible"] is True
    assert (first["value"], second["value"]) == ("Who are the partners?", "How is quality checked?")
    assert [button["visible"] for button in (first, second, third, fourth)] == [True, True, False, False]


@pytest.mark.parametrize("mode", list(Mode))
def test_the_chat_begins_with_questions_for_who_asks(site: TestClient, mode: Mode) -> None:
    heading, *buttons = call(site, STARTERS_EVENT, [], "s8", mode.value)
    assert heading["visible"] is True
    assert tuple(button["value"] for button in buttons) == STARTERS[mode]


def test_a_crisis_card_comes_without_suggestions(site: TestClient) -> None:
    _, conversation, _, heading, *_ = call(site, ASK_EVENT, ["I took an overdose"], "s9")
    assert "card-emergency" in conversation
    assert heading["visible"] is False


def test_a_fault_is_shown_in_words(site: TestClient) -> None:
    assert "Something went wrong." in ask(site, "Who leads, explode?", "s10")


def test_hostile_text_stays_text_in_the_chat(site: TestClient, hostile: str) -> None:
    conversation = ask(site, f"hostile {hostile}", "s11")
    assert "<script" not in conversation
    assert "<img" not in conversation
    assert set(re.findall(r"<form[^>]*action=\"([^\"]*)\"", conversation)) == {"/ask", "/feedback"}
    assert "\n" not in conversation


def test_a_value_that_is_no_text_does_no_harm(site: TestClient) -> None:
    for value in (None, {"a": 1}, [1], 7):
        reply = site.post("/gradio_api/run/predict", json={"fn_index": ASK_EVENT, "data": [value], "session_hash": "s"})
        assert reply.status_code in (200, 500)
        assert "Traceback" not in reply.text
