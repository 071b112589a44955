"""A release as if some authors had never asked: what is learnt from their questions must not have seen them."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from evals.fit.asked import plain, texts_of
from index.asks import ASKS_SUFFIX
from index.beyond import BEYOND
from index.build import draft
from index.reference import LOADER
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from index.taught import TUNING
from index.vectors import Progress


@contextmanager
def unworded(release: Release, progress: Progress) -> Iterator[Release]:
    """The same documents as anybody's who has written no wordings and taught nothing."""
    with _aside(release) as settings:
        for path in (*settings.corpus.glob(f"**/*{ASKS_SUFFIX}"), *settings.corpus.glob(BEYOND)):
            path.unlink()
        (settings.corpus / TUNING).unlink(missing_ok=True)
        yield Release(draft(settings, release.encoder, progress, anew=True).folder, release.encoder)


@contextmanager
def without(authors: Sequence[str], release: Release, progress: Progress) -> Iterator[Release]:
    """The same documents with the other authors' wordings alone, built aside and gone afterwards.

    Vectors are taken over from `release`, so that it takes seconds.
    """
    own = texts_of(authors)
    with _aside(release) as settings:
        for path in (*settings.corpus.glob(f"**/*{ASKS_SUFFIX}"), *settings.corpus.glob(BEYOND)):
            _rewrite(path, own)
        releases = Releases(settings.home)
        shutil.copytree(release.folder, releases.folder / release.name)
        releases.switch(release.name)
        yield Release(draft(settings, release.encoder, progress).folder, release.encoder)


@contextmanager
def _aside(release: Release) -> Iterator[Settings]:
    """A copy of the release's corpus and an empty home, gone afterwards."""
    with TemporaryDirectory() as aside:
        corpus, home = Path(aside) / "corpus", Path(aside) / "home"
        shutil.copytree(release.manifest.corpus, corpus)
        yield Settings(home=home, corpus=corpus)


def _rewrite(path: Path, left_out: frozenset[str]) -> None:
    """Write a file of wordings or of what lies beyond without the texts that are left out."""
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER) or {}  # noqa: S506 - a safe loader
    kept = {key: _kept(lines, left_out) for key, lines in data.items()}
    path.write_text(yaml.safe_dump(kept, allow_unicode=True), encoding="utf-8")


def _kept(lines: Any, left_out: frozenset[str]) -> Any:
    if isinstance(lines, str):
        return "".join(f"{line}\n" for line in lines.splitlines() if plain(line) not in left_out)
    return [one for one in lines or () if plain(next(iter(one)) if isinstance(one, dict) else one) not in left_out]
