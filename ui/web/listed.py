"""The documents of a release as the JSON API lists them."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from index.documents import Document, Evidence, Kind, Source, Status
from index.release import Release


class _Listed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ListedSource(_Listed):
    """An original publication behind a document."""

    title: str
    publisher: str
    date: str
    url: str


class ListedDocument(_Listed):
    """A document. What is not known about it is null."""

    id: str
    title: str
    kind: Kind | None
    status: Status
    published: str | None
    review_by: date | None
    evidence: Evidence | None
    has_plain_twin: bool
    sources: tuple[ListedSource, ...]


class ListedDocuments(_Listed):
    """Every document of the release that answers, by id."""

    release: str
    documents: tuple[ListedDocument, ...]


def listed(release: Release) -> ListedDocuments:
    """All documents of a release, withdrawn ones too: their status says so."""
    documents = sorted(release.documents.values(), key=lambda document: document.id)
    return ListedDocuments(release=release.name, documents=tuple(map(_listed, documents)))


def _listed(document: Document) -> ListedDocument:
    return ListedDocument(
        id=document.id,
        title=document.title,
        kind=document.kind,
        status=document.status,
        published=document.published,
        review_by=document.review_by,
        evidence=document.evidence,
        has_plain_twin=document.twin_title is not None,
        sources=_sources(document),
    )


def _sources(document: Document) -> tuple[ListedSource, ...]:
    """Each publication once, in the document's order."""
    once: dict[tuple[str, str], Source] = {}
    for source in document.sources.values():
        once.setdefault((source.title, source.url), source)
    return tuple(
        ListedSource(title=one.title, publisher=one.publisher, date=one.date, url=one.url) for one in once.values()
    )
