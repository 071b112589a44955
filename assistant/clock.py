"""How long each step of an answer took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Clock:
    """Started when a question comes in; a step that is taken more than once adds up."""

    def __init__(self) -> None:
        self._start = time.perf_counter()
        self._steps: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time the steps inside the block."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self._steps[name] = self._steps.get(name, 0.0) + (time.perf_counter() - start) * 1000

    def seconds(self) -> float:
        """Seconds since the start."""
        return time.perf_counter() - self._start

    def timings(self) -> dict[str, float]:
        """Milliseconds of each step so far, and in total since the start."""
        total = self.seconds() * 1000
        return {name: round(ms, 3) for name, ms in (*self._steps.items(), ("total", total))}
