"""Impact: the evaluation cases whose gold text is there now and would be gone after a build."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.library import Library, library_of_passages, spaced
from evals.schema.read import Entry
from evals.smoke import SmokeCase
from evals.validate.anchors import unresolved
from evals.validate.parts import gold
from index.plan.plan import Planned
from index.reference import Reference, reference_of
from index.release import REFERENCE
from index.releases import Releases
from index.settings import Settings


@dataclass(frozen=True, slots=True)
class Touched:
    """A case that will have to be looked at, with where it stands and what would be missing."""

    case: str
    place: str
    why: str


def impact(
    planned: Planned, settings: Settings, entries: Iterable[Entry], questions: Sequence[SmokeCase]
) -> list[Touched]:
    """The cases and check questions that the planned build would make stale; none when nothing was built yet."""
    live = Releases(settings.home).current()
    if live is None:
        return []
    before = library_of_passages("before", planned.before.passages, Reference(live / REFERENCE))
    after = library_of_passages("after", planned.after.passages, reference_of(settings.corpus.resolve()))
    return [*_of_cases(entries, before, after), *_of_questions(questions, before, after)]


def _of_cases(entries: Iterable[Entry], before: Library, after: Library) -> Iterator[Touched]:
    for entry in entries:
        problems = [unresolved(one, after) for one in gold(entry.case) if not unresolved(one, before)]
        if found := [problem for problem in problems if problem]:
            place = Path(entry.place)
            yield Touched(entry.case.id, f"{place.parent.name}/{place.name}", found[0].removeprefix("stale: "))


def _of_questions(questions: Iterable[SmokeCase], before: Library, after: Library) -> Iterator[Touched]:
    for question in questions:
        lost = [
            piece for piece in question.quote if _held(question, piece, before) and not _held(question, piece, after)
        ]
        if lost:
            yield Touched(question.id, "smoke.jsonl", f'"{lost[0]}" is not in {question.document}')


def _held(question: SmokeCase, piece: str, library: Library) -> bool:
    places = ((question.document or "", twin) for twin in (False, True))
    return any(spaced(piece) in spaced(text.text) for place in places for text in library.by_place.get(place, ()))
