"""A plan as `homeward index plan` prints it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from evals.impact import Touched
from index.plan.hopes import Hope
from index.plan.links import Link, LinkState
from index.plan.plan import Plan

MOST_SHOWN = 12
"""So many lines of one kind; --json holds all of them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is known before a build."""

    plan: Plan
    cases: Sequence[Touched]
    hopes: Sequence[Hope]
    links: Sequence[Link] | None
    """None when they were not followed."""

    def as_data(self) -> dict[str, Any]:
        """The same for JSON."""
        broken = None if self.links is None else [asdict(link) for link in self.links if link.state != LinkState.WORKS]
        return {
            **asdict(self.plan),
            "cases": [asdict(case) for case in self.cases],
            "questions": [asdict(hope) for hope in self.hopes],
            "links": broken,
            "links_followed": None if self.links is None else len(self.links),
        }


def plan_text(sheet: Sheet) -> str:
    """What would happen first, then what to look at."""
    return "\n".join((*_what(sheet.plan), *_look(sheet)))


def _what(plan: Plan) -> Iterator[str]:
    changes, effort = plan.changes, plan.effort
    if plan.is_empty:
        yield f"Nothing has changed since {plan.live}: {changes.unchanged} documents, {effort.kept} passages."
        return
    yield f"Compared with the live release {plan.live}:" if plan.live else "There is no live release: all is new."
    groups = (
        ("New", changes.new if plan.live else ()),
        ("Changed", changes.changed),
        ("Moved", [f"{move.before} -> {move.now}" for move in changes.moved]),
        ("No longer quoted", changes.withdrawn),
        ("Gone", changes.gone),
        ("WOULD BE LOST", [f"{id_}: live now, and left out because of what is said below" for id_ in changes.left_out]),
        ("Reference", plan.reference),
    )
    for label, names in groups:
        yield from _lines(label, names)
    yield f"{'Documents':18}{changes.total}, of which {changes.unchanged} stay as they are"
    yield f"{'Passages':18}{effort.embedded} to embed, {effort.kept} kept, {effort.removed} removed"
    yield from _lines("Embedded again", plan.recipe)


def _look(sheet: Sheet) -> Iterator[str]:
    plan = sheet.plan
    yield from _lines("Left out", [line.replace(": left out, because", ":") for line in plan.left_out])
    yield from _lines("Past review", plan.past_review)
    yield from _lines("Readers noticed", plan.little_text)
    yield from _lines("Says the same", plan.doubled)
    yield from _lines("Questions to mend", [f"{one.case} ({one.place}): {one.why}" for one in sheet.cases])
    yield from _lines("May be answered", [f"“{h.question}”: {h.document}, {h.section}" for h in sheet.hopes])
    if sheet.links is not None:
        bad = [link for link in sheet.links if link.state is not LinkState.WORKS]
        yield from _lines("Links", [f"{link.url} {link.says}; named by {', '.join(link.places)}" for link in bad])
        yield f"{'Links':18}{len(sheet.links) - len(bad)} of {len(sheet.links)} lead where they should"


def _lines(label: str, items: Iterable[str]) -> Iterator[str]:
    items = list(items)
    for number, item in enumerate(items[:MOST_SHOWN]):
        yield f"{label if number == 0 else '':18}{item}"
    if len(items) > MOST_SHOWN:
        yield f"{'':18}... and {len(items) - MOST_SHOWN} more (--json shows all)"
