"""Corpus to release: read, cut, embed only what is new, write beside the live one."""

import hashlib
import logging
import shutil
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from index.adapter import ADAPTER
from index.corpus import companions, read_corpus
from index.documents import CorpusFile, Review, Status, write_documents
from index.embedding.encoder import Encoder, Matrix
from index.errors import CorpusError, UserError
from index.lexical import KeywordIndex
from index.passages import Passage
from index.readings import Readings, known_readings
from index.recipe import Recipe, recipe
from index.reference import FILES, PLACES, Reference, reference_of
from index.release import (
    ASK_VECTORS,
    CHROMA,
    HEADING_VECTORS,
    PASSAGE_KEYWORDS,
    REFERENCE,
    SPAN_KEYWORDS,
    SPAN_VECTORS,
    Release,
)
from index.releases import MANIFEST, UNFINISHED, Manifest, Releases
from index.sections import passages_of
from index.settings import Settings
from index.store import Store
from index.vectors import Known, Progress, Vectors, embed

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Built:
    """A release that stands complete on disk but is not live yet; `fresh` is False when it was there already."""

    folder: Path
    manifest: Manifest
    fresh: bool


@dataclass(frozen=True, slots=True)
class _Corpus:
    """What a release is made from."""

    folder: Path
    files: Sequence[CorpusFile]
    readings: Readings
    reference: Reference
    digest: str


def build(settings: Settings, encoder: Encoder, progress: Progress) -> Built:
    """Write a release of the corpus and return it without switching; the live one when nothing has changed.

    Call it while holding the lock. Raises CorpusError.
    """
    drafted = draft(settings, encoder, progress)
    return replace(drafted, folder=Releases(settings.home).settle(drafted.folder)) if drafted.fresh else drafted


def draft(settings: Settings, encoder: Encoder, progress: Progress, *, anew: bool = False) -> Built:
    """The same, and what is written is not a release yet: `Releases.settle` makes it one, `tidy` removes it.

    With `anew` nothing is taken over from the live release, not even when nothing has changed.
    """
    made_by = recipe(encoder.variant, settings.passage_words)
    releases = Releases(settings.home)
    kin = None if anew else _kin(releases, made_by)
    corpus = _read(settings, kin)
    if kin is not None and releases.manifest(kin.name).digest == corpus.digest:
        return Built(kin, releases.manifest(kin.name), fresh=False)
    found = [passage for file in corpus.files for passage in passages_of(file, settings.passage_words)]
    if not found:
        raise CorpusError(f"{corpus.folder}: every document is withdrawn or superseded, so nothing could be quoted")
    vectors = embed(found, _known(kin, encoder), encoder, progress)
    name, now = releases.next_name(corpus.digest)
    current = releases.current()
    manifest = Manifest(
        name=name,
        built_at=now,
        corpus=str(corpus.folder),
        digest=corpus.digest,
        recipe=made_by,
        documents=len(corpus.files),
        passages=len(found),
        spans=sum(len(passage.spans) for passage in found),
        embedded=vectors.embedded,
        notices=_notices(corpus.files),
        follows="" if current is None else current.name,
    )
    return Built(_written(releases, manifest, corpus, found, vectors), manifest, fresh=True)


def _kin(releases: Releases, made_by: Recipe) -> Path | None:
    """The live release, when something can be taken over from it: it is of the same recipe and can be read."""
    live = releases.current()
    try:
        return live if live is not None and releases.manifest(live.name).recipe == made_by else None
    except UserError:
        return None


def _read(settings: Settings, kin: Path | None) -> _Corpus:
    """Every file of the corpus, checked at the door; what `kin` knows is not read again. Raises CorpusError."""
    folder = settings.corpus.resolve()
    readings = Readings({} if kin is None else known_readings(kin))
    files = read_corpus(folder, readings)
    reference = reference_of(folder)
    reference.check()
    return _Corpus(folder, files, readings, reference, _digest(files, reference.folder, folder))


def _written(
    releases: Releases, manifest: Manifest, corpus: _Corpus, found: Sequence[Passage], vectors: Vectors
) -> Path:
    """Write everything into a folder beside the releases, the manifest last, and return the folder."""
    work = releases.folder / f"{UNFINISHED}{manifest.name}"
    work.mkdir(parents=True)
    _write(work, corpus.files, found, vectors)
    # Of a document that is out of use no word is kept.
    quoted = (corpus.folder / f.document.file for f in corpus.files if f.document.status is Status.CURRENT)
    corpus.readings.write(work, [part for path in quoted for part in companions(path)])
    if (corpus.folder / ADAPTER).is_file():
        shutil.copy(corpus.folder / ADAPTER, work / ADAPTER)
    kept_files = {*FILES, PLACES}
    shutil.copytree(corpus.reference.folder, work / REFERENCE, ignore=lambda _, names: set(names) - kept_files)
    (work / MANIFEST).write_text(manifest.model_dump_json(indent=1), encoding="utf-8")
    return work


def corpus_digest(corpus: Path, readings: Readings | None = None) -> str:
    """The digest a release of this corpus would carry. Raises CorpusError."""
    return _digest(read_corpus(corpus, readings), reference_of(corpus).folder, corpus)


def _digest(files: Iterable[CorpusFile], reference: Path, corpus: Path) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.document.id}\0{file.document.sha256}\0".encode())
    for path in (*(reference / name for name in (*FILES, PLACES)), corpus / ADAPTER):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _write(work: Path, files: Sequence[CorpusFile], found: Sequence[Passage], vectors: Vectors) -> None:
    """Write everything but the reference files and the manifest."""
    # Chroma writes in its own threads and leaves this one free for the rest.
    with ThreadPoolExecutor(max_workers=1) as pool:
        stored = pool.submit(_store, work / CHROMA, found, vectors.passages)
        _write_beside(work, found, vectors)
        stored.result()
    write_documents(work, [file.document for file in files])


def _store(folder: Path, found: Sequence[Passage], vectors: Matrix) -> None:
    with Store.open(folder) as store:
        store.add(found, vectors)


def _write_beside(work: Path, found: Sequence[Passage], vectors: Vectors) -> None:
    """The other vectors, and the keyword indexes."""
    np.save(work / HEADING_VECTORS, vectors.headings.astype(np.float16))
    np.save(work / SPAN_VECTORS, vectors.spans.astype(np.float16))
    np.save(work / ASK_VECTORS, vectors.asks.astype(np.float16))
    KeywordIndex.of([passage.searched_text for passage in found]).save(work / PASSAGE_KEYWORDS)
    KeywordIndex.of([passage.quote(span) for passage in found for span in passage.spans]).save(work / SPAN_KEYWORDS)


def _known(kin: Path | None, encoder: Encoder) -> Known:
    """The vectors of a release of the same recipe; none when there is no such release, or it cannot be read."""
    if kin is None:
        return Known()
    try:
        return Release(kin, encoder).known()
    except Exception:  # whatever is broken in it, a new release is how it gets mended
        log.exception("The live release cannot be read, so nothing is taken over from it")
        return Known()


def _notices(files: Iterable[CorpusFile]) -> tuple[str, ...]:
    """What a maintainer wants to know, one line each."""
    today = datetime.now(UTC).date()
    lines = [f"{f.document.file}: {notice}" for f in files for notice in f.text.notices]
    lines += [
        f"{f.document.file}: past its review date {f.document.review_by}"
        for f in files
        if f.document.review(today) is Review.OVERDUE
    ]
    return tuple(lines)
