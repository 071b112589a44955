"""Corpus to release: read, cut, embed only what is new, write beside the live one."""

import hashlib
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from index.adapter import ADAPTER
from index.corpus import read_corpus
from index.documents import CorpusFile
from index.embedding.encoder import Encoder
from index.lexical import KeywordIndex
from index.passages import Passage
from index.recipe import Recipe, recipe
from index.reference import FILES, PLACES, reference_of
from index.release import (
    ASK_VECTORS,
    CHROMA,
    HEADING_VECTORS,
    PASSAGE_KEYWORDS,
    REFERENCE,
    SPAN_KEYWORDS,
    SPAN_VECTORS,
    Release,
    write_documents,
)
from index.releases import MANIFEST, UNFINISHED, Manifest, Releases
from index.sections import passages_of
from index.settings import Settings
from index.store import Store
from index.vectors import Known, Progress, Vectors, embed


@dataclass(frozen=True, slots=True)
class Built:
    """A release that stands complete on disk but is not live yet; `fresh` is False when it was there already."""

    folder: Path
    manifest: Manifest
    fresh: bool


def build(settings: Settings, encoder: Encoder, progress: Progress) -> Built:
    """Write a release of the corpus and return it without switching; the live one when nothing has changed.

    Call it while holding the lock. Raises CorpusError; an unfinished folder is removed by the next `tidy`.
    """
    corpus = settings.corpus.resolve()
    files = read_corpus(corpus)
    reference = reference_of(corpus)
    reference.check()
    made_by = recipe(encoder.variant, settings.passage_words)
    digest = _digest(files, reference.folder, corpus)
    releases = Releases(settings.home)
    live = releases.current()
    if live is not None:
        manifest = releases.manifest(live.name)
        if (manifest.digest, manifest.recipe) == (digest, made_by):
            return Built(live, manifest, fresh=False)
    known = _known(live, made_by, releases, encoder)
    now = datetime.now(UTC).replace(microsecond=0)
    name = f"{now:%Y-%m-%dT%H-%M-%S}-{digest[:4]}"
    work = releases.folder / f"{UNFINISHED}{name}"
    work.mkdir(parents=True)
    found = [passage for file in files for passage in passages_of(file, settings.passage_words)]
    vectors = embed(found, known, encoder, progress)
    _write(work, files, found, vectors)
    if (corpus / ADAPTER).is_file():
        shutil.copy(corpus / ADAPTER, work / ADAPTER)
    kept_files = {*FILES, PLACES}
    shutil.copytree(reference.folder, work / REFERENCE, ignore=lambda _, names: set(names) - kept_files)
    manifest = Manifest(
        name=name,
        built_at=now,
        corpus=str(corpus),
        digest=digest,
        recipe=made_by,
        documents=len(files),
        passages=len(found),
        spans=sum(len(passage.spans) for passage in found),
        embedded=vectors.embedded,
        notices=_notices(files),
    )
    (work / MANIFEST).write_text(manifest.model_dump_json(indent=1), encoding="utf-8")
    return Built(work.rename(releases.folder / name), manifest, fresh=True)


def corpus_digest(corpus: Path) -> str:
    """The digest a release of this corpus would carry. Raises CorpusError."""
    return _digest(read_corpus(corpus), reference_of(corpus).folder, corpus)


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
    with Store.open(work / CHROMA) as store:
        store.add(found, vectors.passages)
    np.save(work / HEADING_VECTORS, vectors.headings.astype(np.float16))
    np.save(work / SPAN_VECTORS, vectors.spans.astype(np.float16))
    np.save(work / ASK_VECTORS, vectors.asks.astype(np.float16))
    KeywordIndex.of([passage.searched_text for passage in found]).save(work / PASSAGE_KEYWORDS)
    KeywordIndex.of([passage.quote(span) for passage in found for span in passage.spans]).save(work / SPAN_KEYWORDS)
    write_documents(work, [file.document for file in files])


def _known(live: Path | None, made_by: Recipe, releases: Releases, encoder: Encoder) -> Known:
    """The vectors of the live release, when it was made by the same recipe."""
    if live is None or releases.manifest(live.name).recipe != made_by:
        return Known()
    return Release(live, encoder).known()


def _notices(files: Iterable[CorpusFile]) -> tuple[str, ...]:
    """What a maintainer wants to know, one line each."""
    today = datetime.now(UTC).date()
    lines = [f"{f.document.file}: {notice}" for f in files for notice in f.text.notices]
    lines += [
        f"{f.document.file}: past its review date {f.document.review_by}"
        for f in files
        if f.document.review_by and f.document.review_by < today
    ]
    return tuple(lines)
