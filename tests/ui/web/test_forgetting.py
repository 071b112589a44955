from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.types import Answer
from ui.web.conversations import Conversations, Exchange
from ui.web.forgetting import forgetting


def test_a_page_that_is_left_takes_its_conversation_along_and_no_other(answer: Answer) -> None:
    store, app = Conversations(), FastAPI()
    app.include_router(forgetting(store))
    for key in ("mine", "yours"):
        store.add(key, Exchange(answer))
    site = TestClient(app)
    for body in (b"mine", b"", b"nobody", b"\xff" * 500):
        assert site.post("/forget", content=body).status_code == 204
    assert [len(store.of(key).turns) for key in ("mine", "yours")] == [0, 1]
