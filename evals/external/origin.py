"""Where a set comes from, and whether a file is the one that the published figures were measured on."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Origin:
    """A repository at a commit, its licence, and the SHA-256 of its files by name."""

    repository: str
    commit: str
    licence: str
    files: Mapping[str, str]

    def warnings(self, paths: Iterable[Path]) -> list[str]:
        """One line for each file that is not, byte for byte, one of the repository at the commit."""
        lines = []
        for path in paths:
            expected = self.files.get(path.name)
            if expected is None:
                lines.append(f"{path.name}: the hash of no such file is known; its origin was not checked")
            elif sha256(path) != expected:
                lines.append(f"{path.name}: differs from {self.repository} at {self.commit[:7]}")
        return lines


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
