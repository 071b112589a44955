"""PDF files: the order of the steps from the file to its blocks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from index.errors import CorpusError
from index.readers.blocks import BlockKind, Reading
from index.readers.characters import clean
from index.readers.hidden import Hidden
from index.readers.hyphens import joined, known_words
from index.readers.pdf.columns import columns_of
from index.readers.pdf.contents import without_contents
from index.readers.pdf.continued import with_tables_continued
from index.readers.pdf.draft import Draft
from index.readers.pdf.flow import joined_flows
from index.readers.pdf.furniture import without_furniture
from index.readers.pdf.layout import blocks_of
from index.readers.pdf.line import Line, Segment
from index.readers.pdf.lines import lines_of, segments_of
from index.readers.pdf.page import Page
from index.readers.pdf.pages import open_pdf
from index.readers.pdf.paragraphs import drafts_of
from index.readers.pdf.styles import Styles, styles_of

_FEWEST_LETTERS = 25
"""A page with a picture and less text than this is taken for a scan."""
_NO_TITLE = re.compile(
    r"(microsoft word|powerpoint|untitled|\(anonymous\)|document ?\d*$)|.*\.(docx?|pdf|indd|pptx?|rtf)$", re.I
)


def read(path: Path) -> Reading:
    """The blocks of the file with their pages; CorpusError when it is locked, damaged or without text."""
    file = open_pdf(path)
    found = [segments_of(page) for page in file.pages]
    kept = without_furniture(file.pages, found, _usual_size(found))
    columns = list(_columns(file.pages, kept))
    styles = styles_of(columns)
    flows = [drafts_of(lines, styles) for lines in columns]
    drafts = with_tables_continued(joined_flows(flows, styles.body))
    known = known_words(line.text for lines in columns for line in lines)
    blocks = blocks_of(drafts, (styles.body, styles.is_body_bold), known)
    if not blocks:
        if broken := next((page for page in file.pages if page.trouble), None):
            raise CorpusError(f"{path}: page {broken.number} {broken.trouble}; open it and print it to a new PDF")
        raise CorpusError(f"{path}: no text in it (a scan?); run text recognition (OCR) over it and put that copy here")
    title = _title(drafts, styles, known)
    if not title and not _NO_TITLE.match(file.title):
        title = file.title
    return Reading(blocks, title or None, notices=tuple(_notices(file.pages, kept)))


def _usual_size(found: Sequence[Sequence[Segment]]) -> float:
    letters: Counter[float] = Counter()
    for segments in found:
        for segment in segments:
            letters[segment.size] += len(segment.text)
    return max(letters, key=lambda size: letters[size], default=10.0)


def _columns(pages: Sequence[Page], kept: Sequence[Sequence[Segment]]) -> Iterator[list[Line]]:
    for page, segments in zip(pages, kept, strict=True):
        for column in columns_of(segments):
            if lines := without_contents(lines_of(column, page.number)):
                yield lines


def _title(drafts: Sequence[Draft], styles: Styles, known: frozenset[str]) -> str:
    """The heading in the largest type of page 1; empty when none there is larger than the text."""
    first = [d for d in drafts if d.kind is BlockKind.HEADING and d.page == 1 and d.size > 1.1 * styles.body]
    largest = max(first, key=lambda draft: draft.size, default=None)
    return clean(joined([line.text for line in largest.lines], known)) if largest else ""


def _notices(pages: Sequence[Page], kept: Sequence[Sequence[Segment]]) -> Iterator[str]:
    for page, segments in zip(pages, kept, strict=True):
        letters = sum(character.isalnum() for segment in segments for character in segment.text)
        if page.trouble:
            yield f"page {page.number}: {page.trouble}"
        elif page.has_picture and letters < _FEWEST_LETTERS:
            yield f"page {page.number}: no text could be read (a scan?)"
    hidden = Hidden()
    for page in pages:
        for how, text in page.hidden:
            hidden.add(how, text, page.number)
    yield from hidden.notices()
