"""The text of a document as its release holds it: sections in order, and where quoted words stand in it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from index.passages import Passage
from index.release import Release
from ui.web.library.address import slug

LONGEST_QUOTE = 2000
"""Characters; the longest span of the shipped corpus has 1,300."""


@dataclass(frozen=True, slots=True)
class Section:
    """The passages under one heading path, in their order; `slug` is its own in the document."""

    headings: tuple[str, ...]
    slug: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """The words to mark: these characters of this passage."""

    passage: Passage
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """A document or its twin."""

    title: str
    plain: bool
    sections: tuple[Section, ...]

    @property
    def has_pages(self) -> bool:
        """Whether its format has pages (PDF)."""
        return any(span.page for one in self.sections for passage in one.passages for span in passage.spans)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every footnote key, in the order in which it is first used."""
        spans = (span for one in self.sections for passage in one.passages for span in passage.spans)
        return tuple(dict.fromkeys(key for span in spans for key in span.sources))

    def find(self, words: str, section: str = "") -> Marked | None:
        """Where these words stand, in the section of this slug if they are there; None when they are nowhere.

        White space may differ, since addresses are copied by hand.
        """
        parts = words[:LONGEST_QUOTE].split()
        if not parts:
            return None
        pattern = re.compile(r"\s+".join(map(re.escape, parts)))
        for one in sorted(self.sections, key=lambda one: one.slug != section):
            for passage in one.passages:
                if match := pattern.search(passage.text):
                    return Marked(passage, match.start(), match.end())
        return None


def text_of(release: Release, document: str, *, plain: bool) -> Text:
    """The text of a document, or of its twin; without sections when the release holds none of it."""
    known = release.documents[document]
    own = (p for p in release.passages if p.document == document and p.plain is plain)
    title = known.twin_title if plain and known.twin_title else known.title
    return Text(title, plain, tuple(_sections(sorted(own, key=lambda passage: passage.position))))


def _sections(passages: Iterable[Passage]) -> Iterator[Section]:
    used: Counter[str] = Counter()
    for headings, group in groupby(passages, key=lambda passage: passage.headings):
        name = slug(headings[-1]) if headings else ""
        used[name] += 1
        own = name if used[name] == 1 and name else f"{name or 'section'}-{used[name]}"
        yield Section(headings, own, tuple(group))


def steps(sections: Sequence[Section]) -> Iterator[tuple[Section, tuple[tuple[int, str], ...]]]:
    """Each section with the headings that are new since the one before, and their depth (0 = outermost)."""
    before: tuple[str, ...] = ()
    for section in sections:
        path = section.headings
        same = 0
        while same < min(len(path), len(before)) and path[same] == before[same]:
            same += 1
        # The innermost is always said, else a section would follow its parent's next text without a heading.
        same = min(same, max(0, len(path) - 1))
        yield section, tuple((depth, path[depth]) for depth in range(same, len(path)))
        before = path
