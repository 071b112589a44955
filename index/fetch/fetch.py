"""Fetch: ask each publication's address, keep what is new, and say what has changed since last time."""

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

import httpx

from index.check.official import Publication
from index.fetch.download import Download, Downloader
from index.fetch.robots import Robots
from index.fetch.state import Copy, State, read_state, write_state
from index.fetch.terms import NotFetched, Terms

OFFICIAL_COPIES = "official"
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


class Change(StrEnum):
    """What has become of a publication since last time."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    GONE = "gone"
    FAILED = "not fetched"
    UNLISTED = "no longer listed"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report."""

    id: str
    change: Change
    note: str
    licence: str


def terms_for(publications: Sequence[Publication]) -> Terms:
    """The terms that a corpus gives: only the hosts that its official.yaml names are ever asked."""
    return Terms(frozenset(httpx.URL(one.url).host for one in publications))


def fetch(wanted: Sequence[Publication], folder: Path, downloader: Downloader) -> Iterator[Row]:
    """Fetch each publication into the folder and say what came of it; what is done is kept when it is broken off.

    Raises UserError when the record of last time is broken.
    """
    folder.mkdir(parents=True, exist_ok=True)
    state = read_state(folder)
    robots = Robots(downloader)
    for publication in wanted:
        last = state.copies.get(publication.id)
        try:
            copy, row = _fetched(publication, last, folder, (downloader, robots))
        except NotFetched as error:
            kept = f"; the copy of {last.fetched:%-d %B %Y} is kept" if last else ""
            yield Row(publication.id, Change.FAILED, f"{error}{kept}", publication.licence)
            continue
        if copy is not None:
            state = State(copies={**state.copies, publication.id: copy})
            write_state(folder, state)
        yield row


def unlisted(listed: Sequence[Publication], folder: Path) -> list[Row]:
    """A row for each copy whose publication the corpus no longer names."""
    names = {one.id for one in listed}
    copies = read_state(folder).copies
    return [
        Row(id_, Change.UNLISTED, f"{copy.file} can be deleted", copy.licence)
        for id_, copy in copies.items()
        if id_ not in names
    ]


def _fetched(
    publication: Publication, last: Copy | None, folder: Path, asking: tuple[Downloader, Robots]
) -> tuple[Copy | None, Row]:
    if not _NAME.fullmatch(publication.id):
        raise NotFetched("its id cannot be the name of a file; use small letters, digits and hyphens")
    downloader, robots = asking
    name = f"{publication.id}.{publication.format}"
    part = folder / f"{name}.part"
    last = last if last and last.url == publication.url else None
    try:
        address = downloader.terms.address(publication.url)
        robots.check(address)
        found = downloader.get(address, part, publication.format, _conditions(last, folder))
        change, note = _change(found, last)
        if change is Change.CHANGED and (folder / name).is_file():
            shutil.copyfile(folder / name, folder / f"{publication.id}.previous.{publication.format}")
        if found.size:
            part.replace(folder / name)
    finally:
        part.unlink(missing_ok=True)
    return _copy(publication, found, last, name), Row(publication.id, change, note, publication.licence)


def _conditions(last: Copy | None, folder: Path) -> dict[str, str]:
    """The headers that ask for a publication only if it has changed; none when our copy is not what it was."""
    if last is None or not (folder / last.file).is_file():
        return {}
    if sha256((folder / last.file).read_bytes()).hexdigest() != last.sha256:
        return {}
    given = {"If-None-Match": last.etag, "If-Modified-Since": last.modified}
    return {name: value for name, value in given.items() if value}


def _change(found: Download, last: Copy | None) -> tuple[Change, str]:
    if found.is_gone:
        kept = f"; the copy of {last.fetched:%-d %B %Y} is kept" if last else ""
        return Change.GONE, f"its publisher no longer has it{kept}: look for what took its place"
    if found.is_unchanged or (last is not None and found.sha256 == last.sha256):
        return Change.UNCHANGED, f"as fetched on {last.fetched:%-d %B %Y}" if last else ""
    size = f"{found.size / 1024:,.0f} KB"
    return (Change.NEW, size) if last is None else (Change.CHANGED, f"{size}; the copy before it is kept beside it")


def _copy(publication: Publication, found: Download, last: Copy | None, name: str) -> Copy | None:
    """What to remember; None when nothing was ever fetched."""
    now = datetime.now(UTC).replace(microsecond=0)
    if found.is_gone or found.is_unchanged:
        return last and last.model_copy(update={"checked": now, "gone": (last.gone or now) if found.is_gone else None})
    return Copy(
        url=publication.url,
        file=name,
        sha256=found.sha256,
        size=found.size,
        licence=publication.licence,
        fetched=last.fetched if last and last.sha256 == found.sha256 else now,
        checked=now,
        etag=found.etag,
        modified=found.modified,
    )
