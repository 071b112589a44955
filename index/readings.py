"""Readings: what the readers made of each file, kept with a release, so that an unchanged file is not read again."""

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter

from index.asks import Asks, check_headings, read_asks
from index.readers.apart.reader import Reader
from index.readers.blocks import Reading

log = logging.getLogger(__name__)

READINGS = "readings.json"
"""In the folder of a release."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was made of files, each under what tells it: its bytes and its suffix."""

    readings: dict[str, Reading] = field(default_factory=dict)
    asks: dict[str, Asks] = field(default_factory=dict)


_KEPT = TypeAdapter(Kept)


class Readings:
    """Reads files, and takes over what is known of a file with the same bytes and suffix."""

    def __init__(self, known: Kept, reader: Callable[[Path], Reading]) -> None:
        self._known = known
        self._reader = reader
        self._made: dict[Path, tuple[str, Reading]] = {}
        self._asks: dict[Path, tuple[str, Asks]] = {}

    def read(self, path: Path) -> Reading:
        """What the file says. Raises CorpusError as the readers do."""
        key = _key(path)
        reading = self._known.readings.get(key) or self._reader(path)
        self._made[path] = (key, reading)
        return reading

    def asks(self, path: Path, *readings: Reading | None) -> Asks:
        """The wordings for a document and its twin; none when there is no such file.

        Raises CorpusError as `read_asks` and `check_headings` do.
        """
        if not path.is_file():
            return {}
        key = _key(path)
        known = self._known.asks.get(key)
        asks = read_asks(path) if known is None else known
        check_headings(asks, path, *readings)
        self._asks[path] = (key, asks)
        return asks

    def write(self, release: Path, paths: Iterable[Path]) -> None:
        """Keep what was made of these files with a release."""
        paths = tuple(paths)
        readings = dict(self._made[path] for path in paths if path in self._made)
        kept = Kept(readings, dict(self._asks[path] for path in paths if path in self._asks))
        try:
            (release / READINGS).write_bytes(_KEPT.dump_json(kept))
        except ValueError:  # front matter may hold what JSON has no form for: then the files are read again
            log.info("The readings are not kept", exc_info=True)


@contextmanager
def readings_apart(known: Kept | None = None) -> Iterator[Readings]:
    """Readings for which every file that is not known is read apart and within limits."""
    with Reader() as reader:
        yield Readings(known or Kept(), reader.read)


def known_readings(release: Path) -> Kept:
    """What a release keeps; nothing when it keeps none that can be used."""
    try:
        return _KEPT.validate_json((release / READINGS).read_bytes())
    except (OSError, ValueError):
        return Kept()


def _key(path: Path) -> str:
    """What tells a file: its bytes and its suffix. Empty when it cannot be opened, which is the reader's to say."""
    try:
        with path.open("rb") as file:
            return f"{hashlib.file_digest(file, 'sha256').hexdigest()}{path.suffix.lower()}"
    except OSError:
        return ""
