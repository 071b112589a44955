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

from index.beyond import BEYOND, BEYOND_VECTORS, Beyond, read_beyond
from index.corpus import Corpus, companions, open_corpus
from index.documents import CorpusFile, Review, Status, write_documents
from index.embedding.encoder import Encoder, Matrix
from index.errors import CorpusError, UserError
from index.lexical import KeywordIndex
from index.passages import Passage
from index.readings import Kept, Readings, known_readings, readings_apart
from index.recipe import Recipe, recipe
from index.reference import FILES, OPTIONAL, Reference, reference_of
from index.release import (
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
from index.store import new_store
from index.taught import TUNING, taught
from index.vectors import Known, Progress, Vectors, embed
from index.wordings import ASK_VECTORS

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
    found: Corpus
    readings: Readings
    reference: Reference
    digest: str

    @property
    def files(self) -> Sequence[CorpusFile]:
        """The documents that could be read."""
        return self.found.files


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
    speaking = taught(encoder, settings.corpus)
    made_by = recipe(speaking.variant, settings.passage_words)
    releases = Releases(settings.home)
    kin = None if anew else _kin(releases, made_by)
    corpus = _read(settings, kin)
    if kin is not None and releases.manifest(kin.name).digest == corpus.digest:
        return Built(kin, releases.manifest(kin.name), fresh=False)
    found = [passage for file in corpus.files for passage in passages_of(file, settings.passage_words)]
    if not found:
        raise CorpusError(f"{corpus.folder}: every document is withdrawn or superseded, so nothing could be quoted")
    beyond = read_beyond(corpus.folder)
    vectors = embed(found, beyond, _known(kin, encoder), speaking, progress)
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
        notices=(*corpus.found.refusals(corpus.folder), *_notices(corpus.files)),
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
    with readings_apart(None if kin is None else known_readings(kin)) as readings:
        found = open_corpus(folder, readings)
    reference = reference_of(folder)
    reference.check()
    return _Corpus(folder, found, readings, reference, digest_of(found, reference, folder))


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
    if (corpus.folder / TUNING).is_file():
        shutil.copy(corpus.folder / TUNING, work / TUNING)
    if (corpus.folder / BEYOND).is_file():
        Beyond(read_beyond(corpus.folder), vectors.beyond).save(work / BEYOND_VECTORS)
        shutil.copy(corpus.folder / BEYOND, work / BEYOND)
    kept_files = {*FILES, *OPTIONAL}
    shutil.copytree(corpus.reference.folder, work / REFERENCE, ignore=lambda _, names: set(names) - kept_files)
    (work / MANIFEST).write_text(manifest.model_dump_json(indent=1), encoding="utf-8")
    return work


def corpus_digest(corpus: Path, known: Kept | None = None) -> str:
    """The digest a release of this corpus would carry; what is known is not read again. Raises CorpusError."""
    with readings_apart(known) as readings:
        return digest_of(open_corpus(corpus, readings), reference_of(corpus), corpus)


def digest_of(found: Corpus, reference: Reference, corpus: Path) -> str:
    """The digest of what was found in a corpus, and of its reference files."""
    digest = hashlib.sha256()
    for file in found.files:
        digest.update(f"{file.document.id}\0{file.document.sha256}\0".encode())
    # A file that is newly left out, or left out for another reason, is a change that the maintainer should hear of.
    digest.update("\0".join(found.refusals(corpus)).encode())
    for path in (*(reference.folder / name for name in (*FILES, *OPTIONAL)), corpus / TUNING, corpus / BEYOND):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _write(work: Path, files: Sequence[CorpusFile], found: Sequence[Passage], vectors: Vectors) -> None:
    """Write everything but the reference files and the manifest."""
    # Chroma writes in its own threads and leaves this one free for the rest.
    with ThreadPoolExecutor(max_workers=1) as pool:
        stored = pool.submit(_store, work, found, vectors.passages)
        _write_beside(work, found, vectors)
        stored.result()
    write_documents(work, [file.document for file in files])


def _store(work: Path, found: Sequence[Passage], vectors: Matrix) -> None:
    # On a server the collection is named after the release, as `Releases.settle` names the folder.
    with new_store(work, work.name.removeprefix(UNFINISHED)) as store:
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
