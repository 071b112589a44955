"""Read a corpus: find its files, their sidecars and twins, and check every one at the door."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from index.asks import ASKS_SUFFIX, read_asks
from index.documents import CorpusFile, Document, FrontMatter, Sidecar, Source, TwinMatter
from index.errors import CorpusError
from index.readers.blocks import Block, Footnote, Reading
from index.readers.read import SUFFIXES
from index.readings import Readings
from index.reference import CONTACT_TOKEN, Reference, reference_of

TWIN_SUFFIX = ".plain.md"
SIDECAR_SUFFIX = ".yaml"

Matter = TypeVar("Matter", bound=BaseModel)


def read_corpus(corpus: Path, readings: Readings | None = None) -> list[CorpusFile]:
    """Every document below the folder, by id, with the numbers of contacts.yaml in place of their tokens.

    With `readings` a file that these know is not read again.
    Raises CorpusError with one line for each document that is wrong, and none is returned then.
    """
    if not corpus.is_dir():
        raise CorpusError(f"{corpus}: no such folder. Name the folder of documents with --corpus DIR")
    files, problems = [], []
    reference, readings = reference_of(corpus), readings or Readings()
    for path in document_paths(corpus):
        try:
            files.append(read_document(path, corpus, reference, readings))
        except CorpusError as error:
            problems.append(str(error))
    problems += _clashes(files)
    if problems:
        raise CorpusError("\n".join(problems))
    if not files:
        raise CorpusError(f"{corpus}: no documents ({', '.join(sorted(SUFFIXES))}). Name another folder with --corpus")
    return sorted(files, key=lambda file: file.document.id)


def document_paths(corpus: Path) -> list[Path]:
    """Files with a reader, without twins, README files and anything hidden."""
    return sorted(
        path
        for path in corpus.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and path.is_file()
        and not path.name.endswith(TWIN_SUFFIX)
        and path.stem.upper() != "README"
        and not any(part.startswith(".") for part in path.relative_to(corpus).parts)
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


def read_document(path: Path, corpus: Path, reference: Reference, readings: Readings | None = None) -> CorpusFile:
    """One document with its sidecar, its twin and its asks, checked at the door. Raises CorpusError."""
    # First of all: a file that is changed while it is read then differs from its digest, and the next build reads it.
    digest = _digest(path)
    readings = readings or Readings()
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
    asks = read_asks(asks_path, text, twin)
    return CorpusFile(document=Document(**common), text=text, twin=twin, asks=asks)


def companions(path: Path) -> tuple[Path, ...]:
    """The files that belong to a document and are there: itself, its sidecar, its twin and its asks."""
    beside = (
        path.with_suffix(SIDECAR_SUFFIX),
        *(path.with_name(path.stem + end) for end in (TWIN_SUFFIX, ASKS_SUFFIX)),
    )
    return tuple(part for part in (path, *beside) if part.is_file())


def _digest(path: Path) -> str:
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in companions(path))).hexdigest()


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
