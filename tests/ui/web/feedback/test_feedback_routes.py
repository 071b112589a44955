"""Voting over HTTP, as the page without JavaScript does it."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from ui.web.app import create_app
from ui.web.feedback import REASONS
from ui.web.settings import WebSettings

FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home") / "feedback.jsonl"


@pytest.fixture(scope="module")
def voting(answers, reference, file: Path) -> Iterator[TestClient]:
    app = create_app(answers, reference, ready=lambda: True, settings=WebSettings(votes_file=file))
    with TestClient(app, "http://homeward.test") as client:
        yield client


def post(site: TestClient, path: str, status: int = 200, **fields: str) -> str:
    reply = site.post(path, content=urlencode(fields), headers=FORM)
    assert reply.status_code == status
    return reply.text


def receipt_of(page: str) -> str:
    found = re.search(r'name="receipt" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def test_one_click_votes_and_says_thanks(voting: TestClient, file: Path) -> None:
    receipt = receipt_of(post(voting, "/ask", question="Who leads?"))
    page = post(voting, "/feedback", receipt=receipt, useful="yes")
    assert '<p class="feedback" tabindex="-1">Thank you.' in page
    assert '"useful": true' in file.read_text(encoding="utf-8").splitlines()[-1]


def test_a_no_is_followed_by_reasons_to_choose_from(voting: TestClient, file: Path) -> None:
    receipt = receipt_of(post(voting, "/ask", question="Who leads?"))
    page = post(voting, "/feedback", receipt=receipt, useful="no")
    assert receipt_of(page) == receipt
    assert all(f'name="reason" value="{reason}"' in page for reason in REASONS)
    assert 'name="text"' not in page
    assert "Thank you. Your vote is kept" in post(voting, "/feedback", receipt=receipt, reason="hard_to_read")
    assert '"hard_to_read"' in file.read_text(encoding="utf-8").splitlines()[-1]


def test_a_card_is_not_voted_on(voting: TestClient) -> None:
    assert 'action="/feedback"' not in post(voting, "/ask", question="I want to end my life")


def test_a_vote_on_nothing_is_refused_kindly(voting: TestClient) -> None:
    page = post(voting, "/feedback", 410, receipt="nothing", useful="yes")
    assert "too old to vote on" in page
    assert 'href="tel:999"' in page


def test_bytes_that_are_no_text_do_no_harm(voting: TestClient) -> None:
    assert voting.post("/feedback", content=b"receipt=%ff&useful=\xff", headers=FORM).status_code == 410
