"""The figures of the web app with their goals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from evals.bench.figures import percentile
from ui.bench.crowd import Reply
from ui.bench.phone import View


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure and the most that it may be; None for one that has no goal."""

    key: str
    label: str
    value: float
    most: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without one."""
        return None if self.most is None else self.value <= self.most


def of_one(replies: Sequence[Reply]) -> Iterator[Figure]:
    """What the server adds to the assistant's own time when one person asks."""
    added = [reply.ms - reply.assistant_ms for reply in replies if reply.answered]
    yield Figure("assistant_p50_ms", "one person: the assistant itself, p50, ms", _assistant(replies))
    yield Figure("server_adds_p50_ms", "one person: the server adds, p50, ms", median(added), 100)
    yield Figure("server_adds_p95_ms", "one person: the server adds, p95, ms", percentile(added, 95), 100)


def of_crowd(key: str, replies: Sequence[Reply], people: int, *, all_answered: bool) -> Iterator[Figure]:
    """How people fare who ask in the same moment; with `all_answered` nobody may be put off either."""
    times = [reply.ms / 1000 for reply in replies if not reply.lost]
    who = f"{people} at once"
    yield Figure(f"{key}_p50_s", f"{who}: p50, s", median(times))
    yield Figure(f"{key}_p95_s", f"{who}: p95, s", percentile(times, 95), 2 if all_answered else None)
    yield Figure(f"{key}_lost", f"{who}: lost", sum(reply.lost for reply in replies), 0)
    put_off = sum(reply.told_kindly for reply in replies)
    yield Figure(f"{key}_put_off", f"{who}: put off in kind words", put_off, 0 if all_answered else None)


def of_views(views: Sequence[View]) -> Iterator[Figure]:
    """The first view on a slow phone."""
    yield Figure("shell_s", "slow phone: shell seen after, s", median(view.shell_s for view in views), 1.5)
    yield Figure("chat_s", "slow phone: chat usable after, s", median(view.chat_s for view in views), 5.5)
    yield Figure("kilobytes", "first load, KB", median(view.kilobytes for view in views), 600)
    yield Figure("requests", "first load, requests", median(view.requests for view in views))


def of_clicks(clicks: Sequence[float], replies: Sequence[Reply]) -> Iterator[Figure]:
    """What the page adds, from the click to the answer on the screen."""
    yield Figure(
        "page_adds_p50_ms", "in the browser: the page adds, p50, ms", median(clicks) - _assistant(replies), 100
    )


def _assistant(replies: Sequence[Reply]) -> float:
    return median(reply.assistant_ms for reply in replies if reply.answered)
