"""Answers: wordings whose answering sentence is gone, because the text was changed and the wording was not."""

from collections.abc import Iterator

from index.asks import ASKS_SUFFIX
from index.check.finding import Finding
from index.documents import CorpusFile
from index.passages import SpanKind
from index.sections import passages_of

WHOLE = 10**6
"""Words of a passage: more than any section has, so that each stays whole."""


def lost_answers(file: CorpusFile) -> Iterator[Finding]:
    """A finding for each opening of `name.asks.yaml` with which no sentence or list of its section begins."""
    said: dict[str, list[str]] = {}
    for passage in passages_of(file, WHOLE):
        spans = (span for span in passage.spans if span.kind is not SpanKind.ITEM)
        said.setdefault(passage.heading, []).extend(passage.quote(span) for span in spans)
    name = file.document.file.rpartition(".")[0] + ASKS_SUFFIX
    for heading, asks in file.asks.items():
        for ask in asks:
            for opening in ask.answered_by:
                if not any(text.startswith(opening) for text in said.get(heading, ())):
                    says = f"“{ask.text}” is answered by “{opening}”, with which nothing under “{heading}” begins"
                    yield Finding(name, None, says)
