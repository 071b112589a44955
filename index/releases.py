"""Releases: where they live, which one is current, who may write, how to switch and go back."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from index.discard import discard
from index.errors import NoRelease, UserError
from index.lock import Lock
from index.recipe import Recipe

MANIFEST = "manifest.json"
UNFINISHED = ".building-"
LEAVING = ".removing-"
STAMP = "%Y-%m-%dT%H-%M-%S"


class Manifest(BaseModel):
    """What a release says about itself; a folder without one is not a release."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    built_at: datetime
    corpus: str
    digest: str
    """Of every document's content and of the reference files."""
    recipe: Recipe
    documents: int
    passages: int
    spans: int
    embedded: int
    """Passages whose vectors were computed for this release; the others were kept from the one before."""
    notices: tuple[str, ...] = ()
    follows: str = ""
    """The release that was live when this one was built: where a rollback goes. Empty for the first."""


class Releases:
    """The releases below one home folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "releases"
        self._pointer = self.folder / "current"

    def names(self) -> list[str]:
        """Whole releases, oldest first."""
        return sorted(path.parent.name for path in self.folder.glob(f"[!.]*/{MANIFEST}"))

    def current(self) -> Path | None:
        """The folder of the live release, or None when nothing was built yet."""
        try:
            name = self._pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        folder = self.folder / name
        return folder if (folder / MANIFEST).is_file() else None

    def live(self) -> Path:
        """The folder of the live release. Raises NoRelease."""
        folder = self.current()
        if folder is None:
            kept = self.names()
            if kept:
                cure = f"homeward index rollback --to {kept[-1]} --home {self.home}"
                raise NoRelease(f"No release is live in {self.home}, and {kept[-1]} is kept. Take it with: {cure}")
            raise NoRelease(f"No index in {self.home}. Build it with: homeward index build --home {self.home}")
        return folder

    def manifest(self, name: str) -> Manifest:
        """What the release says about itself. Raises UserError when it cannot be read."""
        path = self.folder / name / MANIFEST
        try:
            return Manifest.model_validate_json(path.read_text(encoding="utf-8"))
        except (OSError, ValidationError) as error:
            raise UserError(f"{path}: cannot be read. Build a new release with: homeward index build") from error

    def next_name(self, digest: str) -> tuple[str, datetime]:
        """A name for a new release that sorts after all others, and its time, whatever the clock does."""
        now = datetime.now(UTC).replace(microsecond=0)
        for name in self.names()[-1:]:
            try:
                newest = datetime.strptime(name[:19], STAMP).replace(tzinfo=UTC)
            except ValueError:
                continue
            now = max(now, newest + timedelta(seconds=1))
        return f"{now:{STAMP}}-{digest[:4]}", now

    def settle(self, work: Path) -> Path:
        """Make a finished folder a release, by one atomic rename, and return where it is now."""
        return work.rename(self.folder / work.name.removeprefix(UNFINISHED))

    def switch(self, name: str) -> None:
        """Make a release the live one, by one atomic rename."""
        if name not in self.names():
            raise UserError(f"No release {name} in {self.home}. See them with: homeward index status")
        fresh = self._pointer.with_suffix(".new")
        with fresh.open("w", encoding="utf-8") as file:
            file.write(name)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._pointer)

    def before(self) -> str | None:
        """Where a rollback goes: the release that the live one took over from, else the newest older one, or None."""
        live = self.live().name
        names = self.names()
        try:
            follows = self.manifest(live).follows
        except UserError:
            follows = ""
        return follows if follows in names else next((name for name in reversed(names) if name < live), None)

    def rollback(self, to: str | None = None) -> str:
        """Go back to the release that was live before, or to the one named, and return its name.

        Raises UserError when there is none, or when it is live already.
        """
        current = self.current()
        if current is None and to not in self.names():
            self.live()
        live = None if current is None else current.name
        goal = to or self.before()
        if goal is None:
            raise UserError(f"No release before {live} to go back to. See them with: homeward index status")
        if goal == live:
            raise UserError(f"{live} is live already. See the others with: homeward index status")
        self.switch(goal)
        return goal

    def remove(self, folder: Path) -> None:
        """Take a folder away, and its collection. Its name goes first: a crash in the middle leaves no half release.

        Raises UserError when its Chroma server does not answer: `tidy` takes it away when it does again.
        """
        leaving = self.folder / f"{LEAVING}{folder.name}"
        folder.rename(leaving)
        discard(leaving)

    def clear(self, name: str) -> None:
        """Take away what was left of a release of this name, so that it can come again. Raises UserError as above."""
        for path in (self.folder / f"{UNFINISHED}{name}", self.folder / f"{LEAVING}{name}"):
            discard(path)

    def tidy(self, keep: int) -> None:
        """Remove what a crash left behind and all but the newest `keep` releases.

        The live one stays, and the one that a rollback goes to. Call it while holding the lock.
        """
        for path in (*self.folder.glob(f"{UNFINISHED}*"), *self.folder.glob(f"{LEAVING}*")):
            discard(path)
        live = self.current()
        needed = {live.name, self.before()} if live is not None else set()
        for name in self.names()[:-keep]:
            if name not in needed:
                self.remove(self.folder / name)

    def lock(self) -> Lock:
        """The right to write, held inside a `with`. Entering raises UserError when another process has it."""
        return Lock(self.folder)
