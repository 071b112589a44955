"""The pen: how far it moves while text is shown, which pypdf does not tell."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from index.readers.pdf.geometry import Matrix
from index.readers.pdf.widths import Widths


@dataclass(frozen=True, slots=True)
class Spacing:
    """Extra room after characters (Tc) and spaces (Tw), the stretch of the font (Tz), how far it is raised (Ts)."""

    character: float = 0.0
    word: float = 0.0
    stretch: float = 1.0
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What one operator shows: strings and shifts, and whether the place was set since the one before.

    `doubt` says why it may be unseen, and is empty for text that is plainly seen.
    """

    matrix: Matrix
    parts: list[Any]
    spacing: Spacing
    has_moved: bool
    doubt: str = ""


def spaced(now: Spacing, operator: bytes, amount: float) -> Spacing:
    """The spacing after an operator that changes it."""
    match operator:
        case b"Tc":
            return replace(now, character=amount)
        case b"Tw":
            return replace(now, word=amount)
        case b"Tz":
            return replace(now, stretch=amount / 100)
        case _:
            return replace(now, rise=amount)


def reach(shown: Sequence[Shown], begin: float, start: Matrix, size: float, widths: Widths) -> float:
    """How far the pieces shown reach from where the first one's matrix begins, in units of the text."""
    scale = math.hypot(start[0], start[1]) or 1.0
    furthest = end = begin
    for piece in shown:
        if piece.has_moved:
            across, up = piece.matrix[4] - start[4], piece.matrix[5] - start[5]
            end = (across * start[0] + up * start[1]) / scale**2
        end += sum(_advance(part, size, widths, piece.spacing) for part in piece.parts)
        furthest = max(furthest, end)
    return furthest


def _advance(piece: object, size: float, widths: Widths, spacing: Spacing) -> float:
    if isinstance(piece, int | float):
        return -piece / 1000 * size * spacing.stretch
    if not isinstance(piece, bytes):
        return 0.0
    spaces = piece.count(b" ") if widths.code_bytes == 1 else 0
    each = widths.of(piece)
    return (sum(each) * size + len(each) * spacing.character + spaces * spacing.word) * spacing.stretch
