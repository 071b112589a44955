"""Nothing outside the corpus folder is read: no links, no devices, no way out."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from index.errors import CorpusError
from index.readers.refused import Refused


def check_place(path: Path, corpus: Path) -> None:
    """Nothing when the file lies in the corpus folder itself. Raises Refused for a link, or for what is no file."""
    for part in (path, *path.parents):
        if part == corpus:
            break
        if part.is_symlink():
            raise Refused(path, "a link to somewhere else; put the file itself into the folder")
    if not path.resolve().is_relative_to(corpus.resolve()):
        raise Refused(path, "outside the folder of documents; put the file into the folder")
    if not path.is_file():
        raise Refused(path, "no plain file; put the document itself there")


def check_links(paths: Iterable[Path], names: Collection[str]) -> None:
    """Nothing when no file of these names is a link. Raises CorpusError, with a line for each that is."""
    linked = [path for path in paths if path.name in names and path.is_symlink()]
    if linked:
        raise CorpusError("\n".join(f"{path}: a link to somewhere else; put the file itself there" for path in linked))


def linked_folders(paths: Iterable[Path]) -> Iterator[Refused]:
    """A refusal for each folder that is only a link: what it holds is not read."""
    for path in paths:
        if path.is_symlink() and path.is_dir():
            yield Refused(path, "a link to a folder; put the folder itself there")
