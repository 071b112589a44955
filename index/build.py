"""Corpus to release: read, cut, embed only what is new, write beside the live one."""

import hashlib
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from index.corpus import read_corpus
from index.documents import CorpusFile, Status
from index.embedding.encoder import Encoded, Encoder, Text
from index.lexical import KeywordIndex
from index.passages import Passage
from index.recipe import Recipe, recipe
from index.reference import FILES, reference_of
from index.release import (
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
from index.sections import passages
from index.settings import Settings
from index.store import Store

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done and how much there is."""

TEXTS_A_STEP = 64


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
    digest = _digest(files, reference.folder)
    releases = Releases(settings.home)
    live = releases.current()
    if live is not None:
        manifest = releases.manifest(live.name)
        if (manifest.digest, manifest.recipe) == (digest, made_by):
            return Built(live, manifest, fresh=False)
    kept = _vectors_of(live, made_by, releases, encoder)
    now = datetime.now(UTC).replace(microsecond=0)
    name = f"{now:%Y-%m-%dT%H-%M-%S}-{digest[:4]}"
    work = releases.folder / f"{UNFINISHED}{name}"
    work.mkdir(parents=True)
    found = _passages(files, settings.passage_words)
    embedded = _write(work, files, found, kept, encoder, progress)
    shutil.copytree(reference.folder, work / REFERENCE, ignore=lambda _, names: [n for n in names if n not in FILES])
    manifest = Manifest(
        name=name,
        built_at=now,
        corpus=str(corpus),
        digest=digest,
        recipe=made_by,
        documents=len(files),
        passages=len(found),
        spans=sum(len(passage.spans) for passage in found),
        embedded=embedded,
        notices=_notices(files),
    )
    (work / MANIFEST).write_text(manifest.model_dump_json(indent=1), encoding="utf-8")
    return Built(work.rename(releases.folder / name), manifest, fresh=True)


def corpus_digest(corpus: Path) -> str:
    """The digest a release of this corpus would carry. Raises CorpusError."""
    return _digest(read_corpus(corpus), reference_of(corpus).folder)


def _digest(files: Iterable[CorpusFile], reference: Path) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.document.id}\0{file.document.sha256}\0".encode())
    for name in FILES:
        digest.update((reference / name).read_bytes())
    return digest.hexdigest()


def _passages(files: Iterable[CorpusFile], most_words: int) -> list[Passage]:
    """Every passage that may be quoted, twins after their document."""
    found: list[Passage] = []
    for file in files:
        document = file.document
        if document.status is not Status.CURRENT:
            continue
        found += passages(file.text.blocks, document.id, document.title, plain=False, most_words=most_words)
        if file.twin is not None and document.twin_title is not None:
            found += passages(file.twin.blocks, document.id, document.twin_title, plain=True, most_words=most_words)
    return found


def _write(
    work: Path,
    files: Sequence[CorpusFile],
    found: Sequence[Passage],
    kept: dict[str, Encoded],
    encoder: Encoder,
    progress: Progress,
) -> int:
    """Write everything but the manifest; return how many passages were embedded."""
    missing = [passage for passage in found if passage.content not in kept]
    for start in range(0, len(missing), TEXTS_A_STEP):
        progress("Embedding passages", start, len(missing))
        part = missing[start : start + TEXTS_A_STEP]
        for passage, encoded in zip(part, encoder.encode([_text(p) for p in part]), strict=True):
            kept[passage.content] = encoded
    progress("Embedding passages", len(missing), len(missing))
    encoded_all = [kept[passage.content] for passage in found]
    with Store.open(work / CHROMA) as store:
        store.add(found, np.stack([one.vector for one in encoded_all]))
    np.save(work / HEADING_VECTORS, np.stack([one.parts[0] for one in encoded_all]).astype(np.float16))
    np.save(work / SPAN_VECTORS, np.concatenate([one.parts[1:] for one in encoded_all]).astype(np.float16))
    KeywordIndex.of([passage.indexed_text for passage in found]).save(work / PASSAGE_KEYWORDS)
    KeywordIndex.of([passage.quote(span) for passage in found for span in passage.spans]).save(work / SPAN_KEYWORDS)
    write_documents(work, [file.document for file in files])
    return len(missing)


def _text(passage: Passage) -> Text:
    """The text to embed, with the places of its heading and of its spans."""
    shift = len(passage.prefix)
    spans = ((span.start + shift, span.end + shift) for span in passage.spans)
    return Text(passage.indexed_text, (passage.heading_place, *spans))


def _vectors_of(live: Path | None, made_by: Recipe, releases: Releases, encoder: Encoder) -> dict[str, Encoded]:
    """Vectors of the live release by content, when it was made by the same recipe."""
    if live is None or releases.manifest(live.name).recipe != made_by:
        return {}
    return dict(Release(live, encoder).encoded())


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
