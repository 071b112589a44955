"""The recorder: what pypdf meets while it reads a page, kept as fragments and dots."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from index.readers.pdf.geometry import PLAIN, Matrix, multiply
from index.readers.pdf.ink import INK, Ink
from index.readers.pdf.page import Fragment
from index.readers.pdf.pen import Shown, Spacing, reach, spaced
from index.readers.pdf.shapes import Shapes
from index.readers.pdf.widths import Widths, widths_of

_BOLD = re.compile("bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT, _FORCE_BOLD = 600, 1 << 18
_SMALLEST = 2.0
"""Nobody can read text smaller than this (points); it is a way of hiding it."""


@dataclass(slots=True)
class Recorder:
    """Collects a page's text with its place; `sideways` counts the characters left out because they lie on the side.

    pypdf tells where a text begins, not where it ends, and a form's text as if the form stood at the page's corner:
    both are worked out here, from the operators as they come by.
    """

    turn: Matrix = PLAIN
    fragments: list[Fragment] = field(default_factory=list)
    doubtful: list[tuple[str, Fragment]] = field(default_factory=list)
    """Fragments that may be unseen, each with the way it is hidden; what is painted under them settles it."""
    shapes: Shapes = field(default_factory=Shapes)
    ink: Ink = field(default_factory=Ink)
    sideways: int = 0
    _shown: list[Shown] = field(default_factory=list)
    _has_moved: bool = True
    _pen: float = 0.0
    """How far the text shown last reached from where its matrix begins."""
    _spacing: Spacing = field(default_factory=Spacing)
    _saved: list[Spacing] = field(default_factory=list)
    _forms: list[Matrix] = field(default_factory=list)
    _fonts: dict[int, tuple[Any, Widths, bool]] = field(default_factory=dict)

    def before(self, operator: bytes, operands: Sequence[Any], cm: Matrix, tm: Matrix) -> None:
        """Takes an operator before pypdf acts on it."""
        if operator in INK:
            self.ink.take(operator, operands, multiply(cm, self._outside()))
        match operator:
            case b"Tj" | b"TJ" if operands:
                self._show(tm, [operands[0]] if operator == b"Tj" else list(operands[0]))
            case b"BT" | b"Td" | b"TD" | b"Tm" | b"T*" | b"'" | b'"':
                self._has_moved = True
            case b"Tc" | b"Tw" | b"Tz" | b"Ts" if operands and isinstance(operands[0], int | float):
                self._spacing = spaced(self._spacing, operator, float(operands[0]))
            case b"q":
                self._saved.append(self._spacing)
            case b"Q" if self._saved:
                self._spacing = self._saved.pop()
            case b"Do":
                self._forms.append(multiply(cm, self._outside()))
            case _:
                self.shapes.take(operator, operands, multiply(cm, self._outside()))

    def after(self, operator: bytes, operands: Sequence[Any], cm: Matrix, tm: Matrix) -> None:  # noqa: ARG002 - pypdf's
        """Takes an operator after pypdf has acted on it."""
        if operator == b"Do":
            self._forms.pop()
        elif operator in (b"'", b'"') and operands:
            # These end a line first, and only then show their text.
            self._show(tm, [operands[-1]])

    def text(self, text: str, cm: Matrix, tm: Matrix, font: Mapping[str, Any] | None, size: float) -> None:
        """Takes the text that pypdf has put together since the last time."""
        shown, self._shown = self._shown, []
        if not shown and not text.strip():
            return
        widths, is_bold = self._font(font)
        # pypdf leaves the text matrix as it is while text is shown: words in another font begin where the pen stands.
        begin = 0.0 if shown and shown[0].has_moved else self._pen
        # What turns its direction inside one string is handed over in parts, and only the first has been shown.
        end = reach(shown, begin, tm, size, widths) if shown else begin + 0.5 * size * len(text)
        self._pen = end
        if not text.strip():
            return
        matrix = multiply(multiply(tm, cm), self._outside())
        along, height = math.hypot(matrix[0], matrix[1]), math.hypot(matrix[2], matrix[3])
        if matrix[0] < 0.95 * along:
            self.sideways += len(text.strip())
            return
        spacing = shown[0].spacing if shown else self._spacing
        x, y = matrix[4], matrix[5] + spacing.rise * height
        # The standard encoding shows a bullet at every code it leaves free; pypdf hands over the code.
        text = text.replace("\x7f", "\u2022")
        place = len(self.fragments) + len(self.doubtful)
        fragment = Fragment(text, x + begin * along, x + end * along, y, height * size, is_bold, place)
        # Text of which a part is plainly seen is kept whole.
        doubts = {piece.doubt for piece in shown}
        if fragment.size < _SMALLEST:
            self.doubtful.append(("smaller than anyone can read", fragment))
        elif "" not in doubts and len(doubts) == 1:
            self.doubtful.append((doubts.pop(), fragment))
        else:
            self.fragments.append(fragment)

    def settle(self) -> list[tuple[str, str]]:
        """Put the doubtful fragments that can be seen with the others; the rest come back as (how hidden, text)."""
        hidden = []
        for doubt, fragment in self.doubtful:
            if fragment.size >= _SMALLEST and self.ink.is_painted(fragment.x, fragment.y):
                self.fragments.append(fragment)
            else:
                hidden.append((doubt, fragment.text))
        self.fragments.sort(key=lambda fragment: fragment.order)
        self.doubtful.clear()
        return hidden

    def _show(self, tm: Matrix, pieces: list[Any]) -> None:
        self._shown.append(Shown(tuple(tm), pieces, self._spacing, self._has_moved, self.ink.doubt))
        self._has_moved = False

    def _outside(self) -> Matrix:
        return self._forms[-1] if self._forms else self.turn

    def _font(self, font: Mapping[str, Any] | None) -> tuple[Widths, bool]:
        if font is None:
            return Widths({}, 0.5), False
        if id(font) not in self._fonts:
            # The font is kept too, so that its id is not given to another.
            self._fonts[id(font)] = (font, widths_of(font), _is_bold(font))
        return self._fonts[id(font)][1:]


def _is_bold(font: Mapping[str, Any]) -> bool:
    """Whether the font is a bold one, by its name or its description."""
    inner = font.get("/DescendantFonts")
    described = inner[0].get_object() if inner else font
    described = described.get("/FontDescriptor")
    described = {} if described is None else described.get_object()
    weight, flags = described.get("/FontWeight", 0), described.get("/Flags", 0)
    return bool(_BOLD.search(str(font.get("/BaseFont", "")))) or weight >= _BOLD_WEIGHT or bool(flags & _FORCE_BOLD)
