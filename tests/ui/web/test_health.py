"""What machines ask of the web app."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families

from index.reference import Reference
from ui.web.app import create_app
from ui.web.settings import WebSettings

HERE = ("127.0.0.1", 50000)


def figures(site: TestClient) -> dict[tuple[str, ...], float]:
    """Each sample under its name and the values of its labels, by the labels' names."""
    reply = site.get("/metrics")
    assert reply.status_code == 200
    families = text_string_to_metric_families(reply.text)
    return {
        (one.name, *(value for _, value in sorted(one.labels.items()))): one.value
        for family in families
        for one in family.samples
    }


@pytest.fixture
def fresh(answers, reference: Reference):
    with TestClient(create_app(answers, reference, ready=lambda: True), client=HERE) as site:
        yield site


@pytest.mark.parametrize("ready", [True, False])
def test_live_and_ready_have_addresses_of_their_own_for_load_balancers(answers, reference, ready: bool) -> None:
    site = TestClient(create_app(answers, reference, ready=lambda: ready))
    assert site.get("/healthz/live").status_code == 200
    assert site.get("/healthz/ready").status_code == (200 if ready else 503)
    assert site.get("/healthz").json() == {"live": True, "ready": ready}


def test_every_question_is_counted_by_outcome_and_mode_wherever_it_was_asked(fresh: TestClient) -> None:
    before = figures(fresh)
    fresh.post("/api/ask", json={"question": "Who leads?", "mode": "staff"})
    fresh.post("/ask", content="question=Who+leads%3F&mode=staff")
    fresh.post("/gradio_api/run/predict", json={"fn_index": 1, "data": ["I took an overdose"], "session_hash": "m"})
    after = figures(fresh)
    assert before[("homeward_answers_total", "staff", "answered")] == 0
    assert after[("homeward_answers_total", "staff", "answered")] == 2
    assert after[("homeward_answers_total", "family", "emergency")] == 1
    assert after[("homeward_answer_seconds_count",)] == 3
    assert after[("homeward_answer_seconds_bucket", "+Inf")] == 3
    assert after[("homeward_questions_waiting",)] == 0
    assert ("homeward_release_info", "") in after


def test_what_was_held_back_is_counted_by_its_reason(fresh: TestClient) -> None:
    fresh.post("/api/ask", json={"question": "Who leads, explode?"})
    assert figures(fresh)[("homeward_held_total", "fault")] == 1


def test_no_word_of_a_message_is_in_the_figures(fresh: TestClient) -> None:
    fresh.post("/api/ask", json={"question": "xylophone zeppelin"})
    text = fresh.get("/metrics").text
    assert "xylophone" not in text
    assert "zeppelin" not in text


def test_the_figures_are_for_those_whom_the_operator_names(answers, reference) -> None:
    app = create_app(answers, reference, ready=lambda: True)
    assert TestClient(app, client=("192.0.2.9", 1)).get("/metrics").status_code == 403
    through = TestClient(app, client=HERE, headers={"x-forwarded-for": "192.0.2.9"})
    assert through.get("/metrics").status_code == 403
    opened = WebSettings(metrics_from="192.0.2.0/24")
    app = create_app(answers, reference, ready=lambda: True, settings=opened)
    assert TestClient(app, client=("192.0.2.9", 1)).get("/metrics").status_code == 200


def test_the_api_describes_itself_only_when_it_is_told_to(answers, reference) -> None:
    shut = TestClient(create_app(answers, reference, ready=lambda: True))
    assert shut.get("/openapi.json").status_code == 404
    opened = create_app(answers, reference, ready=lambda: True, settings=WebSettings(openapi=True))
    paths = TestClient(opened).get("/openapi.json").json()["paths"]
    assert set(paths) == {"/api/ask", "/api/documents", "/healthz", "/healthz/live", "/healthz/ready", "/metrics"}
    assert TestClient(opened).get("/docs").status_code == 404


def test_the_readme_names_every_address_that_is_described(answers, reference) -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    opened = create_app(answers, reference, ready=lambda: True, settings=WebSettings(openapi=True))
    assert [path for path in TestClient(opened).get("/openapi.json").json()["paths"] if path not in readme] == []
