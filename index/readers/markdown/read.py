"""Markdown: headings, paragraphs, lists, tables and footnotes, with the line each stands on."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from index.errors import CorpusError
from index.readers.blocks import BlockKind, Footnote, Reading
from index.readers.characters import clean
from index.readers.decoding import decoded
from index.readers.markdown.body import body
from index.readers.markdown.footnotes import DEFINITION, footnotes


def read(path: Path) -> Reading:
    """The blocks, front matter and footnotes of a Markdown file; CorpusError for broken YAML or a footnote twice."""
    source = decoded(path)
    tokens = MarkdownIt("commonmark").enable("table").use(front_matter_plugin).use(footnotes).parse(source.text)
    blocks = body(tokens)
    title = next((b.text for b in blocks if b.kind is BlockKind.HEADING and b.level == 1), None)
    return Reading(blocks, title, _front_matter(path, source.text, tokens), _definitions(path, tokens), source.notices)


def _front_matter(path: Path, text: str, tokens: Sequence[Token]) -> Mapping[str, object]:
    """The mapping above the body; empty when there is none."""
    token = next((t for t in tokens if t.type == "front_matter"), None)
    if token is None:
        first = text.split("\n", 2)
        if first[0].rstrip() == "---" and len(first) > 1 and ":" in first[1]:
            raise CorpusError(f"{path}:1: the front matter has no end; put a line with --- under it")
        return {}
    try:
        data = yaml.safe_load(token.content)
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
