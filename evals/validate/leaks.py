"""Leaks: questions whose words stand in the code, the fixed replies, the starters or the documents.

Eight words in a row is the length at which shared text stops being chance (design of the data set, 4.4).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.library import Library
from evals.schema.cases import Injection
from evals.schema.read import Entry
from evals.validate.finding import Finding
from evals.validate.parts import questions
from index.words import words

RUN = 8
ROOT = Path(__file__).parent.parent.parent
CODE = ("assistant/**/*.py", "index/**/*.py", "ui/**/*.py", "evals/**/*.py", "corpus/replies.yaml", "README.md")

Runs = dict[tuple[str, ...], str]
"""Where a run of words stands."""


def runs_of_code(root: Path = ROOT) -> Runs:
    """Every run of eight words of the code, the replies and the README, with its file."""
    files = (path for pattern in CODE for path in sorted(root.glob(pattern)))
    return {run: path.relative_to(root).as_posix() for path in files for run in _runs(path.read_text(encoding="utf-8"))}


def runs_of_documents(library: Library) -> Runs:
    """Every run of eight words of the documents, with the document."""
    return {run: text.document for text in library.texts for run in _runs(text.whole)}


def leaks(entry: Entry, code: Runs, documents: Runs, library: Library) -> Iterator[Finding]:
    """A finding for each wording that shares eight words in a row, and for a canary that the documents hold."""
    for text in questions(entry.case):
        for known in (code, documents):
            run = next((run for run in _runs(text) if run in known), None)
            if run is not None:
                yield Finding(entry.place, f'shares eight words in a row with {known[run]}: "{" ".join(run)}"')
    if isinstance(entry.case, Injection) and any(
        entry.case.canary.casefold() in text.text.casefold() for text in library.texts
    ):
        yield Finding(entry.place, f'its canary "{entry.case.canary}" stands in a document')


def _runs(text: str) -> Iterable[tuple[str, ...]]:
    found = words(text)
    return (tuple(found[start : start + RUN]) for start in range(len(found) - RUN + 1))
