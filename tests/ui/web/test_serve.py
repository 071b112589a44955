"""The real server in a process of its own: visitors that are slow, an assistant that hangs, a stop in mid-question."""

import http.client
import json
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import anyio
import pytest

from tests.servers import Running, running
from ui.web.patience import whole_body, within

SITE = Path(__file__).parent / "slow_site.py"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server for the tests of this file; the last of them stops it."""
    with running(SITE, 1.5, home=tmp_path_factory.mktemp("server")) as started:
        yield started


WHO = {"User-Agent": "canaryagent", "X-Forwarded-For": "canaryaddress", "Cookie": "a=canarycookie"}


def ask(port: int, text: str, answers: list[tuple[int, str]]) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=40)) as site:
        site.request("POST", "/api/ask", json.dumps({"question": text}), {"Content-Type": "application/json"})
        reply = site.getresponse()
        answers.append((reply.status, json.loads(reply.read())["outcome"]))


def test_pr_01_no_message_and_nothing_about_who_sent_it_is_written_anywhere(server: Running) -> None:
    """Two hundred messages by all three ways, with faults, danger, refusals and nonsense among them."""
    kinds = (
        "Who leads, {}?",
        "Who leads, explode? {}",
        "I took an overdose {}",
        "{} " + "x" * 19_000,
        "broken\n{}\x00",
    )
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=40)) as site:
        for number in range(200):
            text = kinds[number % len(kinds)].format(f"canary{number}bird")
            path, kind, body = ways(text)[number % 3]
            site.request("POST", path, body, {"Content-Type": kind, **WHO})
            site.getresponse().read()
    files = [path for path in server.home.rglob("*") if path.is_file()]
    texts = [path.read_bytes() for path in files]
    assert any(b"RuntimeError" in text for text in texts), "the faults were logged"
    assert [path for path, text in zip(files, texts, strict=True) if b"canary" in text] == []


def ways(text: str) -> tuple[tuple[str, str, str], ...]:
    """Path, content type and body of one question, as API, form and chat send it."""
    chat = {"fn_index": 1, "data": [text], "session_hash": "canarysession"}
    return (
        ("/api/ask", "application/json", json.dumps({"question": text})),
        ("/ask", "application/x-www-form-urlencoded", urlencode({"question": text})),
        ("/gradio_api/run/predict", "application/json", json.dumps(chat)),
    )


def test_se_09_a_visitor_who_never_finishes_saying_what_is_wanted_is_let_go(server: Running) -> None:
    """Slow-loris: a letter of a header now and then. Others are served meanwhile."""
    lingering = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
    begun = time.monotonic()
    for one in lingering:
        one.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-A: ")
    while time.monotonic() - begun < 1.5:
        for one in lingering:
            one.sendall(b"a")
        time.sleep(0.5)
    answers: list[tuple[int, str]] = []
    ask(server.port, "Who leads?", answers)
    assert answers == [(200, "answered")]
    for one in lingering:
        one.settimeout(10)
        assert one.recv(1) == b""
        one.close()
    assert 1.5 < time.monotonic() - begun < 8


def test_a_stop_in_mid_question_waits_for_the_answer(server: Running) -> None:
    answers: list[tuple[int, str]] = []
    asking = threading.Thread(target=ask, args=(server.port, "Who leads, slow?", answers))
    asking.start()
    time.sleep(0.5)
    server.process.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", server.port), 1)
    asking.join(20)
    assert answers == [(200, "answered")]
    assert server.process.wait(10) in (0, -signal.SIGTERM)


def test_an_assistant_that_hangs_does_not_keep_a_stopped_server(tmp_path: Path) -> None:
    with running(SITE, 0, home=tmp_path) as server:
        asking = threading.Thread(target=lost, args=(server.port, "Who leads, for ever?"))
        asking.start()
        time.sleep(0.5)
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(15) == 0
        asking.join(5)
        assert not asking.is_alive()


def lost(port: int, text: str) -> None:
    with pytest.raises((OSError, http.client.HTTPException, json.JSONDecodeError)):
        ask(port, text, [])


def test_a_body_that_trickles_in_is_refused_in_one_line() -> None:
    async def trickle() -> dict[str, object]:
        await anyio.sleep(1)
        return {"type": "http.request", "body": b"x", "more_body": True}

    async def wait() -> None:
        with pytest.raises(TimeoutError):
            await whole_body(trickle, 0.05)

    anyio.run(wait)


def test_a_body_in_parts_is_given_on_whole_and_a_departure_after_it() -> None:
    parts = [
        {"type": "http.request", "body": b"a", "more_body": True},
        {"type": "http.request", "body": b"b", "more_body": False},
        {"type": "http.disconnect"},
    ]

    async def receive() -> dict[str, object]:
        return parts.pop(0)

    async def read() -> list[object]:
        again = await whole_body(receive, 1)
        assert len(parts) == 1
        return [(await again()).get("body") for _ in range(3)]

    assert anyio.run(read) == [b"a", b"b", None]


def test_a_request_that_takes_too_long_is_broken_off_and_said_so_when_nothing_was_sent() -> None:
    sent: list[object] = []

    async def send(message) -> None:
        sent.append(message)

    async def hangs(_, __, ___) -> None:
        await anyio.sleep(5)

    async def begins(_, __, send) -> None:
        await send({"type": "http.response.start", "status": 200})
        await anyio.sleep(5)

    async def both() -> list[bool]:
        return [await within(app, {}, send, send, 0.05) for app in (hangs, begins)]

    assert anyio.run(both) == [False, True]
    assert len(sent) == 1
