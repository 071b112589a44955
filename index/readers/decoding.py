"""Decoding: the characters of a text file, whatever editor wrote it."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from index.errors import CorpusError
from index.readers.hidden import Hidden

_TAG = 0xE0000
_TAGS = re.compile("[\U000e0020-\U000e007e]+")
_MARKED = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with plain line ends, and what the maintainer should know of its encoding."""

    text: str
    notices: tuple[str, ...] = ()


def decoded(path: Path) -> Decoded:
    """The text of a file in UTF-8 or UTF-16, or else in Windows-1252 with a notice; CorpusError when it is none."""
    data = path.read_bytes()
    encoding = next((name for mark, name in _MARKED.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
        return Decoded(_lines(text), unseen_in(text))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{path}:{line}: not UTF-8 text; save the file again as UTF-8") from error
    return Decoded(_lines(text), (f"line {line}: not UTF-8, so the file was read as Windows-1252; check its accents",))


def unseen_in(text: str) -> tuple[str, ...]:
    """A line about words written in letters that no screen shows (Unicode tags), which are left out; none usually."""
    hidden = Hidden()
    for found in _TAGS.findall(text):
        hidden.add("in unseen letters", "".join(chr(ord(letter) - _TAG) for letter in found))
    return hidden.notices()


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
