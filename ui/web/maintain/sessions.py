"""Who is signed in: kept on the server, by the digest of a random id that only the cookie holds."""

import hashlib
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

IDLE_SECONDS = 30 * 60
LONGEST_SECONDS = 8 * 3600

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Session:
    """A maintainer who is signed in; `seal` has to come back with every form."""

    who: str
    seal: str
    mark: str
    """The account's mark at sign-in: when its password changes, the session is over."""


class Sessions:
    """The sessions of one home. They are in a file, so that several processes behind one address know them alike."""

    def __init__(self, path: Path, clock: Clock = time.time) -> None:
        self._path = path
        self._clock = clock

    def start(self, who: str, mark: str) -> tuple[str, Session]:
        """A new session with its id, which is kept nowhere else."""
        id_, session = secrets.token_urlsafe(32), Session(who, secrets.token_urlsafe(32), mark)
        now = self._clock()
        with opened(self._path, _TABLE) as rows:
            self._forget(rows, now)
            row = (_digest(id_), session.who, session.seal, session.mark, now, now)
            rows.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)", row)
        return id_, session

    def of(self, id_: str) -> Session | None:
        """The session of this id, used just now; None when it is over or never was."""
        now = self._clock()
        with opened(self._path, _TABLE) as rows:
            self._forget(rows, now)
            found = rows.execute("SELECT who, seal, mark FROM sessions WHERE id = ?", (_digest(id_),)).fetchone()
            if found is None:
                return None
            rows.execute("UPDATE sessions SET used = ? WHERE id = ?", (now, _digest(id_)))
        return Session(*found)

    def end(self, id_: str) -> None:
        """Sign out."""
        with opened(self._path, _TABLE) as rows:
            rows.execute("DELETE FROM sessions WHERE id = ?", (_digest(id_),))

    def _forget(self, rows: sqlite3.Connection, now: float) -> None:
        over = (now - IDLE_SECONDS, now - LONGEST_SECONDS)
        rows.execute("DELETE FROM sessions WHERE used <= ? OR began <= ?", over)


_TABLE = (
    "CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, who TEXT, seal TEXT, mark TEXT, began REAL, used REAL)"
)


@contextmanager
def opened(path: Path, table: str) -> Iterator[sqlite3.Connection]:
    """The file with this table, readable by its owner only; what is done inside the block is kept, or none of it."""
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    with closing(sqlite3.connect(path, timeout=5)) as rows, rows:
        rows.execute(table)
        yield rows


def _digest(id_: str) -> str:
    return hashlib.sha256(id_.encode()).hexdigest()
