"""Read a corpus: find its files, their sidecars and twins, and check every one at the door."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from index.asks import ASKS_SUFFIX
from index.beyond import BEYOND
from index.documents import CorpusFile, Document, FrontMatter, Sidecar, Source, TwinMatter
from index.errors import CorpusError
from index.readers.blocks import Block, Footnote, Reading
from index.readers.characters import clean
from index.readers.place import check_links, check_place, linked_folders
from index.readers.read import SUFFIXES
from index.readers.refused import Refused
from index.readings import Readings, readings_apart
from index.reference import CONTACT_TOKEN, FILES, OPTIONAL, Reference, reference_of
from index.taught import TUNING

TWIN_SUFFIX = ".plain.md"
SIDECAR_SUFFIX = ".yaml"
_PIECE = 1 << 20

Matter = TypeVar("Matter", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents of a folder, by id, and the files that had to be left out."""

    files: tuple[CorpusFile, ...]
    refused: tuple[Refused, ...]

    def refusals(self, folder: Path) -> tuple[str, ...]:
        """A line for each file that was left out, with its name below the folder."""
        return tuple(clean(f"{one.path.relative_to(folder)}: left out, because {one.why}") for one in self.refused)

    def leaves_out(self, path: Path) -> bool:
        """Whether a document has to be left out: its file, one that belongs to it, or a folder above was refused."""
        own = {path, *_beside(path), *path.parents}
        return any(one.path in own for one in self.refused)


def read_corpus(corpus: Path, readings: Readings | None = None) -> list[CorpusFile]:
    """Every document below the folder that can be read, by id. Raises CorpusError as `open_corpus` does."""
    return list(open_corpus(corpus, readings).files)


def open_corpus(corpus: Path, readings: Readings | None = None) -> Corpus:
    """Every document below the folder, by id, with the numbers of contacts.yaml in place of their tokens.

    With `readings` a file that these know is not read again. A file that cannot be read within the readers' limits is
    left out. Raises CorpusError with one line for each document that is wrong in itself, and nothing is returned then.
    """
    if not corpus.is_dir():
        raise CorpusError(f"{corpus}: no such folder. Name the folder of documents with --corpus DIR")
    files, problems, paths = [], [], list(_paths(corpus))
    check_links(paths, (*FILES, *OPTIONAL, TUNING, BEYOND))
    refused = list(linked_folders(paths))
    reference = reference_of(corpus)
    with nullcontext(readings) if readings else readings_apart() as known:
        for path in filter(_is_document, paths):
            try:
                files.append(read_document(path, corpus, reference, known))
            except Refused as error:
                refused.append(error)
            except CorpusError as error:
                problems.append(str(error))
    problems += _clashes(files)
    if problems or not files:
        problems += map(str, refused)
        none = f"{corpus}: no documents ({', '.join(sorted(SUFFIXES))}). Name another folder with --corpus"
        raise CorpusError("\n".join(problems) or none)
    return Corpus(tuple(sorted(files, key=lambda file: file.document.id)), tuple(refused))


def document_paths(corpus: Path) -> list[Path]:
    """Files with a reader, and links that are named like one, without twins, README files and anything hidden."""
    return list(filter(_is_document, _paths(corpus)))


def _paths(corpus: Path) -> Iterator[Path]:
    """Everything below the folder but what is hidden, in order; links to folders are not followed."""
    for path in sorted(corpus.rglob("*")):
        if not any(part.startswith(".") for part in path.relative_to(corpus).parts):
            yield path


def _is_document(path: Path) -> bool:
    """Whether a reader is there for it; twins belong to their document, and README files to nobody."""
    return (
        path.suffix.lower() in SUFFIXES
        and not path.is_dir()
        and not path.name.endswith(TWIN_SUFFIX)
        and path.stem.upper() != "README"
    )


def _clashes(files: list[CorpusFile]) -> list[str]:
    first: dict[str, str] = {}
    problems = []
    for file in files:
        document = file.document
        other = first.setdefault(document.id, document.file)
        if other != document.file:
            problems.append(f"{document.file}: has the same id as {other} ('{document.id}'). Rename one of them")
    return problems


def read_document(path: Path, corpus: Path, reference: Reference, readings: Readings) -> CorpusFile:
    """One document with its sidecar, its twin and its asks, checked at the door.

    Raises Refused when it has to be left out, CorpusError when it is wrong in itself.
    """
    parts = companions(path)
    # Where a file lies is looked at every time, whatever is known of its bytes.
    for part in parts:
        check_place(part, corpus)
    # Before reading: a file that is changed meanwhile then differs from its digest, and the next build reads it.
    digest = _digest(parts)
    text = _filled(readings.read(path), path, reference)
    twin_path = path.with_name(path.stem + TWIN_SUFFIX)
    twin = _filled(readings.read(twin_path), twin_path, reference) if twin_path.is_file() else None
    sidecar = path.with_suffix(SIDECAR_SUFFIX)
    asks_path = path.with_name(path.stem + ASKS_SUFFIX)
    common: dict[str, Any] = {
        "id": path.relative_to(corpus).with_suffix("").as_posix(),
        "file": path.relative_to(corpus).as_posix(),
        "sha256": digest,
        "twin_title": _twin_title(twin, twin_path),
    }
    if sidecar.is_file():
        common |= _from_sidecar(sidecar, common["id"])
    elif text.front_matter:
        common |= _from_front_matter(text, path, common["id"])
        _check_marks(text, common["sources"], path)
        if twin is not None:
            _check_marks(twin, common["sources"], twin_path)
    else:
        common["title"] = text.title or path.stem.replace("_", " ").replace("-", " ")
    if twin is None and common.get("audience", "staff") != "staff":
        raise CorpusError(f"{path}:1: families read it, and its twin {twin_path.name} is missing")
    asks = readings.asks(asks_path, text, twin)
    return CorpusFile(document=Document(**common), text=text, twin=twin, asks=asks)


