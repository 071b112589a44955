"""Blanks what Chroma leaves of the process's memory in the files of its vector index.

Chroma (seen in 1.5.9) writes a new index with room for a hundred vectors, and never sets that room to zero: whatever
the process held in memory before goes to disk with it, a withdrawn text or a visitor's message among it. Its HNSW
files begin the same way in every release of the library they come from (hnswlib, as chroma-core keeps it):
`header.bin` names how many vectors there are and how long each one is.
"""

import struct
from pathlib import Path

HEADER = "header.bin"
# Version of the format, then: offset of the first level, room, vectors in use, bytes of a vector with its links.
_HEAD = struct.Struct("<iQQQQ")
_VERSION = 1
_LENGTH_BYTES = 4


def blank_unused(folder: Path) -> None:
    """Overwrite with zeros, in every vector index below a closed Chroma folder, the room that no vector is in yet."""
    for header in folder.rglob(HEADER):
        version, _, _, used, size = _HEAD.unpack_from(header.read_bytes())
        if version != _VERSION:
            raise ValueError(f"{header}: an index of format {version}, and only format {_VERSION} is known")
        _blank_from(header.with_name("data_level0.bin"), used * size)
        _blank_from(header.with_name("length.bin"), used * _LENGTH_BYTES)


def _blank_from(path: Path, start: int) -> None:
    rest = path.read_bytes()[start:]
    # What is blank already is left alone: a release may lie where nothing can be written.
    if any(rest):
        with path.open("r+b") as file:
            file.seek(start)
            file.write(bytes(len(rest)))
