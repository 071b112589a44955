"""Kills: builds are killed at random moments; the live release stays whole, and the next build is right."""

import os
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from evals.bench.index.made import make_documents
from evals.bench.processes import BenchFailed, environment
from evals.publish import publish
from index.embedding.encoder import Encoder
from index.embedding.load import load_encoder
from index.plan.stock import stock_of_corpus
from index.release import Release
from index.releases import LEAVING, UNFINISHED, Releases
from index.settings import Settings

DOCUMENTS = 4
SEED = 20261122
BEGINS_IN = 120.0
"""Seconds that a new process may take until it holds the lock."""


@dataclass
class Killed:
    """What came of the kills: where they fell, and what was wrong afterwards, one line each."""

    moments: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Ground:
    """A home and a corpus that the kills are tried on, and the command that builds them."""

    settings: Settings
    command: Sequence[str]
    encoder: Encoder

    @property
    def releases(self) -> Releases:
        """The releases of the home."""
        return Releases(self.settings.home)

    def reword(self, number: int) -> None:
        """Give one document other words."""
        path = self.settings.corpus / "note.txt"
        path.write_text(f"The note\nThe note of today has the number {number} and says no more.\n", encoding="utf-8")

    def texts(self) -> list[str]:
        """Every passage that a right release of the corpus holds now."""
        stock = stock_of_corpus(self.settings.corpus, self.settings.passage_words)
        return sorted(passage.indexed_text for passage in stock.passages)


def ground(home: Path, corpus: Path, command: Sequence[str]) -> Ground:
    """A small corpus and its first release."""
    settings = Settings(home=home, corpus=corpus)
    make_documents(corpus, DOCUMENTS)
    found = Ground(settings, command, load_encoder(settings.model, home))
    found.reword(0)
    publish(settings, lambda *_: None)
    return found


def kill_builds(on: Ground, kills: int, progress: Callable[[str, int, int], None]) -> Killed:
    """Kill so many builds. Raises BenchFailed when a build does not even begin."""
    drawn = random.Random(SEED)  # noqa: S311 - any moments will do
    on.reword(1)
    longest = _one_build(on, None)
    killed = Killed()
    for number in range(2, kills + 2):
        progress("Killing builds", number - 2, kills)
        before = on.texts()
        live = on.releases.live().name
        on.reword(number)
        _one_build(on, drawn.uniform(0, longest))
        killed.moments[_moment(on, live)] += 1
        killed.wrong += [f"kill {number - 1}: {line}" for line in _unlike(on, before, on.texts())]
        publish(on.settings, lambda *_: None)
        killed.wrong += [f"build after kill {number - 1}: {line}" for line in (*_unlike(on, on.texts()), *_left(on))]
    progress("Killing builds", kills, kills)
    killed.wrong += _unlike_anew(on)
    return killed


def _one_build(on: Ground, kill_after: float | None) -> float:
    """Start a build, wait until it holds the lock, kill it that much later (or let it end); seconds from the lock."""
    holder = on.releases.folder / ".lock-holder"
    process = subprocess.Popen(  # noqa: S603 - our own command
        [*on.command, "index", "build"],
        env=environment(on.settings),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    limit = time.monotonic() + BEGINS_IN
    while not holder.is_file() and process.poll() is None and time.monotonic() < limit:
        time.sleep(0.001)
    begun = time.monotonic()
    try:
        _, said = process.communicate(timeout=kill_after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return time.monotonic() - begun
    if process.returncode != 0:
        raise BenchFailed(f"A build failed by itself: {said.decode(errors='replace').strip()}")
    return time.monotonic() - begun


def _moment(on: Ground, live: str) -> str:
    if on.releases.live().name != live:
        return "after the switch"
    return "while writing or asking" if list(on.releases.folder.glob(f"{UNFINISHED}*")) else "before writing"


def _unlike(on: Ground, *allowed: list[str]) -> list[str]:
    """What is wrong with the live release; nothing when it opens and holds exactly one of the allowed texts."""
    try:
        release = Release(on.releases.live(), on.encoder)
        found = release.search("What is the number of the note of today?", family=False, limit=1)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for here
        return [f"the live release cannot be opened ({type(error).__name__}: {error})"]
    texts = sorted(passage.indexed_text for passage in release.passages)
    if texts not in allowed or not found:
        return [f"{release.name} holds {len(texts)} passages, and not those of the corpus"]
    return []


def _left(on: Ground) -> list[str]:
    left = [path.name for sign in (UNFINISHED, LEAVING) for path in on.releases.folder.glob(f"{sign}*")]
    many = len(on.releases.names()) > on.settings.keep_releases + 1
    return [f"left behind: {name}" for name in left] + (["too many releases are kept"] if many else [])


def _unlike_anew(on: Ground) -> list[str]:
    """Whether the last release, made of many kept parts, has the vectors of one that is built from nothing."""
    anew = on.settings.model_copy(update={"home": on.settings.home / "anew"})
    (anew.home / "models").parent.mkdir(parents=True)
    (anew.home / "models").symlink_to(on.settings.home / "models")
    publish(anew, lambda *_: None)
    one, two = (Release(Releases(home).live(), on.encoder) for home in (on.settings.home, anew.home))
    same = [p.id for p in one.passages] == [p.id for p in two.passages] and np.allclose(
        one.targets(), two.targets(), atol=1e-6
    )
    return [] if same else ["the last release differs from one that is built from nothing"]
