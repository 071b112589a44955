"""A set's texts as a corpus of files, and the release that the product builds of them."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup

from index.build import build
from index.embedding.encoder import Encoder
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from index.vectors import Progress

MOST_NAME_WORDS, MOST_NAME_CHARACTERS = 8, 80
_NAME_END = re.compile(r"[.:?!](?:\s|$)|\n")
_UNFIT = re.compile(r"[^\w ,'()]+")


class Form(StrEnum):
    """How a text is written down."""

    PLAIN = "plain"
    MARKDOWN = "md"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class SetText:
    """One text of a set; `title` is empty where the set gives none."""

    id: str
    body: str
    title: str = ""
    form: Form = Form.PLAIN

    @property
    def plain(self) -> str:
        """The text without tags."""
        if self.form is not Form.HTML:
            return self.body
        return " ".join(BeautifulSoup(self.body, "lxml").get_text(" ").split())

    @property
    def name(self) -> str:
        """What its file is called: its title, else its first words, as a word processor proposes a name."""
        start = self.plain.lstrip("# \n\t*-")
        words = _UNFIT.sub(" ", self.title or _NAME_END.split(start, maxsplit=1)[0]).split()[:MOST_NAME_WORDS]
        return " ".join(words)[:MOST_NAME_CHARACTERS].strip() or "text"


@contextmanager
def release_of(texts: Sequence[SetText], encoder: Encoder, progress: Progress) -> Iterator[tuple[Release, list[str]]]:
    """A release of the texts, built as any corpus is and removed afterwards, and the document id of each text.

    Texts without a word are left out: their id is empty.
    """
    with TemporaryDirectory(prefix="homeward-external-") as folder:
        corpus = Path(folder) / "corpus"
        ids = [_write(text, corpus / f"{number:05d}") for number, text in enumerate(texts)]
        settings = Settings(home=Path(folder) / "home", corpus=corpus)
        with Releases(settings.home).lock():
            built = build(settings, encoder, progress)
        yield Release(built.folder, encoder), ids


def by_document(texts: Sequence[SetText], ids: Sequence[str]) -> Mapping[str, str]:
    """The id of each text by the id of its document."""
    return {document: text.id for document, text in zip(ids, texts, strict=True) if document}


def _write(text: SetText, folder: Path) -> str:
    if not re.search(r"\w", text.plain):
        return ""
    folder.mkdir(parents=True)
    suffix = "md" if text.form is Form.MARKDOWN else "html"
    (folder / f"{text.name}.{suffix}").write_text(_written(text), encoding="utf-8")
    return f"{folder.name}/{text.name}"


def _written(text: SetText) -> str:
    if text.form is Form.MARKDOWN:
        return text.body
    head = f"<title>{html.escape(text.title or text.name)}</title>"
    body = text.body if text.form is Form.HTML else f"<p>{html.escape(text.body)}</p>"
    return f'<!doctype html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
