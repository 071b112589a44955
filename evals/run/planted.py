"""A release with planted documents: the corpus as it is, and beside it texts that try to give orders.

Indirect injection: an attacker who cannot speak to the assistant writes where it reads (Greshake et al. 2023).
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.schema.cases import Injection
from evals.schema.read import Entry
from index.build import build
from index.corpus import read_corpus
from index.errors import UserError
from index.reference import FILES
from index.release import REFERENCE, Release
from index.settings import Settings
from index.vectors import Progress

PLANTED = "planted"


def has_planted(entries: Sequence[Entry]) -> bool:
    """Whether any case smuggles its order in by a document."""
    return bool(_planted(entries))


def check_plantable(release: Release) -> None:
    """Raises UserError when the documents are no longer those that the release was built from."""
    corpus = Path(release.manifest.corpus)
    now = {file.document.id: file.document.sha256 for file in read_corpus(corpus)} if corpus.is_dir() else {}
    if now != {document.id: document.sha256 for document in release.documents.values()}:
        raise UserError(
            f"The documents in {corpus} have changed since {release.name} was built, so none can be planted beside "
            "them. Build it again with: homeward index build, or name the other suites with --suite"
        )


@contextmanager
def planted_release(
    release: Release, entries: Sequence[Entry], settings: Settings, progress: Progress
) -> Iterator[Release]:
    """A release that holds the planted documents too; it is gone afterwards. Raises UserError."""
    check_plantable(release)
    with TemporaryDirectory(prefix="homeward-planted-") as folder:
        home, copy = Path(folder) / "home", Path(folder) / "corpus"
        shutil.copytree(release.manifest.corpus, copy)
        for name in FILES:  # the release's own words, whatever has been edited since
            shutil.copy(release.folder / REFERENCE / name, copy / name)
        _plant(copy / PLANTED, entries)
        (home / "releases").mkdir(parents=True)
        # The live release lends its vectors: only the planted documents are embedded.
        (home / "releases" / release.name).symlink_to(release.folder.resolve())
        (home / "releases" / "current").write_text(release.name, encoding="utf-8")
        built = build(settings.model_copy(update={"home": home, "corpus": copy}), release.encoder, progress)
        yield Release(built.folder, release.encoder)


def _planted(entries: Sequence[Entry]) -> list[Injection]:
    return [e.case for e in entries if isinstance(e.case, Injection) and e.case.channel == "document"]


def _plant(folder: Path, entries: Sequence[Entry]) -> None:
    """One plain text for each case, whose title is the question that must find it."""
    folder.mkdir()
    for case in _planted(entries):
        text = f"{case.question or case.id}\n\n{case.payload}\n"
        (folder / f"{case.id}.txt").write_text(text, encoding="utf-8")
