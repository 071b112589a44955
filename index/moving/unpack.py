"""Import: a release from a file, every byte of it checked before it becomes one."""

import hashlib
import shutil
import tarfile
import zlib
from pathlib import Path
from typing import IO

import numpy as np

from index.discard import discard
from index.errors import UserError
from index.moving.contents import ALL_PASSAGES, CONTENTS, PASSAGES, VECTORS, Contents
from index.moving.pack import sha256_of
from index.releases import MANIFEST, UNFINISHED, Manifest, Releases
from index.store import new_store

_PIECE = 1 << 20
_MOST_CONTENTS = 10 << 20
_BROKEN = (tarfile.TarError, EOFError, OSError, zlib.error, ValueError)
"""What a truncated or altered archive makes the standard library raise; pydantic's errors are ValueErrors."""


def import_release(file: Path, releases: Releases, *, sha256: str | None = None) -> str:
    """Bring the release into the home, without making it live, and return its name.

    Call it while holding the lock. Raises UserError when the file is not exactly what was exported, or when the
    release is there already; nothing is left behind then.
    """
    if sha256 is not None and sha256_of(file) != sha256.lower():
        raise UserError(f"{file}: its SHA-256 is not the one you gave. Copy it again from where it was exported")
    work: Path | None = None
    try:
        with tarfile.open(file, "r:gz") as tar:
            contents = _contents(tar, file)
            if (releases.folder / contents.name).exists():
                cure = f"Take it with: homeward index rollback --to {contents.name}"
                raise UserError(f"Release {contents.name} is here already. {cure}")
            work = releases.folder / f"{UNFINISHED}{contents.name}"
            releases.clear(contents.name)
            work.mkdir(parents=True)
            _members(tar, contents, work, file)
        _fill_store(work, contents, file)
        return releases.settle(work).name
    except _BROKEN as error:
        raise _damaged(file) from error
    finally:
        if work is not None and work.exists():
            discard(work)


def _contents(tar: tarfile.TarFile, file: Path) -> Contents:
    entry = tar.next()
    if entry is None or entry.name != CONTENTS or not entry.isreg() or entry.size > _MOST_CONTENTS:
        raise UserError(f"{file}: not a release of Homeward. Export one with: homeward index export RELEASE FILE")
    contents = Contents.model_validate_json(_opened(tar, entry).read())
    contents.check(file)
    return contents


def _members(tar: tarfile.TarFile, contents: Contents, work: Path, file: Path) -> None:
    """Unpack exactly the files that the contents name. Never `extractall`: what the archive says is not believed."""
    missing = set(contents.members)
    while (entry := tar.next()) is not None:
        member = contents.members.get(entry.name)
        if member is None or entry.name not in missing or not entry.isreg() or entry.size != member.size:
            raise _damaged(file)
        missing.discard(entry.name)
        target = work / entry.name
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        opened = _opened(tar, entry)
        with target.open("xb") as out:
            while piece := opened.read(_PIECE):
                digest.update(piece)
                out.write(piece)
        if digest.hexdigest() != member.sha256:
            raise _damaged(file)
    if missing:
        raise _damaged(file)


def _fill_store(work: Path, contents: Contents, file: Path) -> None:
    """Move the vectors into the store of this home, once they and the manifest agree."""
    manifest = Manifest.model_validate_json((work / MANIFEST).read_bytes())
    passages = ALL_PASSAGES.validate_json((work / PASSAGES).read_bytes())
    vectors = np.load(work / VECTORS, allow_pickle=False)
    if manifest.name != contents.name or not len(passages) == len(vectors) == manifest.passages:
        raise _damaged(file)
    with new_store(work, contents.name) as store:
        store.add(passages, vectors)
    shutil.rmtree((work / PASSAGES).parent)


def _opened(tar: tarfile.TarFile, entry: tarfile.TarInfo) -> IO[bytes]:
    opened = tar.extractfile(entry)
    if opened is None:
        raise tarfile.TarError
    return opened


def _damaged(file: Path) -> UserError:
    return UserError(f"{file}: damaged or altered since it was exported. Copy it again, and compare its SHA-256")
