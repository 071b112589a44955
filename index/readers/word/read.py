"""Word documents: the body in order, without headers and footers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from index.errors import CorpusError
from index.readers.blocks import Block, BlockKind, Reading
from index.readers.characters import clean
from index.readers.headlines import is_headline
from index.readers.items import as_item
from index.readers.word.headings import heading_level, is_contents, is_title
from index.readers.word.numbering import Numbering, numbering
from index.readers.word.package import check_package
from index.readers.word.tables import is_for_layout, table_rows
from index.readers.word.unseen import take_hidden
from index.readers.word.words import is_bold, text_boxes, words_of

_WRAPPERS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:moveTo"), qn("w:customXml"), qn("w:smartTag")}


def read(path: Path) -> Reading:
    """The blocks of the document's body; the title is what is styled Title, or the first heading, or the property."""
    check_package(path)
    try:
        document = Document(str(path))
    except ValueError as error:
        raise CorpusError(f"{path}: there is no Word document in it; open it and save it as .docx") from error
    hidden = take_hidden(document)
    elements = list(_elements(document.element.body))
    paragraphs = [Paragraph(element, document) for element in elements if element.tag == qn("w:p")]
    title = next((words_of(p._p) for p in paragraphs if is_title(p)), None)
    styled = any(heading_level(paragraph) and not is_title(paragraph) for paragraph in paragraphs)
    lists = numbering(document)
    blocks = tuple(block for element in elements for block in _blocks(element, document, lists, guess=not styled))
    heading = next((b.text for b in blocks if b.kind is BlockKind.HEADING and b.level == 1), None)
    title = title or heading or clean(document.core_properties.title)
    notes = len({note.get(qn("w:id")) for note in document.element.body.iter(qn("w:footnoteReference"))})
    left_out = (f"footnotes left out: {notes}",) if notes else ()
    return Reading(blocks, title or None, notices=(*left_out, *hidden.notices()))


def _elements(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables in order; tables for layout are opened.

    Not `iter_inner_content`, which leaves out content controls: cover pages and form fields stand in them.
    """
    for child in parent:
        if child.tag == qn("w:p"):
            yield child
            for box in text_boxes(child):
                yield from _elements(box)
        elif child.tag == qn("w:tbl"):
            yield child
        elif child.tag in _WRAPPERS and not _is_contents_page(child):
            yield from _elements(child)


def _is_contents_page(element: Any) -> bool:
    gallery = element.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return gallery is not None and gallery.get(qn("w:val")) == "Table of Contents"


def _blocks(element: Any, document: Opened, lists: Numbering, *, guess: bool) -> Iterator[Block]:
    if element.tag == qn("w:p"):
        yield from _paragraph(Paragraph(element, document), lists, guess=guess)
        return
    table = Table(element, document)
    if not is_for_layout(table):
        yield from table_rows(table)
        return
    for cell in element.findall(f"{qn('w:tr')}/{qn('w:tc')}"):
        for inner in _elements(cell):
            yield from _blocks(inner, document, lists, guess=guess)


def _paragraph(paragraph: Paragraph, lists: Numbering, *, guess: bool) -> Iterator[Block]:
    """The paragraph as a heading, an item or a paragraph; nothing for contents pages and empty ones."""
    text = words_of(paragraph._p)
    if not text or is_contents(paragraph):
        return
    if level := heading_level(paragraph):
        yield Block(BlockKind.HEADING, text, level)
    elif place := lists.place(paragraph):
        yield Block(BlockKind.ITEM, text, place.depth, place.ordinal)
    elif (item := as_item(text)) and item.ordinal is None:
        yield Block(BlockKind.ITEM, item.text, 1)
    elif guess and is_bold(paragraph._p) and is_headline(text):
        yield Block(BlockKind.HEADING, text, 2)
    else:
        yield Block(BlockKind.PARAGRAPH, text)