def companions(path: Path) -> tuple[Path, ...]:
    """The files that belong to a document and are there, be it as links: itself, its sidecar, its twin, its asks."""
    return (path, *(part for part in _beside(path) if part.is_symlink() or part.is_file()))


def _beside(path: Path) -> tuple[Path, ...]:
    """What may belong to a document: its sidecar, its twin and its asks."""
    return path.with_suffix(SIDECAR_SUFFIX), *(path.with_name(path.stem + end) for end in (TWIN_SUFFIX, ASKS_SUFFIX))


def _digest(parts: Iterable[Path]) -> str:
    """Piece by piece: a file may be far larger than what is read of it. Raises Refused when one cannot be opened."""
    digest = hashlib.sha256()
    for number, part in enumerate(parts):
        digest.update(b"\0" if number else b"")
        try:
            with part.open("rb") as file:
                while piece := file.read(_PIECE):
                    digest.update(piece)
        except OSError as error:
            raise Refused(part, f"cannot be opened ({error.strerror}); check who may read it") from error
    return digest.hexdigest()


def _filled(reading: Reading, path: Path, reference: Reference) -> Reading:
    try:
        return replace(reading, blocks=tuple(_with_numbers(block, reference) for block in reading.blocks))
    except CorpusError as error:
        raise CorpusError(f"{path}: {error}") from error


def _with_numbers(block: Block, reference: Reference) -> Block:
    """The block with its contact tokens filled; its footnote marks move with the text."""
    for token in reversed(list(CONTACT_TOKEN.finditer(block.text))):
        number = reference.number(token[1])
        longer = len(number) - len(token[0])
        marks = tuple(replace(m, offset=m.offset + longer * (m.offset >= token.end())) for m in block.marks)
        block = replace(block, text=block.text[: token.start()] + number + block.text[token.end() :], marks=marks)
    return block


def _twin_title(twin: Reading | None, path: Path) -> str | None:
    return None if twin is None else _validated(TwinMatter, twin.front_matter, path).title


def _from_front_matter(text: Reading, path: Path, expected_id: str) -> dict[str, Any]:
    matter = _validated(FrontMatter, text.front_matter, path)
    _check_id(matter.id, expected_id, path)
    sources = {key: _source(key, note, path) for key, note in text.footnotes.items()}
    return matter.model_dump(exclude={"written"}) | {"published": matter.written.isoformat(), "sources": sources}


def _from_sidecar(path: Path, expected_id: str) -> dict[str, Any]:
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise CorpusError(f"{path}:{mark.line + 1 if mark else 1}: not valid YAML") from error
    sidecar = _validated(Sidecar, data, path)
    _check_id(sidecar.id, expected_id, path)
    sources = {f"*{n}": source for n, source in enumerate(sidecar.sources, start=1)}
    return sidecar.model_dump(exclude={"written", "sources"}) | {"sources": sources}


def _check_id(found: str, expected: str, path: Path) -> None:
    if found != expected:
        raise CorpusError(f"{path}: its id is '{found}' but its place says '{expected}'. Make them the same")


def _source(key: str, note: Footnote, path: Path) -> Source:
    """A footnote's five fields: title | publisher | date | URL | how it was read."""
    fields = [field.strip() for field in note.text.split("|")]
    if len(fields) != 5 or not all(fields):
        raise CorpusError(
            f"{path}:{note.line}: footnote [^{key}] needs five fields: title | publisher | date | URL | page read"
        )
    title, publisher, day, url, how = fields
    try:
        return TypeAdapter(Source).validate_python(
            {"title": title, "publisher": publisher, "date": day, "url": url, "read": how}
        )
    except ValidationError as error:
        raise CorpusError(f"{path}:{note.line}: footnote [^{key}]: {_first(error)}") from error


def _check_marks(text: Reading, sources: dict[str, Source], path: Path) -> None:
    for block in text.blocks:
        for mark in block.marks:
            if mark.key not in sources:
                raise CorpusError(f"{path}:{block.line}: footnote [^{mark.key}] has no definition")


def _validated(model: type[Matter], data: object, path: Path) -> Matter:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise CorpusError(f"{path}:1: {_first(error)}") from error


def _first(error: ValidationError) -> str:
    """The first thing pydantic found, in words for a person who writes guidance."""
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"unknown key '{key}'. corpus/README.md lists the keys"
    if first["type"] == "missing":
        return f"the key '{key}' is missing. corpus/README.md explains it"
    return f"'{key}': {first['msg'][0].lower()}{first['msg'][1:]}"
