"""What stands when Gradio, or something of ours, does not."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.types import Receive, Scope, Send

from assistant.ask import Assistant
from assistant.types import Outcome
from index.reference import Reference
from index.settings import SHIPPED_CORPUS
from ui.web.answers import Desk
from ui.web.app import create_app
from ui.web.feedback import Receipts
from ui.web.gradio_page import cut
from ui.web.guard import Guard
from ui.web.pages import Pages
from ui.web.shell import Shell

FORM = {"content-type": "application/x-www-form-urlencoded"}


async def dead(_: Scope, __: Receive, ___: Send) -> None:
    raise RuntimeError("Gradio is dead")


async def empty(_: Scope, __: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"<html></html>"})


@pytest.mark.parametrize("gradio", [dead, empty])
def test_the_page_and_the_form_stand_when_gradio_does_not(gradio, answers, reference, page_site) -> None:
    app = FastAPI()
    app.include_router(
        Pages(Desk(answers, answers, reference), Shell(reference), page_site, Receipts(), gradio).router()
    )
    app.add_middleware(Guard)
    site = TestClient(app)
    page = site.get("/")
    assert page.status_code == 200
    assert 'href="tel:999"' in page.text
    assert 'action="/ask"' in page.text
    reply = site.post("/ask", content="question=Who+leads%3F", headers=FORM)
    assert "For families, the guidance says:" in reply.text


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
    assert reply.json() == {"error": "Something went wrong on our side"}


def test_the_page_the_help_line_and_the_card_stand_without_an_index() -> None:
    shipped = Reference(SHIPPED_CORPUS)
    site = TestClient(create_app(Assistant(None, shipped), shipped, ready=lambda: False))
    assert 'href="tel:999"' in site.get("/").text
    assert site.get("/healthz/ready").status_code == 503
    ordinary = site.post("/api/ask", json={"question": "Who leads?"})
    assert (ordinary.status_code, ordinary.json()["lead"]) == (503, "I cannot answer questions at the moment.")
    danger = site.post("/api/ask", json={"question": "I want to end my life"})
    assert (danger.status_code, danger.json()["outcome"]) == (200, Outcome.URGENT)
    assert "turn-urgent" in site.post("/ask", content="question=I want to end my life", headers=FORM).text
