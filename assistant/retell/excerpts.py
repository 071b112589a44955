"""Excerpts: which passages a chat model is given, and how they look to it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.retell.tokens import Tokens
from assistant.types import Answer, Mode
from index.documents import Status
from index.orders import gives_orders
from index.passages import Passage
from index.release import Found, Release
from index.words import sentences

MOST_PASSAGES = 6
MOST_CHARACTERS = 6000


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage with its number, and its text as the model is given it."""

    number: int
    passage: Passage
    text: str


def excerpts(answer: Answer, found: Sequence[Found], release: Release, tokens: Tokens) -> tuple[Excerpt, ...]:
    """The passages that the answer cites, then the next best; empty when none may be sent.

    Families' are plain-English twins only. A passage with a sentence that gives a program orders is never sent (SE-01).
    """
    cited = [(citation.document, citation.passage) for citation in answer.citations]
    passages = sorted(
        (one.passage for one in found if _may_be_sent(one.passage, answer.mode, release)),
        key=lambda passage: (passage.document, passage.text) not in cited,  # the sort keeps the order of the rest
    )
    chosen: list[Excerpt] = []
    size = 0
    for passage in passages[:MOST_PASSAGES]:
        text = tokens.hide(cleaned(f"{' › '.join((passage.title, *passage.headings))}\n{passage.text}"))
        size += len(text)
        if chosen and size > MOST_CHARACTERS:
            break
        chosen.append(Excerpt(len(chosen) + 1, passage, text))
    return tuple(chosen)


def cleaned(text: str) -> str:
    """The text without characters that nobody sees: controls, zero-width and tag characters."""
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs", "Cn"))


def _may_be_sent(passage: Passage, mode: Mode, release: Release) -> bool:
    document = release.documents.get(passage.document)
    if document is None or document.status is not Status.CURRENT or (mode is Mode.FAMILY and not passage.plain):
        return False
    seen = cleaned(passage.text)
    return not any(gives_orders(part) for part in (seen, *(seen[start:end] for start, end in sentences(seen))))
