"""Beyond: lines of beyond.yaml that a document asks itself, so that both cannot be right."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from index.beyond import BEYOND, read_beyond
from index.check.finding import Finding
from index.documents import CorpusFile, Status
from index.readers.blocks import BlockKind
from index.words import spaced


def contradictions(corpus: Path, files: Iterable[CorpusFile]) -> Iterator[Finding]:
    """Lines that are word for word a heading or a wording of a quoted document; none without the file."""
    lines = read_beyond(corpus)
    if not lines:
        return
    places = [line.strip() for line in (corpus / BEYOND).read_text(encoding="utf-8").splitlines()]
    asked = {spaced(text): where for file in files for text, where in _asked(file)}
    for line in lines:
        where = asked.get(spaced(line))
        if where and line.split():
            number = places.index(line) + 1 if line in places else None
            yield Finding(BEYOND, number, f"“{line}” is word for word {where}; take it out here or there")


def _asked(file: CorpusFile) -> Iterator[tuple[str, str]]:
    """What a quoted document asks: its headings, its twin's and its wordings, with what they are."""
    if file.document.status is not Status.CURRENT:
        return
    for reading in filter(None, (file.text, file.twin)):
        for block in reading.blocks:
            if block.kind is BlockKind.HEADING:
                yield block.text, f"a heading of {file.document.id}"
    for heading, asks in file.asks.items():
        for ask in asks:
            yield ask.text, f"a wording of “{heading}” in {file.document.id}"
