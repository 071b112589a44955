"""Quotes: whether the words of a draft stand in the release, character for character."""

from collections.abc import Sequence

from assistant.compose import Piece
from index.documents import Status
from index.orders import gives_orders
from index.release import Release


def verify(pieces: Sequence[Piece], release: Release) -> tuple[Piece, ...]:
    """The pieces whose words stand, character for character, in a current document, and give a program no orders."""
    return tuple(piece for piece in pieces if _stands(piece, release))


def _stands(piece: Piece, release: Release) -> bool:
    document = release.documents.get(piece.passage.document)
    if document is None or document.status is not Status.CURRENT:
        return False
    stored = release.passage(piece.passage.id)
    if stored is None or not piece.text or gives_orders(piece.text):
        return False
    return stored.text[piece.start : piece.end] == piece.text
