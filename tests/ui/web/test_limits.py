"""Limits are told kindly, and none of them stands between a person in danger and help (standards, CR-01 and SE-09)."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from assistant.types import Outcome
from index.reference import Reference
from ui.web.app import create_app
from ui.web.settings import WebSettings

Client = Callable[..., TestClient]


@pytest.fixture
def hurried(answers, reference: Reference) -> Client:
    """A site that takes two questions a minute from each address."""
    app = create_app(
        answers,
        reference,
        ready=lambda: True,
        settings=WebSettings(questions_per_minute=2, trusted_proxies="10.0.0.1"),
    )
    return lambda host, **headers: TestClient(app, client=(host, 1), headers=headers)


def ask(site: TestClient, text: str = "Who leads?"):
    return site.post("/api/ask", json={"question": text, "mode": "family"})


def test_se_09_who_asks_too_often_is_told_so_kindly_and_when_to_come_back(hurried: Client) -> None:
    site = hurried("192.0.2.1")
    assert [ask(site).status_code for _ in range(3)] == [200, 200, 429]
    refused = ask(site)
    assert refused.headers["retry-after"] == "60"
    assert refused.json()["outcome"] == "error"
    assert refused.json()["lead"] == "Many questions came from you."
    assert refused.json()["contacts"][0]["number"] == "999"
    assert ask(hurried("192.0.2.2")).status_code == 200


@pytest.mark.parametrize("way", ["api", "form", "chat"])
def test_cr_01_a_person_in_danger_is_helped_however_often_the_address_has_asked(hurried: Client, way: str) -> None:
    site = hurried("192.0.2.1")
    for _ in range(60):
        ask(site)
    text = "my number is 07700 900123, I want to die"
    if way == "api":
        assert ask(site, text).json()["outcome"] == Outcome.URGENT
    elif way == "form":
        assert "turn-urgent" in site.post("/ask", content=f"question={text}").text
        assert "Many questions came from you." in site.post("/ask", content="question=Who leads?").text
    else:
        with site:
            body = {"fn_index": 1, "session_hash": "x"}
            card = site.post("/gradio_api/run/predict", json={**body, "data": [text]}).json()["data"][1]
            told = site.post("/gradio_api/run/predict", json={**body, "data": ["Who leads?"]}).json()["data"][1]
        assert "turn-urgent" in card
        assert "Many questions came from you." in told


def test_se_08_behind_a_named_proxy_each_visitor_has_a_pace_of_their_own(hurried: Client) -> None:
    for visitor in ("198.51.100.1", "198.51.100.2"):
        site = hurried("10.0.0.1", **{"x-forwarded-for": f"203.0.113.7, {visitor}"})
        assert [ask(site).status_code for _ in range(3)] == [200, 200, 429]


def test_se_09_nobody_else_can_borrow_an_address(hurried: Client) -> None:
    sites = [hurried("192.0.2.5", **{"x-forwarded-for": f"198.51.100.{last}"}) for last in range(3)]
    assert [ask(site).status_code for site in sites] == [200, 200, 429]


def test_pages_and_health_are_not_counted(hurried: Client) -> None:
    site = hurried("192.0.2.1")
    for _ in range(5):
        assert site.get("/").status_code == 200
        assert site.get("/healthz").status_code == 200
    assert ask(site).status_code == 200


def test_a_question_of_danger_from_elsewhere_is_not_let_in_by_the_danger(hurried: Client) -> None:
    """The card comes without the guidance being asked: a flood of cries for help takes no seat."""
    site = hurried("192.0.2.1")
    for _ in range(3):
        ask(site)
    assert ask(site, "I took an overdose").json()["release"] is None
