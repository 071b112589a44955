"""People who ask over the JSON API: one after another, and many in the same moment."""

import http.client
import json
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from threading import Barrier
from urllib.parse import urlsplit

_LONGEST_WAIT = 60


@dataclass(frozen=True, slots=True)
class Reply:
    """What one person got, and after how many milliseconds."""

    ms: float
    assistant_ms: float
    """What the assistant itself took."""
    answered: bool
    told_kindly: bool
    """Whether there were words and a number to call in place of an answer."""

    @property
    def lost(self) -> bool:
        """Whether the person got neither."""
        return not (self.answered or self.told_kindly)


LOST = Reply(0.0, 0.0, answered=False, told_kindly=False)


def one_by_one(address: str, questions: Sequence[str]) -> list[Reply]:
    """The replies to one person who asks all questions over one connection."""
    with closing(_connection(address)) as connection:
        return [_ask(connection, question) for question in questions]


def at_once(address: str, questions: Sequence[str], people: int) -> list[Reply]:
    """The replies to so many people, each with a connection of their own, who ask in the same moment."""
    together = Barrier(people)

    def person(number: int) -> Reply:
        with closing(_connection(address)) as connection:
            connection.connect()
            together.wait()
            return _ask(connection, questions[number % len(questions)])

    with ThreadPoolExecutor(people) as crowd:
        return list(crowd.map(person, range(people)))


def _connection(address: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(address).netloc, timeout=_LONGEST_WAIT)


def _ask(connection: http.client.HTTPConnection, question: str) -> Reply:
    begun = time.perf_counter()
    try:
        connection.request("POST", "/api/ask", json.dumps({"question": question}), {"Content-Type": "application/json"})
        reply = connection.getresponse()
        body = reply.read()
    except (OSError, http.client.HTTPException):
        return LOST
    ms = (time.perf_counter() - begun) * 1000
    return _read(reply.status, body, ms)


def _read(status: int, body: bytes, ms: float) -> Reply:
    try:
        answer = json.loads(body)
        answered = status == 200 and answer["outcome"] != "error"
        kindly = status in (429, 503) and bool(answer["lead"] and answer["contacts"])
        return Reply(ms, answer["timings_ms"].get("total", 0.0), answered, kindly)
    except (ValueError, KeyError, TypeError):
        return LOST
