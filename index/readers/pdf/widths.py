"""How wide a font's characters are, so that a piece of text has an end as well as a start."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_CLASSES = (("ijl.,:;'|!", 0.25), ("ftrI()[]/\\- ", 0.3), ("mw", 0.78), ("MW@%", 0.88), ("0123456789", 0.556))
"""Helvetica's widths, roughly: only the 14 standard fonts may come without widths of their own."""
_LONGEST_RANGE = 65536


@dataclass(frozen=True, slots=True)
class Widths:
    """The widths of a font in parts of its size, by character code; codes take one byte or two."""

    by_code: Mapping[int, float]
    otherwise: float
    code_bytes: int = 1

    def of(self, shown: bytes) -> list[float]:
        """The width of each character shown."""
        step = self.code_bytes
        codes = (int.from_bytes(shown[place : place + step]) for place in range(0, len(shown), step))
        return [self.by_code.get(code, self.otherwise) for code in codes]


def widths_of(font: Mapping[str, Any]) -> Widths:
    """The widths that a font's dictionary gives, or rough ones where it gives none."""
    if font.get("/Subtype") == "/Type0":
        return _composite(font)
    scale = abs(float(_get(font, "/FontMatrix", [0.001])[0])) if font.get("/Subtype") == "/Type3" else 0.001
    given = _get(font, "/Widths", None)
    if not isinstance(given, Sequence):
        return _standard(str(font.get("/BaseFont", "")))
    missing = float(_get(_get(font, "/FontDescriptor", {}), "/MissingWidth", 0))
    first = int(_get(font, "/FirstChar", 0))
    return Widths({first + place: _number(width) * scale for place, width in enumerate(given)}, missing * scale or 0.5)


def _composite(font: Mapping[str, Any]) -> Widths:
    inner = _get(font, "/DescendantFonts", [{}])[0]
    inner = inner.get_object() if hasattr(inner, "get_object") else inner
    by_code: dict[int, float] = {}
    parts = [part.get_object() if hasattr(part, "get_object") else part for part in _get(inner, "/W", [])]
    while len(parts) > 1:
        first = int(parts.pop(0))
        if isinstance(parts[0], Sequence):
            by_code |= {first + place: _number(width) / 1000 for place, width in enumerate(parts.pop(0))}
        elif len(parts) > 1:
            last, width = int(parts.pop(0)), _number(parts.pop(0)) / 1000
            by_code |= dict.fromkeys(range(first, min(last, first + _LONGEST_RANGE) + 1), width)
        else:
            break
    return Widths(by_code, _number(_get(inner, "/DW", 1000)) / 1000, code_bytes=2)


def _standard(name: str) -> Widths:
    if "Courier" in name:
        return Widths({}, 0.6)
    by_code = {code: 0.54 if chr(code).islower() else 0.69 for code in range(128)}
    return Widths(by_code | {ord(letter): width for letters, width in _CLASSES for letter in letters}, 0.55)


def _get(source: Any, key: str, otherwise: Any) -> Any:
    """The value behind a key, references followed; the other value where there is none."""
    value = source.get(key)
    value = value.get_object() if hasattr(value, "get_object") else value
    return otherwise if value is None else value


def _number(value: Any) -> float:
    value = value.get_object() if hasattr(value, "get_object") else value
    return float(value) if isinstance(value, int | float) else 0.0
