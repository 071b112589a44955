"""Asks: other wordings of the question that a section answers, in `name.asks.yaml` beside a document.

Real people word a question in many ways, and a heading is one of them. Documents are found far better when the
questions that they answer are indexed with them (Nogueira and Lin 2019, docTTTTTquery); here people write them. A
wording may say which of the section's sentences answer it, by their first words.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from index.errors import CorpusError
from index.readers.blocks import BlockKind, Reading
from index.reference import LOADER

ASKS_SUFFIX = ".asks.yaml"


@dataclass(frozen=True, slots=True)
class Ask:
    """One wording, and the first words of each sentence or list of the section that answers it, where that is known."""

    text: str
    answered_by: tuple[str, ...] = ()


Asks = dict[str, tuple[Ask, ...]]
"""Wordings by heading."""
_FILE = TypeAdapter(dict[str, tuple[str | dict[str, tuple[str, ...]], ...]])


def read_asks(path: Path) -> Asks:
    """The wordings of a file, by heading. Raises CorpusError with the file and the line when it is none of wordings."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - a safe loader
        written = _FILE.validate_python(data or {})
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise CorpusError(f"{path}:{mark.line + 1 if mark else 1}: not valid YAML") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise CorpusError(f"{path}: {' > '.join(str(part) for part in first['loc'])}: {first['msg']}") from error
    return {heading: tuple(ask for one in asks for ask in _asks(one)) for heading, asks in written.items()}


def check_headings(asks: Asks, path: Path, *readings: Reading | None) -> None:
    """Raise CorpusError for a heading that neither the document nor its twin has, with the file and the heading."""
    known = {block.text for r in readings if r for block in r.blocks if block.kind is BlockKind.HEADING}
    for heading in asks:
        if heading not in known:
            raise CorpusError(f"{path}: the heading '{heading}' is in neither the document nor its twin")


def _asks(written: str | dict[str, tuple[str, ...]]) -> list[Ask]:
    """One line of the file: a wording, or a wording with what answers it."""
    if isinstance(written, str):
        return [Ask(written)]
    return [Ask(text, answered_by) for text, answered_by in written.items()]
