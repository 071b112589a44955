"""Whether the gold of a case is really there: document, twin, section and the quoted words."""

from collections.abc import Iterator

from assistant.places import DIRECTORY
from assistant.types import Mode
from evals.library import Library, spaced
from evals.schema.cases import Case, Dialogue, Gold
from evals.schema.read import Entry
from evals.validate.finding import Finding
from evals.validate.parts import gold

SHORTEST_QUOTE, LONGEST_QUOTE = 8, 25


def anchors(entry: Entry, library: Library) -> Iterator[Finding]:
    """A finding for each anchor that does not hold; a quote that is gone makes the case stale."""
    for one in gold(entry.case):
        problem = unresolved(one, library)
        if problem:
            yield Finding(entry.place, problem, fatal=getattr(entry.case, "status", "live") == "live")
        length = len(one.quote.split())
        if not SHORTEST_QUOTE <= length <= LONGEST_QUOTE:
            yield Finding(
                entry.place, f"a quote of {length} words; {SHORTEST_QUOTE} to {LONGEST_QUOTE} are wanted", fatal=False
            )
    yield from _voices(entry, library)


def unresolved(one: Gold, library: Library) -> str:
    """Why an anchor does not hold in these texts; empty when it does."""
    what = f"{one.document}{' (twin)' if one.twin else ''}"
    if not library.has(one.document):
        return f"there is no document {one.document}"
    if not library.has(one.document, twin=one.twin):
        return f"{one.document} has no twin"
    found = library.section(one.document, one.section, twin=one.twin)
    if not found:
        return f'{what} has no section "{one.section}"'
    if spaced(one.quote) not in spaced("\n".join(text.text for text in found)):
        return f'stale: "{one.quote}" is not in {what}, section "{one.section}"'
    return ""


def stale(case: Case, library: Library) -> bool:
    """Whether any anchor of the case is gone from these texts."""
    return any(unresolved(one, library) for one in gold(case))


def _voices(entry: Entry, library: Library) -> Iterator[Finding]:
    """Families read twins, staff never do: gold in the other voice alone says nothing about retrieval."""
    case = entry.case
    anchors_ = [one for one in gold(case) if one.document != DIRECTORY]  # its records have both voices
    if not anchors_:
        return
    variants = () if isinstance(case, Dialogue) else getattr(case, "variants", ())
    modes = {getattr(case, "mode", Mode.STAFF), *(v.mode for v in variants if v.mode)}
    for mode in sorted(modes):
        family = mode is Mode.FAMILY
        if not any(one.twin == library.voice(one.document, family=family) for one in anchors_):
            wanted = "the twin" if family else "the document itself"
            yield Finding(entry.place, f"asked in {mode} mode, and no gold is in {wanted}", fatal=False)
