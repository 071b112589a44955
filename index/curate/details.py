"""Details: what a maintainer says about a new document, and the metadata file made of it."""

from datetime import date
from typing import Any, Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from index.documents import Evidence, Kind, ServiceLine, Sidecar, Source, Status
from index.errors import UserError

NAME = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""Small letters, digits and single hyphens: no folder, no dot, nothing that leads out of the corpus."""

FOLDERS: dict[Kind, str] = {
    "guidance": "guidance",
    "case study": "case_studies",
    "service page": "services",
    "pathway": "pathways",
    "rights": "rights",
}
NO_DATE = "n.d."


class Details(BaseModel):
    """Everything that is asked about a document when it is added."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    name: str = Field(pattern=NAME, max_length=80)
    """Of the file in the corpus, without its suffix."""
    title: str = Field(min_length=1)
    kind: Kind
    publisher: str = ""
    published: str = NO_DATE
    url: str = Field(default="", pattern=r"^(https?://\S+)?$")
    audience: Literal["staff", "families", "both"]
    region: str = Field(min_length=1)
    service_line: ServiceLine
    age_group: Literal["all ages", "adults", "children and young people"]
    evidence: Evidence
    written: date
    """The day on which it was read in: the text is held against its source again a year later."""
    review_by: date

    @property
    def id(self) -> str:
        """Folder and name."""
        return f"{FOLDERS[self.kind]}/{self.name}"

    def changed(self, **given: object) -> Self:
        """The same with other values. Raises UserError naming the first that cannot be."""
        try:
            return type(self).model_validate(self.model_dump() | given)
        except ValidationError as error:
            first = error.errors()[0]
            raise UserError(f"{_option(first)}: {_says(first)}") from error

    def sidecar(self, status: Status = Status.CURRENT, supersedes: tuple[str, ...] = ()) -> str:
        """The `.yaml` beside the document."""
        shared = self.model_dump(exclude={"name", "publisher", "url"})
        made = Sidecar(id=self.id, status=status, supersedes=supersedes, sources=self._sources(), **shared)
        return yaml.safe_dump(made.model_dump(mode="python") | _plain(made), sort_keys=False, allow_unicode=True)

    def _sources(self) -> tuple[Source, ...]:
        if not self.publisher:
            return ()
        # Without an address nobody can go and see whether this is the publisher's own copy.
        read: Literal["page read", "secondary copy"] = "page read" if self.url else "secondary copy"
        return (Source(title=self.title, publisher=self.publisher, date=self.published, url=self.url, read=read),)


def _plain(made: Sidecar) -> dict[str, Any]:
    """The values that YAML has no form for, as it should write them."""
    sources = [source.model_dump() for source in made.sources]
    return {"status": made.status.value, "supersedes": list(made.supersedes), "sources": sources}


_PATTERNS = {
    "name": "no file name: use small letters, digits and hyphens (crisis-line-leaflet)",
    "url": "no web address: it begins with https:// or http://",
}


def _option(error: Any) -> str:
    return "--" + str(error["loc"][0]).replace("_", "-") if error["loc"] else "the details"


def _says(error: Any) -> str:
    if error["type"] == "string_pattern_mismatch":
        return f"'{error['input']}' is {_PATTERNS[str(error['loc'][0])]}"
    if error["type"].startswith("date"):
        return f"'{error['input']}' is no date: write it as 2027-11-22"
    if error["type"] == "literal_error":
        return f"'{error['input']}' is none of {error['ctx']['expected']}"
    return f"'{error['input']}': {error['msg'][0].lower()}{error['msg'][1:]}"
