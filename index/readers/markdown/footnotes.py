"""Footnotes in Markdown: the two rules that find marks and definitions, and text joined with its marks."""

import re
from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from index.readers.blocks import Mark
from index.readers.characters import scrub

MARK = "footnote_mark"
DEFINITION = "footnote_definition"
_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*(.*)")


def footnotes(markdown: MarkdownIt) -> None:
    """A plugin: marks become tokens of type MARK, definitions tokens of type DEFINITION, known to each other or not.

    Not the plugin of mdit-py-plugins: it takes no offence at a second definition, and keeps none as written.
    """
    # Before `reference`, which would take "[^a]: https://..." for a link.
    markdown.block.ruler.before("reference", DEFINITION, _definition, {"alt": ["paragraph", "reference"]})
    markdown.inline.ruler.before("link", MARK, _mark)


def with_marks(pieces: Iterable[str | Mark]) -> tuple[str, tuple[Mark, ...]]:
    """The pieces as one line of clean text, and the marks (whose own offsets do not matter) where they stood in it."""
    text, marks, gap = "", [], False
    for piece in pieces:
        if isinstance(piece, Mark):
            gap = gap or text.endswith(" ")
            text = text.rstrip(" ")
            marks.append(Mark(len(text), piece.key))
            continue
        words = scrub(piece)
        if gap and text and words[:1].isalnum():
            words = f" {words}"
        gap = gap and not words
        text += words.lstrip(" ") if not text or text.endswith(" ") else words
    return text.rstrip(" "), tuple(marks)


def _mark(state: StateInline, silent: bool) -> bool:
    found = _MARK.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push(MARK, "", 0).meta = {"key": found[1]}
    state.pos = found.end()
    return True


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    found = None if state.is_code_block(start) else _DEFINITION.match(_line(state, start))
    if not found:
        return False
    if silent:
        return True
    lines, after = [found[2]], start + 1
    # The definition goes on in the lines that are indented under it.
    while after < end and not state.isEmpty(after) and state.sCount[after] >= state.blkIndent + 2:
        lines.append(_line(state, after))
        after += 1
    token = state.push(DEFINITION, "", 0)
    token.meta, token.content, token.map = {"key": found[1]}, " ".join(lines), [start, after]
    state.line = after
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
