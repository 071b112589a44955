"""Markdown, the format of our own documents."""

from datetime import date

import pytest

from index.errors import CorpusError
from index.readers.blocks import Block, BlockKind, Footnote, Mark

PAGE = """---
id: case_studies/fenland
title: "Fenland Partnership: secure care"
written: 2026-11-21
supersedes: []
---
# Fenland Partnership: secure care

## By how much did placements fall?

Fenland Partnership reported **60%** fewer people far from home.[^fen][^audit] The *count* was `yearly`,
says [the trust](https://example.org/count).[^audit]

The partnership did three things:[^fen]
- opened a team[^audit]
- closed a ward

3. Refer the person.[^fen]
   - Use the form.

     Sign it.[^audit]
4. Wait 2 days.

| Year | Fall[^fen] |
|---|---|
| 2023/24 | 60%[^audit] |
| 2024/25 | |

[^fen]: Fenland in figures | Fenland Trust | 2025 | https://example.org/f_1 | page read
[^audit]: https://example.org/audit
"""


def test_a_document_is_read_block_by_block_with_its_lines(reading):
    assert reading("page.md", PAGE).blocks == (
        Block(BlockKind.HEADING, "Fenland Partnership: secure care", 1, line=7),
        Block(BlockKind.HEADING, "By how much did placements fall?", 2, line=9),
        Block(
            BlockKind.PARAGRAPH,
            "Fenland Partnership reported 60% fewer people far from home. The count was yearly, says the trust.",
            line=11,
            # "... far from home." has 60 characters, and the whole text 98.
            marks=(Mark(60, "fen"), Mark(60, "audit"), Mark(98, "audit")),
        ),
        Block(BlockKind.PARAGRAPH, "The partnership did three things:", line=14, marks=(Mark(33, "fen"),)),
        Block(BlockKind.ITEM, "opened a team", 1, line=15, marks=(Mark(13, "audit"),)),
        Block(BlockKind.ITEM, "closed a ward", 1, line=16),
        Block(BlockKind.ITEM, "Refer the person.", 1, 3, line=18, marks=(Mark(17, "fen"),)),
        Block(BlockKind.ITEM, "Use the form. Sign it.", 2, line=19, marks=(Mark(22, "audit"),)),
        Block(BlockKind.ITEM, "Wait 2 days.", 1, 4, line=22),
        # "Year: 2023/24; Fall" has 19 characters, and ": 60%" ends at 24.
        Block(BlockKind.ROW, "Year: 2023/24; Fall: 60%", line=26, marks=(Mark(19, "fen"), Mark(24, "audit"))),
        Block(BlockKind.ROW, "Year: 2024/25", line=27),
    )


def test_each_mark_stands_right_after_the_words_it_belongs_to(reading):
    block = reading("page.md", PAGE).blocks[2]
    assert [block.text[: mark.offset].split()[-1] for mark in block.marks] == ["home.", "home.", "trust."]


def test_the_front_matter_is_a_mapping(reading):
    found = reading("page.md", PAGE)
    assert found.title == "Fenland Partnership: secure care"
    assert found.front_matter == {
        "id": "case_studies/fenland",
        "title": "Fenland Partnership: secure care",
        "written": date(2026, 11, 21),
        "supersedes": [],
    }


def test_definitions_are_kept_as_written_with_their_lines(reading):
    assert reading("page.md", PAGE).footnotes == {
        "fen": Footnote("Fenland in figures | Fenland Trust | 2025 | https://example.org/f_1 | page read", 29),
        "audit": Footnote("https://example.org/audit", 30),
    }


def test_a_mark_without_definition_is_a_mark_all_the_same(reading):
    found = reading("twin.md", "# Fen\n\nA team is near you.[^elsewhere]\n")
    assert found.blocks[1].marks == (Mark(19, "elsewhere"),)
    assert found.footnotes == {}


def test_a_mark_in_the_middle_leaves_one_space(reading):
    block = reading("a.md", "The team [^a] is near you [^b].\n").blocks[0]
    assert (block.text, block.marks) == ("The team is near you.", (Mark(8, "a"), Mark(20, "b")))


def test_a_definition_ends_a_paragraph_and_may_run_over_lines(reading):
    found = reading("a.md", "- Beds.[^a]\n[^a]: Title\n    | Trust\n[^b]: Other\n")
    assert [block.text for block in found.blocks] == ["Beds."]
    assert found.footnotes == {"a": Footnote("Title | Trust", 2), "b": Footnote("Other", 4)}


def test_comments_raw_html_and_pictures_are_dropped_and_code_is_kept(reading):
    text = "<!-- secret -->\n\nBeds <b>near</b> you <!-- secret -->![map](m.png)now.\n\n<div>secret</div>\n\n```\nward 3\n```\n"
    assert [block.text for block in reading("a.md", text).blocks] == ["Beds near you now.", "ward 3"]


def test_marks_in_code_and_escaped_ones_are_text(reading):
    assert [block.text for block in reading("a.md", "Write `[^a]` or \\[^a].\n").blocks] == ["Write [^a] or [^a]."]


def test_a_quotation_is_a_paragraph(reading):
    (block,) = reading("a.md", "> Care closer\n> to home.[^a]\n").blocks
    assert block == Block(BlockKind.PARAGRAPH, "Care closer to home.", line=1, marks=(Mark(20, "a"),))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "# Fen\n\n[^a]: One\n[^b]: Two\n[^a]: Three\n",
            r"a\.md:5: the footnote \[\^a\] is defined a second time \(first in line 3\)",
        ),
        (
            "---\ntitle: Fen\nkind: [guidance\n---\n# Fen\n",
            r"a\.md:3: the front matter is not valid YAML \(expected ',' or '\]'",
        ),
        ("---\ntitle: a: b\n---\n# Fen\n", r"a\.md:2: the front matter is not valid YAML \(mapping values"),
        ("---\nwritten: 2026-13-01\n---\n# Fen\n", r"a\.md:2: the front matter holds a value that cannot be"),
        ("---\ntitle: Fen\nid: [a\n  b: ]\n---\n", r"a\.md:4: the front matter is not valid YAML"),
        ("---\njust words\n---\n# Fen\n", r"a\.md:2: the front matter is not made of `key: value` lines"),
        ("---\ntitle: Fen\n\n# Fen\n", r"a\.md:1: the front matter has no end; put a line with --- under it"),
    ],
)
def test_a_broken_head_or_footnote_is_named_with_its_line(reading, text, message):
    with pytest.raises(CorpusError, match=message):
        reading("a.md", text)


def test_a_file_without_front_matter_or_title_has_none(reading):
    found = reading("a.md", "Only words.\n\n---\n\n## Part\n\nMore.\n")
    assert (found.title, dict(found.front_matter)) == (None, {})


def test_a_rule_over_the_text_is_no_front_matter(reading, shape):
    assert shape(reading("a.md", "---\n\nBeds: near.\n\n---\n")) == [("paragraph", 0, "Beds: near.")]


def test_windows_line_ends_do_not_move_the_lines(reading):
    assert [block.line for block in reading("a.md", PAGE.replace("\n", "\r\n")).blocks][-1] == 27


def test_hidden_characters_are_dropped_before_offsets_are_counted(reading):
    block = reading("a.md", "Fen\u200bland.\u00a0[^a] Near\u00ad by.\n").blocks[0]
    assert (block.text, block.marks) == ("Fenland. Near by.", (Mark(8, "a"),))
