"""Small drawn shapes: browsers draw the bullets of a list instead of writing them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from index.readers.pdf.geometry import Matrix, moved
from index.readers.pdf.page import Dot

_SMALLEST, _LARGEST = 1.5, 9.0
"""The sides of a bullet (points): less is a corner of a line, more a picture."""
_MOST_POINTS = 200
"""A path with more points than this is a drawing; forgetting it saves the time."""
_PAINTING = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"})


@dataclass(slots=True)
class Shapes:
    """Follows the paths of a page and keeps those that are small and about as high as wide."""

    dots: list[Dot] = field(default_factory=list)
    _points: list[tuple[float, float]] = field(default_factory=list)

    def take(self, operator: bytes, operands: Sequence[Any], matrix: Matrix) -> None:
        """Takes an operator; those that are not about paths change nothing."""
        match operator:
            case b"m" | b"l" | b"c" | b"v" | b"y" if len(self._points) <= _MOST_POINTS:
                self._points += zip(operands[::2], operands[1::2], strict=False)
            case b"re" if len(operands) == 4 and len(self._points) <= _MOST_POINTS:
                x, y, width, height = operands
                self._points += [(x, y), (x + width, y + height)]
            case b"n":
                self._points.clear()
            case _ if operator in _PAINTING and self._points:
                self._keep(matrix)
                self._points.clear()

    def _keep(self, matrix: Matrix) -> None:
        if len(self._points) > _MOST_POINTS:
            return
        places = [moved(float(x), float(y), matrix) for x, y in self._points]
        left, right = min(x for x, _ in places), max(x for x, _ in places)
        low, high = min(y for _, y in places), max(y for _, y in places)
        sides = (right - left, high - low)
        if min(sides) >= _SMALLEST and max(sides) <= min(_LARGEST, 2 * min(sides)):
            self.dots.append(Dot(left, right, (low + high) / 2))
