"""Where releases live: which is current, who may write, and how one is switched in."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, ValidationError

from index.errors import NoRelease, UserError
from index.recipe import Recipe

MANIFEST = "manifest.json"
UNFINISHED = ".building-"


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
            raise NoRelease(f"No index in {self.home}. Build it with: homeward index build --home {self.home}")
        return folder

    def manifest(self, name: str) -> Manifest:
        """What the release says about itself. Raises UserError when it cannot be read."""
        path = self.folder / name / MANIFEST
        try:
            return Manifest.model_validate_json(path.read_text(encoding="utf-8"))
        except (OSError, ValidationError) as error:
            raise UserError(f"{path}: cannot be read. Build a new release with: homeward index build") from error

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

    def rollback(self) -> str:
        """Go back to the release before the live one and return its name. Raises UserError when there is none."""
        live = self.live().name
        earlier = [name for name in self.names() if name < live]
        if not earlier:
            raise UserError(f"No release before {live} to go back to. See them with: homeward index status")
        self.switch(earlier[-1])
        return earlier[-1]

    def tidy(self, keep: int) -> None:
        """Remove unfinished builds and all but the newest `keep` releases; never the live one."""
        live = self.current()
        for path in self.folder.glob(f"{UNFINISHED}*"):
            shutil.rmtree(path, ignore_errors=True)
        for name in self.names()[:-keep]:
            if live is None or name != live.name:
                shutil.rmtree(self.folder / name, ignore_errors=True)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the right to write. Raises UserError at once when another process has it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.folder / ".lock")
        holder = self.folder / ".lock-holder"
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            who = holder.read_text(encoding="utf-8") if holder.is_file() else "another process"
            raise UserError(f"The index in {self.home} is being built by {who}. Wait for it, then try again") from error
        try:
            holder.write_text(f"process {os.getpid()}", encoding="utf-8")
            yield
        finally:
            holder.unlink(missing_ok=True)
            lock.release()
