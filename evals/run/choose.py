"""Which cases a run asks: those that count, that the release can answer for, and that were asked for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evals.library import Library
from evals.run.results import Plan
from evals.schema.read import Entry
from evals.validate.anchors import stale
from evals.validate.parts import gold, is_live
from index.errors import UserError

FIELDS = ("type", "mode", "variant", "id", "document")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The cases to ask, and how many were left out for which reason."""

    entries: list[Entry]
    excluded: dict[str, int]


def choose(entries: Sequence[Entry], library: Library, plan: Plan) -> Chosen:
    """Live cases whose gold is in the release; with a limit, the first so many of each kind of file."""
    excluded: Counter[str] = Counter()
    kept: list[Entry] = []
    taken: Counter[str] = Counter()
    for entry in entries:
        reason = _reason(entry, library)
        if reason:
            excluded[reason] += 1
        elif plan.limit is None or taken[entry.form] < plan.limit:
            taken[entry.form] += 1
            kept.append(entry)
    return Chosen(kept, dict(sorted(excluded.items())))


def parsed_only(texts: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """`type=rights` as a pair. Raises UserError for anything else."""
    pairs = []
    for text in texts:
        field, found, value = text.partition("=")
        if not found or field not in FIELDS or not value:
            raise UserError(f"--only takes FIELD=VALUE with a field of {', '.join(FIELDS)}, not '{text}'")
        pairs.append((field, value))
    return tuple(pairs)


def _reason(entry: Entry, library: Library) -> str:
    """Why a case is left out; empty when it counts."""
    if not is_live(entry.case):
        return str(getattr(entry.case, "status", "draft"))
    if any(not library.has(one.document) for one in gold(entry.case)):
        return "no document"
    return "stale" if stale(entry.case, library) else ""
