"""A page printed by a browser: another producer than the one the other tests draw with.

`files/browser_print.pdf` is `files/browser_print.html` printed with:
chromium --headless --no-sandbox --print-to-pdf=browser_print.pdf browser_print.html
"""

from dataclasses import replace
from pathlib import Path

from index.readers.read import read

FILES = Path(__file__).parent / "files"


def test_a_page_printed_by_a_browser_reads_like_the_page_itself():
    printed, page = read(FILES / "browser_print.pdf"), read(FILES / "browser_print.html")
    assert [replace(block, page=None) for block in printed.blocks] == list(page.blocks)
    assert printed.title == page.title


def test_what_the_browser_prints_at_the_edges_is_left_out():
    texts = [block.text for block in read(FILES / "browser_print.pdf").blocks]
    assert not [text for text in texts if "file:" in text or text in ("1/2", "2/2")]
