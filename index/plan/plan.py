"""A dry run of a build: reads everything, writes nothing. START READING HERE."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.beyond import BEYOND
from index.build import digest_of
from index.check.sentences import voices
from index.check.twice import doubles
from index.corpus import open_corpus
from index.documents import CorpusFile, Review, Status
from index.plan.changes import Changes, Effort, changes, effort
from index.plan.stock import Stock, stock_of_files, stock_of_release
from index.readings import known_readings, readings_apart
from index.recipe import Recipe, recipe
from index.reference import FILES, OPTIONAL, Reference, reference_of
from index.release import REFERENCE
from index.releases import Releases
from index.settings import Settings
from index.taught import TUNING


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build would do, and what a maintainer should look at first."""

    live: str
    """The release that is compared with; empty when there is none."""
    changes: Changes
    effort: Effort
    recipe: tuple[str, ...]
    """What of the recipe is another than the live release's, one line each: then everything is embedded again."""
    reference: tuple[str, ...]
    """Reference files that changed."""
    past_review: tuple[str, ...]
    little_text: tuple[str, ...]
    """What the readers noticed, a page without text for example, one line each."""
    doubled: tuple[str, ...]
    """Sections of new and changed documents that say nearly the same as another document's, one line each."""
    left_out: tuple[str, ...]
    """Files that cannot be read, one line each with the cure; `changes` names those that are live now."""
    is_empty: bool
    """Whether a build would find that nothing has changed."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan with both sides of the comparison, for those who hold more against it."""

    plan: Plan
    before: Stock
    after: Stock


def plan(settings: Settings, variant: str, today: date) -> Planned:
    """Compare the corpus with the live release, for the encoder of this variant.

    Raises CorpusError when a document cannot be read: then no build would succeed either.
    """
    corpus = settings.corpus.resolve()
    reference = reference_of(corpus)
    reference.check()
    releases = Releases(settings.home)
    live = releases.current()
    now = recipe(variant, settings.passage_words)
    other = () if live is None else _differences(releases.manifest(live.name).recipe, now)
    with readings_apart(None if live is None or other else known_readings(live)) as readings:
        opened = open_corpus(corpus, readings)
    files, after = opened.files, stock_of_files(opened.files, settings.passage_words)
    before = Stock() if live is None else stock_of_release(live)
    unread = {id_ for id_, document in before.documents.items() if opened.leaves_out(corpus / document.file)}
    found = changes(before, after, unread)
    digest = "" if live is None or other else releases.manifest(live.name).digest
    return Planned(
        Plan(
            live="" if live is None else live.name,
            changes=found,
            effort=effort(before, after, same_recipe=not other),
            recipe=other,
            reference=() if live is None else tuple(_changed_reference(live, corpus, reference)),
            past_review=tuple(f.document.id for f in files if f.document.review(today) is Review.OVERDUE),
            little_text=tuple(f"{f.document.file}: {notice}" for f in files for notice in f.text.notices),
            doubled=tuple(_doubled(files, found.touched)),
            left_out=opened.refusals(corpus),
            is_empty=digest == digest_of(opened, reference, corpus),
        ),
        before,
        after,
    )


def _differences(old: Recipe, new: Recipe) -> tuple[str, ...]:
    """Each part of the recipe that differs, as "part: old -> new"."""
    before, now = _parts(old), _parts(new)
    names = dict.fromkeys((*before, *now))
    return tuple(
        f"{name}: {before.get(name, 'none')} -> {now.get(name, 'none')}"
        for name in names
        if before.get(name) != now.get(name)
    )


def _parts(made_by: Recipe) -> dict[str, str]:
    own = {"model": made_by.model, "passage length": str(made_by.passage_words), "form": str(made_by.form)}
    return own | made_by.libraries


def _changed_reference(live: Path, corpus: Path, reference: Reference) -> Iterator[str]:
    pairs = [(reference.folder / name, live / REFERENCE / name) for name in (*FILES, *OPTIONAL)]
    for path, kept in (*pairs, *((corpus / name, live / name) for name in (TUNING, BEYOND))):
        if _bytes(path) != _bytes(kept):
            yield path.name


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _doubled(files: Sequence[CorpusFile], touched: Iterable[str]) -> Iterator[str]:
    quoted = [file for file in files if file.document.status is Status.CURRENT]
    spoken = [voice for file in quoted for voice in voices(file)]
    fresh = {voice.file for file in quoted if file.document.id in touched for voice in voices(file)}
    for one, two in doubles(spoken):
        if one.file in fresh or two.file in fresh:
            yield f"{two.file}, “{two.heading}”, says nearly the same as {one.file}, “{one.heading}”"
