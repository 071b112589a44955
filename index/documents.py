"""Documents: what is known about one guidance text, and the forms in which its file says so."""

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

from index.asks import Ask
from index.readers.blocks import Reading

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


class CorpusFile(_Checked):
    """A document with the text that was read for it, and its twin's where there is one."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    document: Document
    text: Reading
    twin: Reading | None = None
    asks: dict[str, tuple[Ask, ...]] = {}
    """Other wordings of the question that a section answers, by heading."""
