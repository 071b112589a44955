"""How often a wrong password was given, from one address and from all, and how long to wait then."""

import hashlib
import math
import time
from pathlib import Path

from ui.web.maintain.sessions import Clock, opened

WINDOW_SECONDS = 15 * 60
MOST_PER_ADDRESS = 5
"""Slips of one person. A guesser gets 480 a day."""
MOST_IN_ALL = 50
"""From any number of addresses: it can keep maintainers out for a while, which is better than a password found."""

_TABLE = "CREATE TABLE IF NOT EXISTS tries (address TEXT, at REAL)"


class Tries:
    """The wrong passwords of the last quarter of an hour. Addresses are kept as digests, and no longer."""

    def __init__(self, path: Path, clock: Clock = time.time) -> None:
        self._path = path
        self._clock = clock

    def wait(self, address: str) -> int:
        """Minutes until this address may try again; 0 when it may now."""
        now = self._clock()
        with opened(self._path, _TABLE) as rows:
            rows.execute("DELETE FROM tries WHERE at <= ?", (now - WINDOW_SECONDS,))
            every = [at for (at,) in rows.execute("SELECT at FROM tries ORDER BY at DESC")]
            own = [
                at
                for (at,) in rows.execute(
                    "SELECT at FROM tries WHERE address = ? ORDER BY at DESC", (_digest(address),)
                )
            ]
        until = [
            times[most - 1] for times, most in ((own, MOST_PER_ADDRESS), (every, MOST_IN_ALL)) if len(times) >= most
        ]
        return max((math.ceil((at + WINDOW_SECONDS - now) / 60) for at in until), default=0)

    def note(self, address: str) -> None:
        """A wrong password came from this address."""
        with opened(self._path, _TABLE) as rows:
            rows.execute("INSERT INTO tries VALUES (?, ?)", (_digest(address), self._clock()))

    def forget(self, address: str) -> None:
        """The right password came from this address."""
        with opened(self._path, _TABLE) as rows:
            rows.execute("DELETE FROM tries WHERE address = ?", (_digest(address),))


def _digest(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()
