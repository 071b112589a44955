"""What an adapter of a public set is, and what it is given to work with."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from evals.external.origin import Origin
from evals.external.tables import Table
from index.embedding.encoder import Encoder
from index.vectors import Progress

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Split:
    """Files that are asked together, and files of the same folder that the set needs or that widen its pool."""

    name: str
    files: tuple[Path, ...]
    beside: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Bench:
    """The shipped model, how many questions of a split at most, and whom to tell how far it is."""

    encoder: Encoder
    limit: int | None
    progress: Progress

    def first(self, rows: Sequence[Item]) -> Sequence[Item]:
        """The rows that are asked."""
        return rows[: self.limit]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one split gave."""

    questions: int
    texts: int
    """How many texts were searched."""
    tables: tuple[Table, ...]
    milliseconds: tuple[float, ...]
    """Understanding and retrieval for each question that was asked of the product."""


class Adapter(Protocol):
    """One public set."""

    @property
    def name(self) -> str:
        """What the command calls it."""

    @property
    def origin(self) -> Origin:
        """Where its files come from."""

    @property
    def caveats(self) -> tuple[str, ...]:
        """What to know before figures are set side by side, one line each."""

    def is_split(self, path: Path) -> bool:
        """Whether a file holds questions of this set with what is right for them."""

    def grouped(self, files: Sequence[Path]) -> list[tuple[str, tuple[Path, ...]]]:
        """The files by split, with the split's name."""

    def measure(self, split: Split, bench: Bench) -> Measured:
        """Ask the product and the baselines. Raises UserError for files that are not as the set's are."""


def one_by_one(files: Sequence[Path]) -> list[tuple[str, tuple[Path, ...]]]:
    """Every file a split of its own."""
    return [(path.stem, (path,)) for path in files]
