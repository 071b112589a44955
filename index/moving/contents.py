"""What a file that holds a release says about itself."""

import re
from pathlib import Path, PurePosixPath

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from index.errors import UserError
from index.passages import Passage

CONTENTS = "contents.json"
"""The first member of the file: every other one with its size and SHA-256."""
PASSAGES = "vectors/passages.json"
VECTORS = "vectors/vectors.npy"
ALL_PASSAGES = TypeAdapter(list[Passage])
MOST_BYTES = 20 << 30
"""Unpacked; a million passages take some 6 GB."""
_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{2,99}")


class Member(BaseModel):
    """One file of the release."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int = Field(ge=0, le=MOST_BYTES)
    sha256: str


class Contents(BaseModel):
    """The release's name and its files; `version` is raised when they change their meaning."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = 1
    name: str
    members: dict[str, Member]

    def check(self, file: Path) -> None:
        """Nothing when the names are safe and the sizes can be. Raises UserError."""
        if self.version != 1:
            raise UserError(f"{file}: written by a later Homeward. Update this one, then import it again")
        if not _NAME.fullmatch(self.name):
            raise UserError(f"{file}: its release has no proper name. Export it again")
        for name in self.members:
            path = PurePosixPath(name)
            if path.is_absolute() or ".." in path.parts or "\\" in name or str(path) != name or name == CONTENTS:
                raise UserError(f"{file}: it holds a file whose name leads out of the release. Do not use it")
        if sum(member.size for member in self.members.values()) > MOST_BYTES:
            raise UserError(f"{file}: it unpacks to more than {MOST_BYTES >> 30} GB. Do not use it")
