"""Markdown: headings, paragraphs, lists, tables and footnotes, with the line each stands on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.errors import CorpusError
from index.readers.blocks import BlockKind, Footnote, Reading
from index.readers.characters import clean
from index.readers.decoding import decoded
from index.readers.hidden import Hidden
from index.readers.markdown.body import body
from index.readers.markdown.footnotes import DEFINITION, footnotes


def read(path: Path) -> Reading:
    """The blocks, front matter and footnotes of a Markdown file; CorpusError for broken YAML or a footnote twice."""
    source = decoded(path)
    head, text = _split(path, source.text)
    tokens = MarkdownIt("commonmark").enable("table").use(footnotes).parse(text)
    blocks = body(tokens)
    title = next((b.text for b in blocks if b.kind is BlockKind.HEADING and b.level == 1), None)
    notices = (*source.notices, *_comments(tokens))
    return Reading(blocks, title, _front_matter(path, head), _definitions(path, tokens), notices)


def _comments(tokens: Iterable[Token]) -> tuple[str, ...]:
    """A line about the comments and the raw HTML, which are left out, where they say something."""
    hidden = Hidden()
    for token in (part for outer in tokens for part in (outer, *(outer.children or []))):
        if token.type in ("html_block", "html_inline"):
            hidden.add("in a comment or in raw HTML", re.sub(r"<!--|-->|</?[a-zA-Z][^>]*>", " ", token.content))
    return hidden.notices()


def _split(path: Path, text: str) -> tuple[str, str]:
    """The YAML above the body, and the body with blank lines in its place, so that every line keeps its number."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---" or len(lines) < 2 or not lines[1].strip():
        return "", text  # a rule over the text
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        raise CorpusError(f"{path}:1: the front matter has no end; put a line with --- under it")
    return "\n".join(lines[1:end]), "\n" * (end + 1) + "\n".join(lines[end + 1 :])


def _front_matter(path: Path, text: str) -> Mapping[str, object]:
    """The mapping that the YAML holds; empty when there is none."""
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None) or "unreadable"
        line = mark.line + 2 if mark else 2  # line 1 of the YAML is line 2 of the file
        raise CorpusError(f"{path}:{line}: the front matter is not valid YAML ({problem}); correct it") from error
    except ValueError as error:  # a date such as 2026-13-01
        raise CorpusError(f"{path}:2: the front matter holds a value that cannot be ({error}); correct it") from error
    if not isinstance(data, dict | None):
        raise CorpusError(f"{path}:2: the front matter is not made of `key: value` lines; correct it")
    return {str(key): value for key, value in (data or {}).items()}


def _definitions(path: Path, tokens: Sequence[Token]) -> Mapping[str, Footnote]:
    found: dict[str, Footnote] = {}
    for token in tokens:
        if token.type != DEFINITION or token.map is None:
            continue
        key, line = token.meta["key"], token.map[0] + 1
        if key in found:
            raise CorpusError(
                f"{path}:{line}: the footnote [^{key}] is defined a second time (first in line {found[key].line}); "
                "take one out or give it another key"
            )
        found[key] = Footnote(clean(token.content), line)
    return found
