"""What `homeward index status` says."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from evals.evaluation import read_evaluation
from index.build import corpus_digest
from index.documents import Document, Review, read_documents
from index.errors import CorpusError, UserError
from index.journal import Entry, Journal
from index.readings import known_readings
from index.releases import Manifest, Releases
from index.settings import Settings
from ui.cli.plan_text import counted

ENTRIES = 5
"""So many of the last actions are shown."""
MOST_SHOWN = 12
"""So many notices, and so many documents of one review state, unless all are wanted."""


def status_text(settings: Settings, today: date, *, show_all: bool = False) -> str:
    """The live release, its size, state and evaluation, the others kept, and what was done last. Raises NoRelease."""
    releases = Releases(settings.home)
    live = releases.manifest(releases.live().name)
    documents = read_documents(releases.live())
    states = Counter(document.review(today) for document in documents.values())
    lines = [
        f"Live:       {live.name}, built {live.built_at:%-d %B %Y %H:%M} UTC",
        f"Holds:      {live.documents} documents, {live.passages} passages, {live.spans} quotable spans",
        f"Made by:    {live.recipe.model}",
        f"Documents:  {live.corpus}{_freshness(live, releases.live())}",
        f"Review:     {', '.join(f'{states[state]} {state.value}' for state in Review if states[state])}",
        *_evaluated(releases.live()),
        *_notices(live.notices, show_all=show_all),
        *_others(releases, live.name),
        *(f"Done:       {_done(entry)}" for entry in Journal(settings.home).last(ENTRIES)),
    ]
    return "\n".join(lines)


def documents_text(settings: Settings, today: date, *, show_all: bool = False) -> str:
    """A line for each document of the live release under its review state, what needs a look first. Raises NoRelease.

    Of many in one state only the first to fall due are shown, after how many there are in each folder.
    """
    documents = sorted(read_documents(Releases(settings.home).live()).items(), key=_due)
    lines: list[str] = []
    for state in _FIRST_LOOK:
        held = {id_: document for id_, document in documents if document.review(today) is state}
        if not held:
            continue
        ids = list(held) if show_all else list(held)[:MOST_SHOWN]
        widest = max(map(len, ids))
        lines.append(f"{state.value.capitalize()}: {counted(list(held))}")
        lines += [f"  {id_:{widest}}  {_age(held[id_], today)}" for id_ in ids]
        if len(ids) < len(held):
            lines.append(f"  ... and {len(held) - len(ids)} more (--all shows them)")
    return "\n".join(lines)


_FIRST_LOOK = (Review.OVERDUE, Review.SOON, Review.NO_DATE, Review.IN_DATE, Review.RETIRED)


def _due(named: tuple[str, Document]) -> tuple[date, str]:
    """The first to fall due first, those without a review date last."""
    id_, document = named
    return document.review_by or date.max, id_


def _notices(notices: Sequence[str], *, show_all: bool) -> Iterator[str]:
    shown = notices if show_all else notices[:MOST_SHOWN]
    yield from (f"Note:       {notice}" for notice in shown)
    if len(shown) < len(notices):
        yield f"Note:       ... and {len(notices) - len(shown)} more (--all shows them)"


def _age(document: Document, today: date) -> str:
    state = document.review(today)
    shown = document.status.value if state is Review.RETIRED else state.value
    dated = f"from {document.published}" if document.published else "undated"
    due = f", review by {document.review_by:%-d %B %Y}" if document.review_by else ""
    return f"{shown:11}  {dated}{due}"


def _freshness(live: Manifest, folder: Path) -> str:
    try:
        same = corpus_digest(Path(live.corpus), known_readings(folder)) == live.digest
    except CorpusError as error:
        return f" (cannot be read now: {str(error).splitlines()[0]})"
    return " (unchanged since)" if same else " (CHANGED since: see homeward index plan)"


def _evaluated(live: Path) -> Iterator[str]:
    evaluation = read_evaluation(live)
    if evaluation is None:
        return
    failed = [one.case for one in evaluation.asked if not one.passed]
    which = f" (failed: {', '.join(failed)})" if failed else ""
    yield f"Evaluated:  {evaluation.passed} of {len(evaluation.asked)} check questions passed{which}"
    if evaluation.gates:
        broken = [gate.name for gate in evaluation.gates if gate.state == "failed"]
        yield f"Gates:      {', '.join(broken) if broken else 'none'} broken, of {len(evaluation.gates)}"
    if evaluation.despite:
        yield f"Despite:    {evaluation.despite} ({evaluation.who or 'nobody said who'})"


def _others(releases: Releases, live: str) -> Iterator[str]:
    before = releases.before()
    for name in reversed([name for name in releases.names() if name != live]):
        try:
            manifest = releases.manifest(name)
        except UserError:
            yield f"Also kept:  {name} (cannot be read)"
            continue
        back = ", a rollback goes here" if name == before else ""
        yield f"Also kept:  {name}, {manifest.documents} documents, {manifest.passages} passages{back}"


def _done(entry: Entry) -> str:
    why = f": {entry.why}" if entry.why else ""
    return f"{entry.at:%-d %B %Y %H:%M} UTC, {entry.who}, {entry.action.value} {entry.what}{why}"
