"""Publish: build, evaluate, then switch. The one path by which a release goes live."""

import json
import shutil
from dataclasses import dataclass

from assistant.ask import Assistant
from assistant.places import DIRECTORY
from evals.smoke import Result, applicable, ask_all, read_smoke
from index.build import build
from index.embedding.load import load_encoder
from index.errors import UserError
from index.release import Release
from index.releases import Manifest, Releases
from index.settings import Settings
from index.vectors import Progress

EVALUATION = "evaluation.json"


@dataclass(frozen=True, slots=True)
class Published:
    """The release that is live now; `fresh` is False when nothing had changed."""

    manifest: Manifest
    fresh: bool
    passed: int
    asked: int


class GateClosed(UserError):
    """The new release fails a hard case and was not switched in."""


def publish(settings: Settings, progress: Progress) -> Published:
    """Build a release of the corpus, ask it the smoke cases that apply, and make it live.

    Raises GateClosed when a hard case fails: the new release is removed and the one before stays live.
    """
    releases = Releases(settings.home)
    with releases.lock():
        releases.tidy(settings.keep_releases)
        encoder = load_encoder(settings.model, settings.home)
        built = build(settings, encoder, progress)
        if not built.fresh:
            return Published(built.manifest, fresh=False, passed=0, asked=0)
        release = Release(built.folder, encoder)
        cases = applicable(read_smoke(), (*release.documents, DIRECTORY))
        results = ask_all(Assistant(release, release.reference), cases, progress)
        failed = [result.case.id for result in results if result.case.hard and not result.passed]
        if failed:
            shutil.rmtree(built.folder)
            raise GateClosed(
                f"The new release fails {len(failed)} of its hard questions ({', '.join(failed[:5])}) and was not "
                "switched in; the one before stays live. Mend the documents, then: homeward index build"
            )
        (built.folder / EVALUATION).write_text(json.dumps(_summary(results), indent=1), encoding="utf-8")
        releases.switch(built.manifest.name)
        releases.tidy(settings.keep_releases)
    return Published(built.manifest, True, sum(result.passed for result in results), len(results))


def _summary(results: list[Result]) -> list[dict[str, object]]:
    return [{"case": r.case.id, "outcome": r.answer.outcome.value, "scores": r.scores} for r in results]
