"""List items typed as text: their bullet or number, told apart from the words."""

import re
from dataclasses import dataclass

# U+F0A7 and its kin are the bullets of the Symbol and Wingdings fonts.
BULLETS = "•●○◦▪■□▸►‣\u2043∙·➢✓✔❖\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc"
_DASHES = r"\-*\u2010\u2013\u2014\u2212"
_BULLET = re.compile(rf"[{BULLETS}]\s*|[{_DASHES}]\s+|o\s+(?=\S)")
_NUMBER = re.compile(r"\(?(?P<number>\d{1,3})[.)]\s+|\(?(?P<letter>[a-z]|[ivx]{2,5})\)\s+")
_MARKER = re.compile(rf"(?:[{BULLETS}]|[{_DASHES}o]|\(?\d{{1,3}}[.)]|\(?(?:[a-z]|[ivx]{{2,5}})\))\s*")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


@dataclass(frozen=True, slots=True)
class Item:
    """An item's words without its marker; `ordinal` is its number ("b)" is 2) and None after a bullet."""

    text: str
    ordinal: int | None = None


def as_item(line: str, *, before: int | None = None) -> Item | None:
    """The item that a line begins, or None; `before` is the number of the item before it, which settles "i)"."""
    line = line.strip()
    if (found := _BULLET.match(line)) and line[found.end() :]:
        return Item(line[found.end() :])
    if (found := _NUMBER.match(line)) and line[found.end() :]:
        number = found["number"]
        return Item(line[found.end() :], int(number) if number else _letter(found["letter"], before))
    return None


def is_marker(text: str) -> bool:
    """Whether the text is a bullet or a number and nothing else."""
    return bool(_MARKER.fullmatch(text.strip()))


def _letter(letter: str, before: int | None) -> int | None:
    alphabetical = ord(letter) - ord("a") + 1 if len(letter) == 1 else None
    if alphabetical is not None and (letter not in _ROMAN or before == alphabetical - 1):
        return alphabetical
    # "i)" after nothing and "v)" after "iv)" are Roman; "c)", "d)" and an "i)" after "h)" are letters.
    return _ROMAN.index(letter) + 1 if letter in _ROMAN else alphabetical
