import pytest
from fastapi.testclient import TestClient

from assistant.types import Answer, Mode
from index.reference import Reference
from ui.web.app import create_app
from ui.web.asked import LONGEST, MOST_EARLIER


def test_a_question_gets_the_answer_as_json(site: TestClient) -> None:
    reply = site.post("/api/ask", json={"question": "Who leads?", "mode": "family"})
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "application/json"
    answer = Answer.model_validate_json(reply.content)
    assert (answer.question, answer.mode, answer.lead) == (
        "Who leads?",
        Mode.FAMILY,
        "For families, the guidance says:",
    )


def test_earlier_questions_reach_the_assistant(site: TestClient, answers) -> None:
    site.post("/api/ask", json={"question": "And the budget?", "history": [{"question": "Who leads?"}]})
    asked = answers.asked[-1]
    assert [turn.question for turn in asked.history] == ["Who leads?"]
    assert asked.mode is Mode.STAFF


def test_a_cry_for_help_is_met_at_any_length_that_is_taken(site: TestClient) -> None:
    text = "I want to end my life " + "x" * (LONGEST - 40)
    reply = site.post("/api/ask", json={"question": text})
    assert (reply.status_code, reply.json()["outcome"]) == (200, "urgent")


def test_an_answer_that_is_an_error_says_so_in_its_status(site: TestClient) -> None:
    reply = site.post("/api/ask", json={"question": "This is broken"})
    assert (reply.status_code, reply.json()["outcome"]) == (503, "error")


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ({}, "question: "),
        ({"question": "  "}, "question: "),
        ({"question": "x" * (LONGEST + 1)}, "question: "),
        ({"question": "secret", "mode": "doctor"}, "mode: "),
        ({"question": "secret", "history": [{"question": "a"}] * (MOST_EARLIER + 1)}, "history: "),
        ({"question": "secret", "history": [{"answer": "a"}]}, "history.0.question: "),
        ({"question": "secret", "scope": "x"}, "scope: "),
        ([], "The request: "),
    ],
)
def test_a_malformed_question_is_refused_in_one_clear_line(site: TestClient, body: object, names: str) -> None:
    reply = site.post("/api/ask", json=body)
    assert reply.status_code == 422
    assert list(reply.json()) == ["error"]
    error = reply.json()["error"]
    assert error.startswith(names)
    assert "\n" not in error
    assert "secret" not in error
    assert len(error) < 200


def test_what_is_not_said_to_be_json_is_told_so(site: TestClient) -> None:
    reply = site.post("/api/ask", content=b'{"question": "x"}', headers={"content-type": "text/plain"})
    assert reply.status_code == 422
    assert reply.json()["error"] == "The request: send a JSON object, with Content-Type: application/json"


def test_what_the_question_is_about_can_be_set_by_hand(site: TestClient, answers) -> None:
    scope = {"area": "South London", "service_line": "adult secure"}
    assert site.post("/api/ask", json={"question": "Who leads?", "scope": scope}).status_code == 200
    asked = answers.asked[-1].scope
    assert (asked.area, asked.service_line, asked.audience) == ("South London", "adult secure", None)
    reply = site.post("/api/ask", json={"question": "Who leads?", "scope": {"audience": "staff"}})
    assert reply.json()["error"].startswith("scope.audience: ")


def test_a_program_never_gets_a_page(site: TestClient) -> None:
    for reply in (site.get("/api/nothing"), site.get("/api/ask"), site.post("/api/documents"), site.put("/api/ask")):
        assert reply.status_code in (404, 405)
        assert list(reply.json()) == ["error"]
    assert list(site.post("/api/ask", content=b"x" * 70_000).json()) == ["error"]


def test_what_is_not_json_is_refused_in_one_clear_line(site: TestClient) -> None:
    reply = site.post("/api/ask", content=b"{", headers={"content-type": "application/json"})
    assert reply.status_code == 422
    assert list(reply.json()) == ["error"]


def test_live_and_ready_are_told_apart(site: TestClient, answers, reference: Reference) -> None:
    assert site.get("/healthz").json() == {"live": True, "ready": True}
    unready = TestClient(create_app(answers, reference, ready=lambda: False))
    assert unready.get("/healthz").json() == {"live": True, "ready": False}
