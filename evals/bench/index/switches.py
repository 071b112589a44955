"""Switches: releases follow each other while questions come; none is lost, none is answered from old text."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from assistant.ask import Assistant
from assistant.types import Outcome, Question
from evals.bench.index.kills import Ground
from evals.publish import publish
from index.release import Release

QUESTION = "Which number has the note of today?"
ASKERS = 2
_NUMBER = re.compile(r"has the number (\d+)")


@dataclass
class Switched:
    """What came of the switches: questions asked, and those that were lost or answered from text that had gone."""

    asked: int = 0
    releases: set[str] = field(default_factory=set)
    lost: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)


class Following:
    """An assistant that looks before each question whether another release is live, as a server does."""

    def __init__(self, on: Ground) -> None:
        self._on = on
        self._assistant: Assistant | None = None

    def assistant(self) -> Assistant:
        """On the release that is live now."""
        live = self._on.releases.live()
        if self._assistant is None or self._assistant.release is None or self._assistant.release.name != live.name:
            release = Release(live, self._on.encoder)
            self._assistant = Assistant(release, release.reference)
        return self._assistant


def switch_often(on: Ground, switches: int, progress: Callable[[str, int, int], None]) -> Switched:
    """Publish so many times while questions are asked without a pause."""
    found = Switched()
    published = [1_000_000]
    on.reword(published[0])
    publish(on.settings, lambda *_: None)
    with _asking(on, found, published):
        for number in range(switches):
            progress("Switching while questions are asked", number, switches)
            on.reword(published[0] + 1)
            publish(on.settings, lambda *_: None)
            published[0] += 1
    progress("Switching while questions are asked", switches, switches)
    return found


@contextmanager
def _asking(on: Ground, found: Switched, published: list[int]) -> Iterator[None]:
    over, lock = threading.Event(), threading.Lock()

    def ask() -> None:
        following = Following(on)
        while not over.is_set():
            least = published[0]
            problem, old, release = _one(following, least)
            with lock:
                found.asked += 1
                found.releases.add(release)
                found.lost += problem
                found.stale += old

    threads = [threading.Thread(target=ask) for _ in range(ASKERS)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join()


def _one(following: Following, least: int) -> tuple[list[str], list[str], str]:
    """What was lost, what was old, and the release that answered."""
    try:
        answer = following.assistant().ask(Question(text=QUESTION))
    except Exception as error:  # noqa: BLE001 - a question that ends in an error is a lost one
        return [f"{type(error).__name__}: {error}"], [], ""
    number = _NUMBER.search(answer.text)
    if answer.outcome is Outcome.ERROR or number is None:
        return [f"ended as {answer.outcome.value}: {answer.text[:200]}"], [], answer.release or ""
    old = [f"told {number[1]} when {least} was live"] if int(number[1]) < least else []
    return [], old, answer.release or ""
