"""Export: a release as one file, its vectors in a form that no store owns."""

import hashlib
import io
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from index.discard import COLLECTION_FILE
from index.errors import UserError
from index.moving.contents import ALL_PASSAGES, CONTENTS, PASSAGES, VECTORS, Contents, Member
from index.store import CHROMA, store_of


def export(release: Path, file: Path) -> str:
    """Write the release to the file and return the file's SHA-256. Raises UserError when the file is there already."""
    if file.exists():
        raise UserError(f"{file} is there already. Name another file, or take it away")
    with tempfile.TemporaryDirectory() as folder:
        passages, vectors = Path(folder, "passages"), Path(folder, "vectors")
        with store_of(release) as store:
            found, matrix = store.load()
        passages.write_bytes(ALL_PASSAGES.dump_json(found))
        with vectors.open("wb") as out:
            np.save(out, matrix, allow_pickle=False)
        sources = dict(_files(release)) | {PASSAGES: passages, VECTORS: vectors}
        contents = Contents(name=release.name, members={name: _member(path) for name, path in sources.items()})
        part = file.with_name(f"{file.name}.part")
        try:
            _write(part, contents, sources)
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
    return sha256_of(file)


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _files(release: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(release.rglob("*")):
        name = path.relative_to(release)
        if path.is_file() and name.parts[0] not in (CHROMA, COLLECTION_FILE):
            yield name.as_posix(), path


def _member(path: Path) -> Member:
    return Member(size=path.stat().st_size, sha256=sha256_of(path))


def _write(part: Path, contents: Contents, sources: dict[str, Path]) -> None:
    with tarfile.open(part, "w:gz", compresslevel=6) as tar:
        data = contents.model_dump_json(indent=1).encode()
        head = tarfile.TarInfo(CONTENTS)
        head.size = len(data)
        tar.addfile(head, io.BytesIO(data))
        for name, path in sources.items():
            entry = tarfile.TarInfo(name)
            entry.size = path.stat().st_size
            with path.open("rb") as opened:
                tar.addfile(entry, opened)
