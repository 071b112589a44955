"""A file that is not read, while the rest of the corpus goes on."""

from pathlib import Path

from index.errors import CorpusError
from index.readers.characters import clean


class Refused(CorpusError):
    """The file is left out of the release; `why` says what is wrong with it and what to do, in one line."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(clean(f"{path}: {why}"))  # a file's name may hold line ends
        self.path = path
        self.why = why

    @classmethod
    def of(cls, path: Path, error: CorpusError) -> "Refused":
        """The same error, of a file that is left out."""
        return error if isinstance(error, cls) else cls(path, clean(str(error)).removeprefix(clean(f"{path}:")).strip())
