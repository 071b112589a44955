"""Web pages: the main content as blocks."""

import re
import warnings
from pathlib import Path

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

from index.errors import CorpusError
from index.readers.blocks import BlockKind, Reading
from index.readers.characters import clean
from index.readers.decoding import unseen_in
from index.readers.hidden import Hidden
from index.readers.html.content import main_content
from index.readers.html.walk import blocks_of

_TAG = re.compile(rb"<[a-zA-Z!/?]")


def read(path: Path) -> Reading:
    """The blocks of the page's main content; the title is its h1, or else the <title>."""
    data = path.read_bytes()
    if not _TAG.search(data.replace(b"\x00", b"")):
        raise CorpusError(f"{path}: there is no HTML in it; rename it to .txt")
    with warnings.catch_warnings():
        # A page that begins with <?xml is XHTML, which the HTML parser reads well.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        page = BeautifulSoup(data, "lxml")
    head = clean(page.title.get_text()) if page.title else ""
    hidden = Hidden()
    unseen = unseen_in(page.get_text())
    blocks = blocks_of(main_content(page, hidden))
    heading = next((b.text for b in blocks if b.kind is BlockKind.HEADING and b.level == 1), None)
    return Reading(blocks, heading or head or None, notices=(*unseen, *hidden.notices()))
