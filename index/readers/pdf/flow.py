"""The flow of a document: what a column or a page break has cut is put together again."""

from collections.abc import Sequence
from dataclasses import replace

from index.readers.blocks import BlockKind
from index.readers.pdf.draft import Draft, Flow

_ENDS = tuple(".!?:")
_SMALL = 0.92
"""Footnotes under a column are smaller than this share of the running text; a paragraph goes on over them."""


def joined_flows(flows: Sequence[Flow], body: float) -> list[Draft]:
    """All drafts in reading order, with paragraphs and items that run over a break in one piece."""
    drafts: list[Draft] = []
    for flow in flows:
        rest = list(flow)
        place = _open_end(drafts, body)
        if rest and place is not None and _goes_on(drafts[place], rest[0]):
            first = rest.pop(0)
            drafts[place] = replace(drafts[place], lines=(*drafts[place].lines, *first.lines), is_full=first.is_full)
        drafts += rest
    return drafts


def _open_end(drafts: Sequence[Draft], body: float) -> int | None:
    """Where the last paragraph or item stands that is no footnote; None when something else ends the column."""
    place = len(drafts) - 1
    while place > 0 and drafts[place].size < _SMALL * body and drafts[place].page == drafts[-1].page:
        place -= 1
    return place if place >= 0 and drafts[place].kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) else None


def _goes_on(before: Draft, after: Draft) -> bool:
    if after.kind is not BlockKind.PARAGRAPH or abs(before.size - after.size) > 0.08 * before.size:
        return False
    if before.text.endswith(_ENDS):
        return False
    if after.text[0].islower() or before.text.endswith("-"):
        return True
    return before.is_full and (before.kind is BlockKind.PARAGRAPH or after.indent > before.indent + 2)
