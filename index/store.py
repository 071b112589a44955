"""Passages and their vectors in Chroma, inside the release's folder. The one home of chromadb."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import chromadb
import numpy as np
from chromadb.api import ClientAPI
from chromadb.config import Settings as ChromaSettings

from index.embedding.encoder import Matrix, Vector
from index.passages import Passage, Span, SpanKind

COLLECTION = "passages"
# Chroma refuses more than 5,461 rows in one write on most machines, fewer on some; smaller writes cost nothing.
ROWS_A_WRITE = 1000


class Store:
    """The passages of one release. A folder has one owner at a time: another process's writes are not seen."""

    def __init__(self, client: ClientAPI) -> None:
        self._client: Any = client  # its interface class does not declare close()
        self._collection = client.get_or_create_collection(
            COLLECTION,
            embedding_function=None,
            # Chroma's default distance is squared L2.
            configuration={"hnsw": {"space": "cosine"}},
        )

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """The store in a folder, created when missing."""
        settings = ChromaSettings(anonymized_telemetry=False, is_persistent=True, persist_directory=str(folder))
        return cls(chromadb.Client(settings))

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def add(self, passages: Sequence[Passage], vectors: Matrix) -> None:
        """Write passages with their unit vectors, shape (passages, dimension)."""
        for start in range(0, len(passages), ROWS_A_WRITE):
            part = passages[start : start + ROWS_A_WRITE]
            self._collection.add(
                ids=[passage.id for passage in part],
                documents=[passage.text for passage in part],
                metadatas=[_metadata(passage) for passage in part],
                embeddings=vectors[start : start + ROWS_A_WRITE],
            )

    def load(self) -> tuple[list[Passage], Matrix]:
        """Every passage, by document, voice and place, and the vectors in the same order."""
        pages = list(self._pages())
        rows = [row for page in pages for row in zip(page["documents"], page["metadatas"], strict=True)]
        passages = [_passage(text, metadata) for text, metadata in rows]
        order = sorted(range(len(passages)), key=lambda i: _order(passages[i]))
        vectors = np.concatenate([np.asarray(page["embeddings"], dtype=np.float32) for page in pages])
        return [passages[i] for i in order], vectors[order]

    def count(self) -> int:
        """How many passages there are."""
        return int(self._collection.count())

    def nearest(self, vector: Vector, limit: int) -> list[tuple[str, float]]:
        """The ids of the nearest passages with their cosine, best first, by Chroma's own index."""
        found: Any = self._collection.query(
            query_embeddings=np.stack([vector]), n_results=min(limit, max(1, self.count())), include=["distances"]
        )
        return [(id_, 1.0 - distance) for id_, distance in zip(found["ids"][0], found["distances"][0], strict=True)]

    def _pages(self) -> Iterator[Any]:
        for offset in range(0, max(1, self.count()), ROWS_A_WRITE):
            yield self._collection.get(
                include=["documents", "metadatas", "embeddings"], limit=ROWS_A_WRITE, offset=offset
            )


def _order(passage: Passage) -> tuple[str, bool, int]:
    return passage.document, passage.plain, passage.position


def _metadata(passage: Passage) -> dict[str, str | int | bool]:
    return {
        "document": passage.document,
        "title": passage.title,
        "headings": json.dumps(passage.headings),
        "spans": json.dumps([(s.start, s.end, s.kind, s.page, s.sources) for s in passage.spans]),
        "plain": passage.plain,
        "position": passage.position,
        "asks": json.dumps(passage.asks),
        "answers": json.dumps(passage.answers),
    }


def _passage(text: str, metadata: dict[str, Any]) -> Passage:
    spans = [
        Span(start, end, SpanKind(kind), page, tuple(sources))
        for start, end, kind, page, sources in json.loads(metadata["spans"])
    ]
    return Passage(
        document=metadata["document"],
        title=metadata["title"],
        headings=tuple(json.loads(metadata["headings"])),
        text=text,
        spans=tuple(spans),
        plain=bool(metadata["plain"]),
        position=int(metadata["position"]),
        asks=tuple(json.loads(metadata["asks"])),
        answers=tuple(tuple(rows) for rows in json.loads(metadata["answers"])),
    )
