"""A plan as `homeward index plan` prints it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from evals.impact import Touched
from index.plan.hopes import Hope
from index.plan.links import Link, LinkState
from index.plan.plan import Plan

MOST_SHOWN = 12
"""So many lines of one kind, unless all are wanted; --json always holds all of them."""
_ID = re.compile(r"[^/\s]+/\S+")


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is known before a build."""

    plan: Plan
    cases: Sequence[Touched]
    hopes: Sequence[Hope]
    beyond: Sequence[Hope]
    """Lines of beyond.yaml that the new text may answer."""
    links: Sequence[Link] | None
    """None when they were not followed."""

    def as_data(self) -> dict[str, Any]:
        """The same for JSON."""
        broken = None if self.links is None else [asdict(link) for link in self.links if link.state != LinkState.WORKS]
        return {
            **asdict(self.plan),
            "cases": [asdict(case) for case in self.cases],
            "questions": [asdict(hope) for hope in self.hopes],
            "beyond": [asdict(hope) for hope in self.beyond],
            "links": broken,
            "links_followed": None if self.links is None else len(self.links),
        }


def plan_text(sheet: Sheet, *, show_all: bool = False) -> str:
    """What would happen first, then what to look at; the long lists cut, unless all is to be shown."""
    groups = (*_what(sheet.plan), *_look(sheet))
    return "\n".join(line for label, items in groups for line in _lines(label, items, show_all=show_all))


Group = tuple[str, Sequence[str]]
"""A label and its lines."""


def _what(plan: Plan) -> Iterator[Group]:
    changes, effort = plan.changes, plan.effort
    if plan.is_empty:
        told = f"Nothing has changed since {plan.live}: {changes.unchanged} documents, {effort.kept} passages."
        yield "", [told]
        return
    yield "", [f"Compared with the live release {plan.live}:" if plan.live else "There is no live release: all is new."]
    yield "New", changes.new if plan.live else ()
    yield "Changed", changes.changed
    yield "Moved", [f"{move.before} -> {move.now}" for move in changes.moved]
    yield "No longer quoted", changes.withdrawn
    yield "Gone", changes.gone
    lost = [f"{id_}: live now, and left out because of what is said below" for id_ in changes.left_out]
    yield "WOULD BE LOST", lost
    yield "Reference", plan.reference
    yield "Documents", [f"{changes.total}, of which {changes.unchanged} stay as they are"]
    yield "Passages", [f"{effort.embedded} to embed, {effort.kept} kept, {effort.removed} removed"]
    yield "Embedded again", plan.recipe


def _look(sheet: Sheet) -> Iterator[Group]:
    plan = sheet.plan
    yield "Left out", [line.replace(": left out, because", ":") for line in plan.left_out]
    yield "Past review", plan.past_review
    yield "Readers noticed", plan.little_text
    yield "Says the same", plan.doubled
    yield "Questions to mend", [f"{one.case} ({one.place}): {one.why}" for one in sheet.cases]
    yield "May be answered", [_placed(one) for one in sheet.hopes]
    yield "Still beyond?", [_placed(one) for one in sheet.beyond]
    if sheet.beyond:
        yield " ", ["Whatever the new text answers has to leave beyond.yaml."]
    if sheet.links is not None:
        bad = [link for link in sheet.links if link.state is not LinkState.WORKS]
        yield "Links", [f"{link.url} {link.says}; named by {', '.join(link.places)}" for link in bad]
        yield "Links", [f"{len(sheet.links) - len(bad)} of {len(sheet.links)} lead where they should"]


def _placed(one: Hope) -> str:
    return f"“{one.question}”: {one.document}, {one.section}"


def _lines(label: str, items: Sequence[str], *, show_all: bool) -> Iterator[str]:
    """The items under their label; of many only the first, after how many there are in each folder."""
    shown = list(items) if show_all else list(items[:MOST_SHOWN])
    if len(shown) < len(items):
        shown.insert(0, counted(items))
        shown.append(f"... and {len(items) - MOST_SHOWN} more (--all shows them)")
    for number, item in enumerate(shown):
        yield f"{'' if number else label:18}{item}" if label else item


def counted(items: Sequence[str]) -> str:
    """How many there are, and in which folders when all name documents in one: "300 (200 guidance, 100 services)"."""
    folders = Counter(item.split("/")[0] for item in items if _ID.fullmatch(item))
    if not folders or folders.total() < len(items):
        return str(len(items))
    return f"{len(items)} ({', '.join(f'{count} {folder}' for folder, count in sorted(folders.items()))})"
