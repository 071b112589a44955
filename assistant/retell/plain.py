"""Plain: whether a retelling for families is as easy as the text it rests on."""

from collections.abc import Iterable, Sequence

from assistant.verify import Told
from index.check.readability import grade
from index.words import sentences

WORDS = 20
"""The longest sentence for families (NHS service manual, "How we write")."""
GRADE = 6.0
"""A Flesch-Kincaid grade that a reader of eleven manages; the manual aims at a reading age of nine to eleven."""


def is_plain(told: Sequence[Told]) -> bool:
    """Whether the sentences together are no harder than GRADE, or than the quoted words where those are harder."""
    mine = grade(_sentences(one.text for one in told))
    theirs = grade(_sentences(piece.text for one in told for piece in one.pieces))
    return mine <= max(GRADE, theirs)


def _sentences(texts: Iterable[str]) -> list[str]:
    return [text[start:end] for text in texts for start, end in sentences(text)]
