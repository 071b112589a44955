"""Made documents: any number of them, each with text of its own, the same on every run."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from index.check.sentences import voices
from index.corpus import read_corpus
from index.settings import SHIPPED_CORPUS

SEED = 20261122
SECTIONS, SENTENCES = 6, 4
"""About what a document of the shipped corpus has: 6 sections of 4 sentences are some 500 words."""
MANY = 500
"""So many files lie in one folder."""


def make_documents(folder: Path, count: int) -> None:
    """Write `count` Markdown files of sentences drawn from the shipped corpus, each with a mark of its own."""
    drawn = random.Random(SEED)  # noqa: S311 - the same documents every time is the point
    headings, sentences = _words()
    for number in range(count):
        path = folder / f"part-{number // MANY:02}" / f"document-{number:05}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(_parts(number, drawn, headings, sentences)) + "\n", encoding="utf-8")


def change(folder: Path) -> None:
    """Reword one sentence of the first made document."""
    path = min(folder.rglob("document-*.md"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("In area 0 ", "In the first area of all ", 1), encoding="utf-8")


def _parts(number: int, drawn: random.Random, headings: Sequence[str], sentences: Sequence[str]) -> Iterator[str]:
    yield f"# Guide {number}: {drawn.choice(headings)}"
    for section in range(SECTIONS):
        yield f"## {drawn.choice(headings)} (part {section + 1})"
        # No two sentences of the whole are alike, so that nothing is saved by having been embedded before.
        said = (drawn.choice(sentences) for _ in range(SENTENCES))
        yield " ".join(f"In area {number} {sentence[0].lower()}{sentence[1:]}" for sentence in said)


def _words() -> tuple[list[str], list[str]]:
    found = [s for file in read_corpus(SHIPPED_CORPUS) for s in voices(file)[0].sentences if not s.in_list]
    return list(dict.fromkeys(s.heading for s in found if s.heading)), [s.text for s in found if s.text.endswith(".")]
