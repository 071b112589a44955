"""Documents: what is known about one guidance text, and the forms in which its file says so."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter

from index.asks import Ask
from index.readers.blocks import Reading

DOCUMENTS = "documents.json"
"""In the folder of a release."""

Kind = Literal["guidance", "case study", "service page", "pathway", "rights"]
Evidence = Literal["law", "national guidance", "evaluation", "local policy", "case study", "lived experience"]
ServiceLine = Literal[
    "all",
    "adult secure",
    "CYPMHS",
    "adult eating disorders",
    "CYPMHS eating disorders",
    "eating disorders",
    "learning disability and autism",
    "perinatal",
    "complex care",
    "community",
]


class Status(StrEnum):
    """Whether a document may be quoted."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Review(StrEnum):
    """How a document stands with its review date."""

    IN_DATE = "in date"
    SOON = "due soon"
    OVERDUE = "past review"
    NO_DATE = "no date"
    RETIRED = "retired"
    """Withdrawn or superseded: nobody has to review it."""


REVIEW_SOON = timedelta(days=60)
"""Long enough to read the sources again and have a second person read the text."""


class _Checked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(_Checked):
    """The original publication that a statement rests on."""

    title: str
    publisher: str
    date: str
    url: str
    read: Literal["page read", "secondary copy"]


class FrontMatter(_Checked):
    """What the head of a document says about it; every key is required."""

    id: str
    title: str
    kind: Kind
    audience: Literal["staff", "families", "both"]
    region: str
    service_line: ServiceLine
    age_group: Literal["all ages", "adults", "children and young people"]
    evidence: Evidence
    written: date
    review_by: date
    status: Status
    supersedes: tuple[str, ...]


class Sidecar(FrontMatter):
    """The same for a PDF, HTML, DOCX or text file, in a `.yaml` beside it, with its date and its sources."""

    published: str
    sources: tuple[Source, ...]


class TwinMatter(_Checked):
    """The head of a plain-English twin: only its own title; all else is the document's."""

    title: str


class Document(_Checked):
    """One guidance text as the index knows it. What a plain file does not say about itself is None."""

    id: str
    title: str
    file: str
    """Path below the corpus folder."""
    sha256: str
    """Of the file, its sidecar, its twin and its asks together."""
    kind: Kind | None = None
    audience: Literal["staff", "families", "both"] = "both"
    region: str | None = None
    service_line: ServiceLine | None = None
    age_group: str | None = None
    evidence: Evidence | None = None
    published: str | None = None
    review_by: date | None = None
    status: Status = Status.CURRENT
    supersedes: tuple[str, ...] = ()
    twin_title: str | None = None
    sources: dict[str, Source] = {}
    """By footnote key; keys that begin with `*` belong to the whole document."""

    def review(self, today: date) -> Review:
        """How it stands with its review date on a day."""
        if self.status is not Status.CURRENT:
            return Review.RETIRED
        if self.review_by is None:
            return Review.NO_DATE
        if self.review_by < today:
            return Review.OVERDUE
        return Review.SOON if self.review_by - today <= REVIEW_SOON else Review.IN_DATE


class CorpusFile(_Checked):
    """A document with the text that was read for it, and its twin's where there is one."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    document: Document
    text: Reading
    twin: Reading | None = None
    asks: dict[str, tuple[Ask, ...]] = {}
    """Other wordings of the question that a section answers, by heading."""


def read_documents(release: Path) -> Mapping[str, Document]:
    """The documents of a release's folder by id, those among them that are no longer quoted."""
    return TypeAdapter(dict[str, Document]).validate_json((release / DOCUMENTS).read_bytes())


def write_documents(release: Path, documents: Sequence[Document]) -> None:
    """Write the documents' metadata as a release reads it."""
    data = {document.id: document.model_dump(mode="json") for document in documents}
    (release / DOCUMENTS).write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
