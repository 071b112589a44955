"""Roll back: an earlier release live again, at once, and what comes back with it said."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.documents import Status, read_documents
from index.journal import Action, By, Journal
from index.releases import Releases


@dataclass(frozen=True, slots=True)
class RolledBack:
    """The release that is live now, and what a maintainer should know about it."""

    name: str
    warnings: tuple[str, ...]


def roll_back(home: Path, by: By, to: str | None = None) -> RolledBack:
    """Make the release that was live before, or the one named, live again, and write it down.

    One that came by import can be named where none is live yet. Raises UserError when there is none, Busy when
    somebody is writing.
    """
    releases = Releases(home)
    with releases.lock():
        left = releases.current()
        name = releases.rollback(to)
        Journal(home).note(by.who, Action.ROLLBACK, name, by.why)
    return RolledBack(name, tuple(_warnings(releases, left.name, name)) if left is not None else ())


def _warnings(releases: Releases, left: str, now: str) -> Iterator[str]:
    old, new = (releases.manifest(name).recipe.model for name in (left, now))
    if old != new:
        yield f"{now} was made with {new}. Name that model with HOMEWARD_MODEL, or nothing can be answered"
    before, after = (read_documents(releases.folder / name) for name in (left, now))
    for id_, document in after.items():
        retired = before.get(id_)
        if document.status is Status.CURRENT and retired is not None and retired.status is not Status.CURRENT:
            yield f"{id_} is {retired.status.value}, and {now} still quotes it. Build again when the rest is mended"
