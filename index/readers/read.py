"""Read a document, whatever its format: the door to the readers."""

import importlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from index.errors import CorpusError
from index.orders import gives_orders
from index.readers.blocks import Reading
from index.readers.hidden import orders_in
from index.readers.refused import Refused

# Imported only when a file of the format is met: a Markdown corpus never pays for pypdf, lxml or docx.
_READERS = {
    ".md": "index.readers.markdown.read",
    ".txt": "index.readers.text",
    ".html": "index.readers.html.read",
    ".htm": "index.readers.html.read",
    ".docx": "index.readers.word.read",
    ".pdf": "index.readers.pdf.read",
}
SUFFIXES = tuple(_READERS)
"""The suffixes that can be read, in small letters."""

_HEAD = 1024
_SIGNATURES = {
    b"PK\x03\x04": "a zip file",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old or password-protected Office file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a compressed file",
}
_WANTED = {".pdf": "a PDF file", ".docx": "a zip file", ".html": "a web page", ".htm": "a web page"}


def read(path: Path) -> Reading:
    """What the file says, block by block, read in this process.

    Raises Refused in one line when it cannot be read or holds no text, CorpusError for a mistake in our own Markdown.
    """
    check(path)
    suffix = path.suffix.lower()
    reader: Callable[[Path], Reading] = importlib.import_module(_READERS[suffix]).read
    try:
        reading = reader(path)
    except CorpusError as error:
        raise error if suffix == ".md" else Refused.of(path, error) from error
    except MemoryError:
        raise
    except Exception as error:  # the parsers raise whatever a broken file makes them trip over
        why = f"damaged and cannot be read ({type(error).__name__})"
        raise Refused(path, f"{why}; open it and save it again, or replace it") from error
    if not any(block.text for block in reading.blocks):
        raise Refused(path, "no text could be read in it; put the text in, or take the file away")
    # A title is shown with every citation, so one that gives orders is not taken.
    title = reading.title if reading.title and not gives_orders(reading.title) else None
    return replace(reading, title=title, notices=(*reading.notices, *orders_in(reading.blocks)))


def check(path: Path) -> int:
    """The file's size in bytes, when its suffix is one that is read and its first bytes agree. Raises Refused."""
    suffix = path.suffix.lower()
    if suffix not in _READERS:
        raise Refused(path, f"this format is not read; save it as one of {', '.join(SUFFIXES)}")
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise Refused(path, f"cannot be opened ({error.strerror}); check the name and who may read it") from error
    if not head.strip():
        raise Refused(path, "the file is empty; put the text in, or take the file away")
    # Mail gateways and old scanners put lines of their own before the PDF.
    found = "a PDF file" if suffix == ".pdf" and b"%PDF-" in head else _content(head)
    wanted = _WANTED.get(suffix, "text")
    if found not in (wanted, "text") or (found == "text" and suffix in (".pdf", ".docx")):
        raise Refused(path, f"named {suffix} but it is {found}; {_cure(found, suffix)}")
    return size


def _content(head: bytes) -> str:
    """What the first bytes say the file is: "text" when they say nothing else."""
    if head.lstrip().startswith(b"%PDF-"):
        return "a PDF file"
    if found := next((name for start, name in _SIGNATURES.items() if head.startswith(start)), None):
        return found
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "not a document"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return "a web page" if start.startswith((b"<!doctype html", b"<html")) else "text"


def _cure(found: str, suffix: str) -> str:
    """What to do about a file that is not what its name says."""
    if found == "an old or password-protected Office file":
        return "open it in Word, take any password off and save it as a new .docx"
    proper = {"a PDF file": ".pdf", "a web page": ".html", "text": ".txt"}.get(found)
    return f"rename it to {proper}" if proper else f"save it again as a real {suffix} file"
