"""The whole check of the cases. START READING HERE."""

from collections.abc import Callable, Sequence

from evals.library import Library
from evals.schema.read import Entry
from evals.validate.anchors import anchors
from evals.validate.finding import Finding
from evals.validate.leaks import leaks, runs_of_code, runs_of_documents
from evals.validate.selftests import inner_ids, selftests
from evals.validate.sets import coverage, doubles, ids, overlaps, splits
from evals.validate.tables import tables

Progress = Callable[[str, int, int], None]


def check(entries: Sequence[Entry], library: Library, progress: Progress, *, whole: bool) -> list[Finding]:
    """Everything found, by place; `whole` also asks what only a complete set can meet: overlap and coverage."""
    code, documents = runs_of_code(), runs_of_documents(library)
    found: list[Finding] = []
    for number, entry in enumerate(entries):
        progress("Checking the cases", number, len(entries))
        found += selftests(entry)
        found += inner_ids(entry)
        found += anchors(entry, library)
        found += leaks(entry, code, documents, library)
    progress("Checking the cases", len(entries), len(entries))
    found += [*ids(entries), *doubles(entries), *splits(entries)]
    if whole:
        found += [*overlaps(entries, library), *coverage(entries, library), *tables(library)]
    return found
