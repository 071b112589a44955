"""Retire: take a document out of use without deleting it, so that past answers can still be explained."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.corpus import SIDECAR_SUFFIX, companions, document_paths, read_document
from index.curate.guess import guess
from index.curate.matter import exact_text, replace_text, with_keys
from index.documents import CorpusFile, Status
from index.errors import CorpusError, UserError
from index.readings import readings_apart
from index.reference import reference_of


@dataclass(frozen=True, slots=True)
class Retired:
    """A document that is no longer quoted, and where other documents still point at it, one "file:line" each."""

    id: str
    status: Status
    pointers: tuple[str, ...]


def withdraw(corpus: Path, id_: str, today: date) -> Retired:
    """Mark a document as withdrawn. Raises UserError when there is none of this id, or it is not in use."""
    path, file = _in_use(corpus, id_)
    _set(path, file, corpus, today, {"status": Status.WITHDRAWN.value})
    return Retired(id_, Status.WITHDRAWN, tuple(pointers(corpus, id_)))


def supersede(corpus: Path, old: str, new: str, today: date) -> Retired:
    """Mark `old` as superseded and say so in `new`, which has to be in use. Raises UserError."""
    if old == new:
        raise UserError(f"{old}: a document cannot replace itself")
    old_path, old_file = _in_use(corpus, old)
    new_path, new_file = _in_use(corpus, new)
    if new in old_file.document.supersedes:
        raise UserError(f"{old}: itself replaced {new}. Withdraw one of them instead: homeward index withdraw")
    named = tuple(dict.fromkeys((*new_file.document.supersedes, old)))
    # The new one first: should the second write fail, two are quoted that agree, and never none.
    _set(new_path, new_file, corpus, today, {"supersedes": f"[{', '.join(named)}]"})
    _set(old_path, old_file, corpus, today, {"status": Status.SUPERSEDED.value})
    return Retired(old, Status.SUPERSEDED, tuple(pointers(corpus, old)))


def pointers(corpus: Path, id_: str) -> Iterator[str]:
    """Where the text of another document names this one, by its id or as a link to its file."""
    name = id_.rpartition("/")[2]
    own = {part for part in _paths(corpus).values() if part.with_suffix("").relative_to(corpus).as_posix() == id_}
    for path in sorted(corpus.rglob("*.md")):
        if path.is_symlink() or not path.is_file():  # a build leaves it out
            continue
        if any(path in companions(one) for one in own) or path.stem.upper() == "README":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if (id_ in line and not line.startswith("supersedes:")) or f"{name}.md)" in line:
                yield f"{path.relative_to(corpus).as_posix()}:{number}"


def _paths(corpus: Path) -> dict[str, Path]:
    if not corpus.is_dir():
        raise CorpusError(f"{corpus}: no such folder. Name the folder of documents with --corpus DIR")
    return {path.relative_to(corpus).with_suffix("").as_posix(): path for path in document_paths(corpus)}


def _in_use(corpus: Path, id_: str) -> tuple[Path, CorpusFile]:
    paths = _paths(corpus)
    if id_ not in paths:
        near = difflib.get_close_matches(id_, paths, n=3, cutoff=0.4)
        meant = f" Did you mean {' or '.join(near)}?" if near else ""
        raise UserError(f"{id_}: no such document in {corpus}.{meant} See them with: homeward index status --documents")
    with readings_apart() as readings:
        file = read_document(paths[id_], corpus, reference_of(corpus), readings)
    if file.document.status is not Status.CURRENT:
        raise UserError(f"{id_}: is {file.document.status.value} already, so it is not quoted")
    return paths[id_], file


def _set(path: Path, file: CorpusFile, corpus: Path, today: date, values: dict[str, str]) -> None:
    """Set keys where the document keeps its metadata; one without any is given a sidecar first."""
    sidecar = path.with_suffix(SIDECAR_SUFFIX)
    if sidecar.is_file():
        replace_text(sidecar, with_keys(exact_text(sidecar), values, sidecar))
    elif file.text.front_matter:
        replace_text(path, with_keys(exact_text(path), values, path))
    else:
        details = guess(file.text, path, reference_of(corpus), today, twin=file.twin is not None)
        made = details.sidecar().replace(f"id: {details.id}\n", f"id: {file.document.id}\n", 1)
        replace_text(sidecar, with_keys(made, values, sidecar))
