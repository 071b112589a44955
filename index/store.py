"""Passages and their vectors in Chroma, in the release's folder or on a server. The one home of chromadb."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import chromadb
import numpy as np
from chromadb.api import ClientAPI
from chromadb.config import Settings as ChromaSettings

from index.discard import COLLECTION_FILE
from index.embedding.encoder import Matrix, Vector
from index.errors import UserError
from index.passages import Passage, Span, SpanKind
from index.server import ChromaServer
from index.unused import blank_unused

CHROMA = "chroma"
"""The folder of a release in which its vectors lie, unless they lie on a server."""
COLLECTION = "passages"
PREFIX = "homeward-"
"""On a server, a release's collection is its name after this."""
# Chroma refuses more than 5,461 rows in one write on most machines, fewer on some; smaller writes cost nothing.
ROWS_A_WRITE = 1000


class Store:
    """The passages of one release. A folder has one owner at a time: another process's writes are not seen."""

    def __init__(self, client: ClientAPI, collection: str, *, create: bool, folder: Path | None = None) -> None:
        self.client: Any = client  # its interface class does not declare close()
        self.name = collection
        self._folder = folder
        # No embedding function, ever: one that a server names would be a program of its choice, run here.
        self._collection = (
            client.get_or_create_collection(
                collection,
                embedding_function=None,
                # Chroma's default distance is squared L2.
                configuration={"hnsw": {"space": "cosine"}},
            )
            if create
            else client.get_collection(collection, embedding_function=None)
        )

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """The store that lies in a folder itself, created when missing."""
        return cls(chromadb.Client(_within(folder)), COLLECTION, create=True, folder=folder)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()
        if self._folder is not None:
            # Reading is enough to make Chroma begin a vector index anew that holds no vector yet.
            blank_unused(self._folder)

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


@contextmanager
def store_of(release: Path) -> Iterator[Store]:
    """The store of a release, wherever it lies. Raises UserError when it lies on a server that does not answer."""
    if not (release / COLLECTION_FILE).is_file():
        with Store.open(release / CHROMA) as store:
            yield store
        return
    with _at_server(ChromaServer()) as client:
        yield Store(client, _collection_of(release), create=False)


@contextmanager
def new_store(release: Path, name: str) -> Iterator[Store]:
    """An empty store for the release of this name, on the server if the operator names one. Raises UserError."""
    server = ChromaServer()
    if server.url is None:
        with Store.open(release / CHROMA) as store:
            yield store
        return
    (release / COLLECTION_FILE).write_text(json.dumps({"collection": PREFIX + name}), encoding="utf-8")
    with _at_server(server) as client:
        yield Store(client, PREFIX + name, create=True)


def client_and_collection(release: Path) -> tuple[ClientAPI, str]:
    """A client of the store in which a release lies, and its collection's name there, for the code of others."""
    if (release / COLLECTION_FILE).is_file():
        return _client_of(ChromaServer()), _collection_of(release)
    return chromadb.Client(_within(release / CHROMA)), COLLECTION


def drop_collection(release: Path) -> None:
    """Remove a release's collection from the server; nothing when it is not there. Raises UserError."""
    name = _collection_of(release)
    with _at_server(ChromaServer()) as client:
        if name in {collection.name for collection in client.list_collections()}:
            client.delete_collection(name)


def _within(folder: Path) -> ChromaSettings:
    return ChromaSettings(anonymized_telemetry=False, is_persistent=True, persist_directory=str(folder))


def _collection_of(release: Path) -> str:
    return str(json.loads((release / COLLECTION_FILE).read_text(encoding="utf-8"))["collection"])


def _client_of(server: ChromaServer) -> ClientAPI:
    place = server.place
    is_secure = place.scheme == "https"
    settings = ChromaSettings(anonymized_telemetry=False)
    if server.ca is not None:
        settings.chroma_server_ssl_verify = str(server.ca)
    return chromadb.HttpClient(
        host=place.hostname or "",
        port=place.port or (443 if is_secure else 8000),
        ssl=is_secure,
        headers=server.headers,
        settings=settings,
    )


@contextmanager
def _at_server(server: ChromaServer) -> Iterator[Any]:
    """A client of the server. Whatever goes wrong with it becomes one UserError."""
    if server.url is None:
        raise UserError("The vectors of this release lie on a Chroma server. Say where with HOMEWARD_CHROMA_URL")
    client: Any = None
    try:
        client = _client_of(server)
        yield client
    except UserError:
        raise
    except Exception as error:  # chromadb hands on whatever its transport raises
        why = " ".join(str(error).split())[:120] or type(error).__name__
        cure = "Start or mend it, then try again"
        raise UserError(f"The Chroma server at {server.url} does not serve ({why}). {cure}") from error
    finally:
        if client is not None:
            client.close()


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
