"""Figures about the running web app, for Prometheus: counts and times, and never a word of a message."""

from collections.abc import Callable
from itertools import product

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    generate_latest,
)
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from assistant.types import Mode, Outcome
from index.release import Release
from ui.web.answers import Desk, Held, Served

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4

# An answer takes some 20 ms; a person notices from 100 ms and is told no later than after 20 s (standards, SE-09).
_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20)


class Metrics:
    """Counts what a desk serves, in a registry of its own."""

    def __init__(self, desk: Desk) -> None:
        self._registry = CollectorRegistry()
        self._answers = Counter(
            "homeward_answers", "Questions by how they ended.", ("outcome", "mode"), registry=self._registry
        )
        self._held = Counter(
            "homeward_held", "Questions that got kind words in place of an answer.", ("why",), registry=self._registry
        )
        self._seconds = Histogram(
            "homeward_answer_seconds",
            "Seconds until the answer was there, waiting included.",
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._gauge("homeward_questions_waiting", "Questions that wait for a seat.", lambda: desk.waiting)
        self._gauge("homeward_stuck", "1 when no question is answered any more.", lambda: desk.is_stuck)
        self._release = Info("homeward_release", "The release that answers.", registry=self._registry)
        # A series that appears with its first event hides that event from `rate()`.
        for outcome, mode in product(Outcome, Mode):
            self._answers.labels(outcome.value, mode.value)
        for held in Held:
            self._held.labels(held.value)
        desk.observer = self.count

    def count(self, served: Served, seconds: float) -> None:
        """Count one question."""
        self._answers.labels(served.answer.outcome.value, served.answer.mode.value).inc()
        self._seconds.observe(seconds)
        if served.held is not None:
            self._held.labels(served.held.value).inc()

    def text(self, release: Release | None) -> bytes:
        """All figures in Prometheus' text form, with the release that answers (its name empty without one)."""
        self._release.info({"release": release.name if release else ""})
        return generate_latest(self._registry)

    def _gauge(self, name: str, help_: str, value: Callable[[], float]) -> None:
        Gauge(name, help_, registry=self._registry).set_function(value)
