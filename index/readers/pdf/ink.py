"""Ink: whether text can be seen, by its colour, by the way it is drawn and by what is painted under it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from index.readers.pdf.geometry import Matrix, moved

_WHITE = 0.95
"""A share of light from which a colour cannot be told from white paper."""
_NO_INK = (3, 7)
_FILLED = (0, 4)
_COLOURS = frozenset({b"g", b"rg", b"k", b"sc", b"scn", b"cs"})
_POINTS = frozenset({b"m", b"l", b"c", b"v", b"y"})
_FILLING = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_PICTURES = frozenset({b"Do", b"INLINE IMAGE"})
INK = _COLOURS | _POINTS | _FILLING | _PICTURES | {b"Tr", b"q", b"Q", b"re", b"n", b"S", b"s", b"sh"}
"""The operators that say something about ink."""
_EVERYWHERE = (float("-inf"), float("-inf"), float("inf"), float("inf"))
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Ink:
    """Follows the colour of filling and the way of showing text, and keeps the places painted in other than white."""

    painted: list[Box] = field(default_factory=list)
    _is_white: bool = False
    _mode: int = 0
    _saved: list[tuple[bool, int]] = field(default_factory=list)
    _path: Box | None = None

    @property
    def doubt(self) -> str:
        """Why text shown now may be unseen: the way it is hidden; empty when it is plainly seen."""
        if self._mode in _NO_INK:
            return "drawn without ink"
        return "white on white" if self._is_white and self._mode in _FILLED else ""

    def is_painted(self, x: float, y: float) -> bool:
        """Whether a picture or a colour other than white lies at a point of the page."""
        return any(left <= x <= right and low <= y <= high for left, low, right, high in self.painted)

    def take(self, operator: bytes, operands: Sequence[Any], matrix: Matrix) -> None:
        """Takes an operator; those that change nothing here are let by."""
        if operator in _COLOURS:
            self._is_white = _is_white(operator, operands)
        elif operator == b"Tr" and operands:
            self._mode = operands[0] if isinstance(operands[0], int) else 0
        elif operator == b"q":
            self._saved.append((self._is_white, self._mode))
        elif operator == b"Q" and self._saved:
            self._is_white, self._mode = self._saved.pop()
        else:
            self._paint(operator, operands, matrix)

    def _paint(self, operator: bytes, operands: Sequence[Any], matrix: Matrix) -> None:
        if operator in _POINTS:
            self._reach(operands)
        elif operator == b"re" and len(operands) == 4:
            x, y, width, height = operands
            self._reach((x, y, x + width, y + height))
        elif operator in _FILLING and self._path is not None:
            if not self._is_white:
                self.painted.append(_moved(self._path, matrix))
            self._path = None
        elif operator in (b"n", b"S", b"s"):
            self._path = None
        elif operator in _PICTURES:
            self.painted.append(_moved((0.0, 0.0, 1.0, 1.0), matrix))
        elif operator == b"sh":
            self.painted.append(_EVERYWHERE)

    def _reach(self, numbers: Sequence[Any]) -> None:
        points = [float(number) for number in numbers if isinstance(number, int | float)]
        across, up = points[::2], points[1::2]
        if not across or not up:
            return
        left, low, right, high = self._path or (across[0], up[0], across[0], up[0])
        self._path = min(left, *across), min(low, *up), max(right, *across), max(high, *up)


def _is_white(operator: bytes, operands: Sequence[Any]) -> bool:
    """Whether a colour is white; False for patterns and for single tints, whose meaning only their name tells."""
    numbers = [float(number) for number in operands if isinstance(number, int | float)]
    if operator == b"cs" or len(numbers) != len(operands):
        return False
    if operator == b"g" or len(numbers) == 3:
        return bool(numbers) and min(numbers) >= _WHITE
    return len(numbers) == 4 and max(numbers) <= 1 - _WHITE


def _moved(box: Box, matrix: Matrix) -> Box:
    left, low, right, high = box
    corners = [moved(x, y, matrix) for x in (left, right) for y in (low, high)]
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(up), max(across), max(up)
