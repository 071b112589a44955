"""official.yaml: publications of others that a maintainer may fetch."""

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from index.errors import CorpusError
from index.reference import LOADER

OFFICIAL = "official.yaml"


class Publication(BaseModel):
    """One publication: what it is, whose it is, where it lies, and what its licence allows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    publisher: str
    url: str
    kind: Literal["guidance", "law", "statistics", "report", "service page"]
    format: Literal["html", "pdf"]
    licence: str
    used_by: tuple[str, ...] = ()


class Official(BaseModel):
    """The whole file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    publications: tuple[Publication, ...]


def read_official(corpus: Path) -> tuple[Publication, ...]:
    """The publications that a corpus names; none when it has no official.yaml. Raises CorpusError."""
    path = corpus / OFFICIAL
    if not path.is_file():
        return ()
    try:
        publications = Official.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)).publications  # noqa: S506
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise CorpusError(f"{path}:{mark.line + 1 if mark else 1}: not valid YAML") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise CorpusError(f"{path}: {' > '.join(str(part) for part in first['loc'])}: {first['msg']}") from error
    for one in publications:
        if not one.url.startswith("https://") and not one.url.startswith("http://"):
            raise CorpusError(f"{path}: {one.id}: '{one.url}' is no web address")
    ids = [one.id for one in publications]
    doubled = next((id_ for id_ in ids if ids.count(id_) > 1), None)
    if doubled:
        raise CorpusError(f"{path}: the id '{doubled}' is used twice")
    return publications
