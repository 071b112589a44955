"""The sentences of a document as a check sees them: with their line, their heading and their footnotes."""

from collections.abc import Iterator
from dataclasses import dataclass

from index.documents import CorpusFile
from index.readers.blocks import Block, BlockKind, Reading
from index.words import sentences, words


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a list item with the footnote keys that stand behind it."""

    text: str
    line: int | None
    heading: str
    keys: tuple[str, ...]
    """Its own, and for an item those of the line that introduces the list."""
    lead: str = ""
    """The line that introduces the list in which it is an item."""
    in_list: bool = False

    @property
    def opens_list(self) -> bool:
        """Whether a list follows it."""
        return self.text.endswith(":")

    @property
    def length(self) -> int:
        """Words, numbers among them."""
        return len(words(self.text))


@dataclass(frozen=True, slots=True)
class Voice:
    """A document or its twin: the name of its file and its sentences in order."""

    file: str
    plain: bool
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[tuple[int | None, int], ...]
    """Line and number of sentences of each paragraph."""


def voices(file: CorpusFile) -> tuple[Voice, ...]:
    """The document, then its twin where there is one."""
    own = _voice(file.document.file, file.text, plain=False)
    if file.twin is None:
        return (own,)
    stem = file.document.file.rpartition(".")[0]
    return (own, _voice(f"{stem}.plain.md", file.twin, plain=True))


def _voice(name: str, reading: Reading, *, plain: bool) -> Voice:
    paragraphs = tuple((b.line, len(list(sentences(b.text)))) for b in reading.blocks if b.kind is BlockKind.PARAGRAPH)
    return Voice(name, plain, tuple(_sentences(reading)), paragraphs)


def _sentences(reading: Reading) -> Iterator[Sentence]:
    heading = ""
    lead: Sentence | None = None
    for block in reading.blocks:
        if block.kind is BlockKind.HEADING:
            heading, lead = block.text, None
        elif block.kind is BlockKind.PARAGRAPH:
            for sentence in _of_paragraph(block, heading):
                lead = sentence if sentence.opens_list else None
                yield sentence
        else:
            whole = tuple(dict.fromkeys(mark.key for mark in block.marks))
            for start, end in sentences(block.text):
                keys = _keys(block, start, end) or whole or (lead.keys if lead else ())
                introduced = lead.text if lead else ""
                yield Sentence(block.text[start:end], block.line, heading, keys, introduced, in_list=True)


def _of_paragraph(block: Block, heading: str) -> Iterator[Sentence]:
    for start, end in sentences(block.text):
        text = block.text[start:end]
        yield Sentence(text, block.line, heading, _keys(block, start, end))


def _keys(block: Block, start: int, end: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.key for m in block.marks if start < m.offset <= end))
