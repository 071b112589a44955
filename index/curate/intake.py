"""Intake: a file from outside becomes a document of the corpus. START READING HERE."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from index.asks import ASKS_SUFFIX
from index.corpus import SIDECAR_SUFFIX, TWIN_SUFFIX, companions, document_paths, read_document
from index.curate.details import FOLDERS, Details
from index.curate.guess import guess
from index.curate.matter import exact_text, with_keys
from index.documents import CorpusFile, FrontMatter
from index.errors import CorpusError, UserError
from index.readers.blocks import Reading
from index.readers.read import SUFFIXES
from index.readings import Readings, readings_apart
from index.reference import reference_of


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file that may become a document, with what is known about it."""

    file: Path
    details: Details
    describes_itself: bool
    """It is Markdown with complete front matter, which stays; only what differs from it is changed there."""

    @property
    def suffix(self) -> str:
        """Of the file, in small letters."""
        return self.file.suffix.lower()

    @property
    def beside(self) -> tuple[tuple[Path, str], ...]:
        """Its twin and its asks, where they lie beside the file, with the ends of their names."""
        ends = (TWIN_SUFFIX, ASKS_SUFFIX)
        return tuple((path, end) for end in ends if (path := self.file.with_name(self.file.stem + end)).is_file())

    def changed(self, **given: object) -> "Proposal":
        """The same with other details. Raises UserError naming the first that cannot be."""
        return replace(self, details=self.details.changed(**given))


@dataclass(frozen=True, slots=True)
class Added:
    """A document that is in the corpus now, and the files that were written for it."""

    file: CorpusFile
    written: tuple[Path, ...]


def propose(file: Path, corpus: Path, today: date, *, called: str | None = None) -> Proposal:
    """Read a file and guess what it is; nothing is written. `called` is its true name when `file` is an upload.

    Raises CorpusError when it cannot be read, UserError when it is no document or is in the corpus already.
    """
    name = Path(called or file.name)
    if name.name.lower().endswith((TWIN_SUFFIX, ASKS_SUFFIX, SIDECAR_SUFFIX)):
        raise UserError(f"{name.name}: belongs to a document. Lay it beside the document and add that one")
    if name.suffix.lower() not in SUFFIXES:
        raise UserError(f"{name.name}: this format is not read. Save it as one of {', '.join(SUFFIXES)}")
    if not file.is_file():
        raise UserError(f"{file}: no such file")
    _refuse_twice(file, corpus)
    with readings_apart() as readings:
        reading = readings.read(file)
    twin = file.with_name(file.stem + TWIN_SUFFIX).is_file()
    guessed = guess(reading, name, reference_of(corpus), today, twin=twin)
    own = _own(reading)
    if own is None:
        return Proposal(file, guessed, describes_itself=False)
    known = own.model_dump(exclude={"id", "status", "supersedes"})
    return Proposal(file, guessed.changed(**known, name=guessed.name), describes_itself=True)


def add(proposal: Proposal, corpus: Path) -> Added:
    """Write the document, its metadata and what lies beside it into the corpus.

    It is made whole and checked in a folder of its own first. Raises UserError when the corpus has a document of
    this name or the place is outside of it, CorpusError when it cannot be read back: then nothing is written.
    """
    goal = _place(proposal, corpus)
    with readings_apart() as readings, _staged(proposal, readings) as (stage, made):
        staged = read_document(made, stage, reference_of(corpus), readings)
        try:
            goal.parent.mkdir(parents=True, exist_ok=True)
            # The document comes last: what lies beside it says nothing without it.
            parts = [part for part in companions(made) if part != made] + [made]
            for part in parts:
                shutil.copy(part, goal.parent / f".{part.name}.new")
            written = tuple((goal.parent / f".{part.name}.new").rename(goal.parent / part.name) for part in parts)
        except OSError as error:
            raise UserError(
                f"{goal.parent}: cannot be written ({error.strerror}). Name a corpus of your own with --corpus DIR"
            ) from error
    return Added(staged, written)


def remove(added: Added) -> None:
    """Take back what an addition wrote."""
    for path in reversed(added.written):
        path.unlink(missing_ok=True)


@contextmanager
def _staged(proposal: Proposal, readings: Readings) -> Iterator[tuple[Path, Path]]:
    """A folder that holds the document as the corpus would, and the document in it."""
    with tempfile.TemporaryDirectory(prefix="homeward-add-") as name:
        stage = Path(name).resolve()
        made = stage / f"{proposal.details.id}{proposal.suffix}"
        made.parent.mkdir(parents=True)
        if proposal.describes_itself:
            made.write_text(_adapted(proposal, _own(readings.read(proposal.file)), made), encoding="utf-8", newline="")
        else:
            shutil.copyfile(proposal.file, made)
            made.with_suffix(SIDECAR_SUFFIX).write_text(proposal.details.sidecar(), encoding="utf-8")
        for path, end in proposal.beside:
            shutil.copyfile(path, made.with_name(made.stem + end))
        yield stage, made


def _adapted(proposal: Proposal, own: FrontMatter | None, made: Path) -> str:
    """The Markdown with its front matter, in which the id and whatever was changed by hand is set."""
    details = proposal.details
    keys = [key for key in FrontMatter.model_fields if hasattr(details, key) and key != "id"]
    values = {key: getattr(details, key) for key in keys if own is None or getattr(details, key) != getattr(own, key)}
    text = exact_text(proposal.file).removeprefix("\ufeff")
    return with_keys(text, {"id": details.id} | {key: _yaml(value) for key, value in values.items()}, made)


def _yaml(value: object) -> str:
    """A date or a text as YAML writes it in one line."""
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def _own(reading: Reading) -> FrontMatter | None:
    """The document's own front matter, when it is complete."""
    try:
        return FrontMatter.model_validate(reading.front_matter)
    except ValidationError:
        return None


def _place(proposal: Proposal, corpus: Path) -> Path:
    """Where the document goes. Raises UserError for a place outside of the corpus, or one that is taken."""
    root = corpus.resolve()
    if not root.is_dir():
        raise UserError(f"{corpus}: no such folder. Name the folder of documents with --corpus DIR")
    folder = root / FOLDERS[proposal.details.kind]
    if not folder.resolve().is_relative_to(root):
        raise UserError(f"{folder}: leads out of the corpus. Make it a folder of the corpus itself")
    name = proposal.details.name
    taken = sorted(path.name for path in folder.glob("*") if path.name.casefold().split(".")[0] == name)
    if taken:
        raise UserError(
            f"{proposal.details.id}: is in the corpus already ({', '.join(taken)}), and nothing is overwritten. "
            "Give another --name; to replace it, add the new one and then: homeward index supersede OLD NEW"
        )
    return folder / f"{name}{proposal.suffix}"


def _refuse_twice(file: Path, corpus: Path) -> None:
    size, digest = file.stat().st_size, _digest(file)
    if not corpus.is_dir():
        raise CorpusError(f"{corpus}: no such folder. Name the folder of documents with --corpus DIR")
    for path in document_paths(corpus):
        if path.is_file() and path.stat().st_size == size and _digest(path) == digest:
            raise UserError(f"{file.name}: is the same file as {path.relative_to(corpus)}, so nothing was added")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
