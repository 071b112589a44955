"""Publish: build, evaluate, then switch. The one path by which a release goes live. START READING HERE."""

import gc
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.ask import Assistant
from assistant.places import DIRECTORY
from evals.evaluation import RUNS, Asked, Evaluation, WholeRun
from evals.smoke import Result, applicable, ask_all, read_smoke
from index.build import Built, draft
from index.documents import Status
from index.embedding.load import load_encoder
from index.errors import UserError
from index.journal import Action, By, Journal, os_user
from index.release import Release
from index.releases import Manifest, Releases
from index.settings import Settings
from index.vectors import Progress

REFUSED = "refused"
"""The folder, below the home, of the whole development run of the release that was refused last."""
NAMED = 8
"""So many broken gates are named in one line."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a release is to be published."""

    by: By
    whole: Callable[[Release, Settings, Progress], WholeRun] | None = None
    """`evals.whole.whole_run`, to ask all development cases and hold the answers to the gates as well."""
    despite: str = ""
    """Why the release is to go live even though a gate is broken; empty to refuse it then."""
    anew: bool = False
    """Take nothing over from the live release."""


@dataclass(frozen=True, slots=True)
class Published:
    """The release that is live now; `fresh` is False when nothing had changed."""

    manifest: Manifest
    fresh: bool
    evaluation: Evaluation

    @property
    def passed(self) -> int:
        """How many check questions passed."""
        return self.evaluation.passed

    @property
    def asked(self) -> int:
        """How many were asked."""
        return len(self.evaluation.asked)


class GateClosed(UserError):
    """The new release breaks a gate and was not switched in; `broken` names the questions and gates."""

    def __init__(self, broken: tuple[str, ...], run: Path | None) -> None:
        self.broken = broken
        more = f" and {len(broken) - NAMED} more" if len(broken) > NAMED else ""
        see = f" What it answered: homeward eval report {run}." if run else ""
        super().__init__(
            f"The new release breaks {len(broken)} of its gates ({', '.join(broken[:NAMED])}{more}) and was not "
            f"switched in; the one before stays live.{see} Mend the documents, then: homeward index build. "
            "To switch all the same, give the reason: homeward index build --despite 'WHY'"
        )


def publish(settings: Settings, progress: Progress, wish: Wish | None = None) -> Published:
    """Build a release of the corpus, ask it what it has to know, and make it live; without a wish, by default.

    Raises GateClosed when a gate is broken and no reason is given: the new release is removed, the one before stays
    live. Raises Busy when somebody else is writing, CorpusError when a document is wrong.
    """
    wish = wish or Wish(By(os_user()))
    releases = Releases(settings.home)
    with releases.lock(), _without_collector():
        releases.tidy(settings.keep_releases)
        encoder = load_encoder(settings.model, settings.home)
        drafted = draft(settings, encoder, progress, anew=wish.anew)
        if not drafted.fresh:
            return Published(drafted.manifest, fresh=False, evaluation=Evaluation())
        release = Release(drafted.folder, encoder)
        evaluation = _evaluation(release, settings, progress, wish)
        if evaluation.broken and not wish.despite:
            raise _refused(settings.home, drafted, evaluation, wish.by)
        despite = wish.despite if evaluation.broken else ""
        evaluation = evaluation.model_copy(update={"despite": despite, "who": wish.by.who})
        evaluation.write(drafted.folder)
        releases.switch(releases.settle(drafted.folder).name)
        why = f"{despite} (broken: {', '.join(evaluation.broken)})" if despite else wish.by.why
        action = Action.DESPITE if despite else Action.BUILD
        Journal(settings.home).note(wish.by.who, action, drafted.manifest.name, why)
        releases.tidy(settings.keep_releases)
    return Published(drafted.manifest, True, evaluation)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Let no garbage be looked for meanwhile.

    A build makes a million small objects that it keeps to its end: looking through them again and again took a tenth
    of the processor time of a build that embeds little.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _evaluation(release: Release, settings: Settings, progress: Progress, wish: Wish) -> Evaluation:
    """How the release does on the check questions about what it quotes, and on more where that is wished."""
    quoted = [id_ for id_, document in release.documents.items() if document.status is Status.CURRENT]
    cases = applicable(read_smoke(), (*quoted, DIRECTORY))
    asked = tuple(_asked(one) for one in ask_all(Assistant(release, release.reference), cases, progress))
    if wish.whole is None:
        return Evaluation(asked=asked)
    whole = wish.whole(release, settings, progress)
    return Evaluation(asked=asked, gates=whole.gates, run=whole.run)


def _asked(result: Result) -> Asked:
    outcome = result.answer.outcome.value
    return Asked(case=result.case.id, outcome=outcome, scores=result.scores, hard=result.case.hard)


def _refused(home: Path, drafted: Built, evaluation: Evaluation, by: By) -> GateClosed:
    """Remove the release, keep what it answered, and write down why."""
    run = None
    if evaluation.run:
        shutil.rmtree(home / REFUSED, ignore_errors=True)
        (home / REFUSED).mkdir(parents=True)
        run = Path(shutil.move(drafted.folder / RUNS / evaluation.run, home / REFUSED))
    Releases(home).remove(drafted.folder)
    Journal(home).note(by.who, Action.REFUSE, drafted.manifest.name, f"broken: {', '.join(evaluation.broken)}")
    return GateClosed(evaluation.broken, run)
