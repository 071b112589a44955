"""Each pattern against its own examples: what it must hold and what it must not."""

from collections.abc import Iterator, Sequence

from evals.matching import holds
from evals.schema.expressions import Expression
from evals.schema.read import Entry
from evals.validate.finding import Finding
from evals.validate.parts import forbidden, nuggets


def selftests(entry: Entry) -> Iterator[Finding]:
    """A finding for each example that a nugget or a forbidden text judges wrongly."""
    for nugget in nuggets(entry.case):
        said = f"nugget {nugget.id}"
        yield from _judged(entry, nugget.match, nugget.passes, True, f"{said} does not find its pass text")
        yield from _judged(entry, nugget.match, nugget.fails, False, f"{said} finds its fail text")
    for one in forbidden(entry.case):
        said = f"must_not {one.id}"
        yield from _judged(entry, one.match, one.passes, False, f"{said} forbids its pass text")
        yield from _judged(entry, one.match, one.fails, True, f"{said} lets through its fail text")


def _judged(entry: Entry, expression: Expression, texts: Sequence[str], wanted: bool, said: str) -> Iterator[Finding]:
    for text in texts:
        if holds(text, expression) is not wanted:
            yield Finding(entry.place, f'{said} "{text}"')


def inner_ids(entry: Entry) -> Iterator[Finding]:
    """A finding for each nugget or forbidden text whose id is used twice in one question."""
    case = entry.case
    if hasattr(case, "turns"):
        groups = [[*(n.id for n in turn.nuggets), *(x.id for x in turn.must_not)] for turn in case.turns]
    else:
        groups = [[*(n.id for n in nuggets(case)), *(x.id for x in forbidden(case))]]
    for ids in groups:
        for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
            yield Finding(entry.place, f"the id {id_} is used twice in one question")
