"""Passages: what is retrieved, and the spans inside them that an answer may quote."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class SpanKind(StrEnum):
    """What a span is: the unit that an answer quotes."""

    SENTENCE = "sentence"
    LIST = "list"
    """A list with the line that introduces it."""
    ITEM = "item"
    """One item of such a list that is a sentence of its own."""
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Span:
    """The characters `start` to `end` of a passage's text, their page, and the footnote keys behind them."""

    start: int
    end: int
    kind: SpanKind
    page: int | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A section, or a slice of a long one, as it is indexed."""

    document: str
    title: str
    headings: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]
    plain: bool
    """True for text of a plain-English twin."""
    position: int
    """Its place in the document, counted from 0; twins count on their own."""
    asks: tuple[str, ...] = ()
    """Other wordings of the question that its section answers: for finding it, never shown."""
    answers: tuple[tuple[int, ...], ...] = ()
    """For each of the asks, the rows of the spans that answer it, as far as somebody has said so."""

    @property
    def prefix(self) -> str:
        """Title and heading path, which are indexed with the text.

        With them the right section is among the first five for 94 % of questions, without for 71 to 77 %
        (measured on MedQuAD pages).
        """
        return ": ".join(dict.fromkeys((self.title, *self.headings))) + ". "

    @property
    def heading(self) -> str:
        """The innermost heading, or the title where there is none."""
        return self.headings[-1] if self.headings else self.title

    @property
    def heading_place(self) -> tuple[int, int]:
        """Where the innermost heading stands in the indexed text."""
        start = self.prefix.rindex(self.heading)
        return start, start + len(self.heading)

    @property
    def indexed_text(self) -> str:
        """What is embedded."""
        return self.prefix + self.text

    @property
    def searched_text(self) -> str:
        """What the keyword index holds of it: its text, and the other wordings of its question."""
        return " ".join((self.indexed_text, *self.asks))

    @property
    def content(self) -> str:
        """A digest of everything a vector depends on: equal content, equal vectors."""
        spans = ",".join(f"{span.start}-{span.end}" for span in self.spans)
        return hashlib.sha256(f"{self.indexed_text}\0{spans}".encode()).hexdigest()[:16]

    @property
    def id(self) -> str:
        """Document, voice and place."""
        return f"{self.document}{'.plain' if self.plain else ''}#{self.position}"

    def quote(self, span: Span) -> str:
        """The exact words of a span."""
        return self.text[span.start : span.end]
