"""The pages of a PDF file as pieces of text with their place; the one home of pypdf."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ContentStream, NameObject

from index.errors import CorpusError
from index.readers.characters import clean
from index.readers.limits import MOST_PAGES
from index.readers.pdf.geometry import PLAIN, moved, turned
from index.readers.pdf.ink import INK, Ink
from index.readers.pdf.page import Page
from index.readers.pdf.recorder import Recorder

# What pypdf says of a file's small faults helps no maintainer; what matters comes back as a notice.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_FAULTS = (PyPdfError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a broken page makes pypdf raise: its own errors "and other exceptions", as pypdf.errors says."""
_JUMP = 1.5
"""A move along the line by more than this (in sizes of the font) may lead to another column of a table."""
_SIDEWAYS = 60
"""More letters than this on their side are more than a mark in the margin, and the maintainer should know."""


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A file's pages, and the title in its properties (empty for none)."""

    pages: tuple[Page, ...]
    title: str


def open_pdf(path: Path) -> PdfFile:
    """The file's pages; CorpusError when it is locked or broken."""
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise CorpusError(f"{path}: locked with a password; save a copy without one and put that here")
        if len(reader.pages) > MOST_PAGES:
            many = f"{len(reader.pages):,} pages, and at most {MOST_PAGES} are read"
            raise CorpusError(f"{path}: it has {many}; cut it into several files")
        return PdfFile(tuple(_pages(reader)), _title(reader))
    except DependencyError as error:
        how = "print it to a new PDF, or install the package `cryptography`"
        raise CorpusError(f"{path}: encrypted in a way that cannot be read here; {how}") from error
    except PyPdfError as error:
        raise CorpusError(f"{path}: damaged and cannot be read as PDF; open it and print it to a new PDF") from error


def _title(reader: PdfReader) -> str:
    try:
        return clean(str((reader.metadata and reader.metadata.title) or ""))
    except _FAULTS:
        return ""


def _pages(reader: PdfReader) -> Iterator[Page]:
    for number, page in enumerate(reader.pages, start=1):
        try:
            yield _page(reader, page, number)
        except _FAULTS as error:
            yield Page(number, 0.0, trouble=f"could not be read ({type(error).__name__})")


def _page(reader: PdfReader, page: PageObject, number: int) -> Page:
    box = page.mediabox
    corner, size = (float(box.left), float(box.bottom)), (float(box.width), float(box.height))
    recorder = Recorder(turned(page.rotation, corner, size))
    _set_apart(reader, page)
    page.extract_text(
        visitor_operand_before=recorder.before, visitor_operand_after=recorder.after, visitor_text=recorder.text
    )
    hidden = [*recorder.settle(), *_outside(recorder, page)]
    height = size[0] if page.rotation % 180 else size[1]
    trouble = "text that lies on its side was left out" if recorder.sideways > _SIDEWAYS else ""
    shapes = tuple(recorder.shapes.dots)
    return Page(number, height, tuple(recorder.fragments), shapes, _has_picture(page), trouble, tuple(hidden))


def _outside(recorder: Recorder, page: PageObject) -> Iterator[tuple[str, str]]:
    """Take out the fragments that lie off the part of the page that is shown."""
    box = page.cropbox
    places = [moved(float(x), float(y), recorder.turn) for x, y in (box.lower_left, box.upper_right)]
    left, right = sorted(x for x, _ in places)
    low, high = sorted(y for _, y in places)
    kept = []
    for fragment in recorder.fragments:
        if fragment.end < left or fragment.x > right or fragment.y + fragment.size < low or fragment.y > high:
            yield "off the page", fragment.text
        else:
            kept.append(fragment)
    recorder.fragments = kept


def _set_apart(reader: PdfReader, page: PageObject) -> None:
    """Make pypdf hand over the text before each move: it would join the cells of a table's row that one block draws.

    Likewise where text that is seen and text that is not follow each other.

    Naming the font again does it: pypdf hands over what it has, and nothing else changes.
    """
    if "/Contents" not in page:
        return
    contents = ContentStream(page["/Contents"].get_object(), reader, "bytes")
    operations, font, ink = [], None, Ink()
    for operands, operator in contents.operations:
        doubt = ink.doubt
        if operator in INK:
            ink.take(operator, operands, PLAIN)
        if operator == b"Tf" and len(operands) == 2:
            font = operands
        elif font and (ink.doubt != doubt or operator == b"Tm" or _is_jump(operator, operands, font[1])):
            operations.append((font, b"Tf"))
        operations.append((operands, operator))
    contents.operations = operations
    page[NameObject("/Contents")] = contents


def _is_jump(operator: bytes, move: list[object], size: object) -> bool:
    across = move[0] if move and operator in (b"Td", b"TD") else 0
    return isinstance(across, int | float) and isinstance(size, int | float) and abs(across) > _JUMP * abs(size)


def _has_picture(page: PageObject) -> bool:
    try:
        objects = page["/Resources"]["/XObject"].values()  # type: ignore[index]
        return any(found.get_object().get("/Subtype") == "/Image" for found in objects)
    except (AttributeError, KeyError, TypeError):
        return False
