"""Breaker: a server that is down is left alone for a while, so that it does not cost every visitor the wait."""

import time
from collections.abc import Callable
from threading import Lock


class Breaker:
    """Opens after failures in a row, and then lets one call through each time it has rested."""

    def __init__(self, failures: int = 2, rest: float = 60, now: Callable[[], float] = time.monotonic) -> None:
        self._most, self._rest, self._now = failures, rest, now
        self._failed = 0
        self._closed_until = 0.0
        self._lock = Lock()

    def lets_through(self) -> bool:
        """Whether a call may be made now. After a rest this is True once, for the call that finds out."""
        with self._lock:
            if self._failed < self._most:
                return True
            if self._now() < self._closed_until:
                return False
            self._closed_until = self._now() + self._rest
            return True

    def succeeded(self) -> None:
        """The server answered: the count begins anew."""
        with self._lock:
            self._failed = 0

    def failed(self) -> None:
        """The server did not answer."""
        with self._lock:
            self._failed += 1
            self._closed_until = self._now() + self._rest
