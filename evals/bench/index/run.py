"""The bench of the index from beginning to end. START READING HERE."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from evals.bench.index.kills import ground, kill_builds
from evals.bench.index.made import change, make_documents
from evals.bench.index.switches import switch_often
from evals.bench.noise import Noise, calibrate, load
from evals.bench.processes import environment, run_json, run_timed
from index.embedding.load import load_encoder
from index.settings import SHIPPED_CORPUS, Settings

STEPS = "evals.bench.index.steps"
PARTS = ("shipped", "made", "kills", "switches")
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured, and how much of it. `homeward` is the command as it is given to a new process."""

    parts: tuple[str, ...]
    documents: int
    kills: int
    switches: int
    homeward: tuple[str, ...]


def bench_index(settings: Settings, plan: Plan, progress: Progress) -> dict[str, Any]:
    """Every figure by part, and how noisy the machine was. Works in a temporary folder. Raises BenchFailed."""
    before = load()
    calibrations: list[float] = []
    found: dict[str, Any] = {}
    for part in plan.parts:
        calibrations.append(calibrate())
        with _home(settings) as fresh:
            found[part] = _PARTS[part](fresh, plan, progress)
    calibrations.append(calibrate())
    noise = Noise(tuple(calibrations), before, load())
    return {**found, "noise": asdict(noise), "quiet": noise.is_quiet, "noise_words": noise.words}


@contextmanager
def _home(settings: Settings) -> Iterator[Settings]:
    """Settings with an empty home that has the exported model, and an empty corpus folder."""
    load_encoder(settings.model, settings.home)
    with tempfile.TemporaryDirectory(prefix="homeward-bench-index-") as name:
        folder = Path(name)
        (folder / "home").mkdir()
        shutil.copytree(settings.home / "models", folder / "home" / "models")
        yield settings.model_copy(update={"home": folder / "home", "corpus": folder / "corpus"})


def _shipped(settings: Settings, plan: Plan, progress: Progress) -> dict[str, Any]:
    """The shipped corpus from nothing, after one changed document, and back."""
    shutil.copytree(SHIPPED_CORPUS, settings.corpus)
    path = min((settings.corpus / "guidance").glob("*.md"))
    found = _both(settings, "shipped corpus", progress, lambda: _reword(path))
    found["rollback"] = _step("back", settings)
    found["rollback_command_s"] = run_timed((*plan.homeward, "index", "rollback"), environment(settings)).seconds
    return found


def _made(settings: Settings, plan: Plan, progress: Progress) -> dict[str, Any]:
    """Many made documents from nothing, after one changed document, and their embedding alone."""
    make_documents(settings.corpus, plan.documents)
    found = _both(settings, f"{plan.documents} made documents", progress, lambda: change(settings.corpus))
    return {"documents": plan.documents, **found}


def _both(settings: Settings, what: str, progress: Progress, reword: Callable[[], None]) -> dict[str, Any]:
    progress(f"Measuring {what}", 0, 3)
    alone = _step("embed", settings)
    progress(f"Measuring {what}", 1, 3)
    nothing = _step("publish", settings)
    progress(f"Measuring {what}", 2, 3)
    reword()
    changed = _step("publish", settings)
    progress(f"Measuring {what}", 3, 3)
    return {
        "embedding_alone": alone,
        "from_nothing": nothing,
        "one_changed": changed,
        "build_to_embedding": nothing["seconds"] / alone["seconds"],
        "build_to_embedding_cpu": nothing["cpu_s"] / alone["cpu_s"],
        "changed_to_nothing": changed["seconds"] / nothing["seconds"],
        "changed_to_nothing_cpu": changed["cpu_s"] / nothing["cpu_s"],
        "passages_a_second": nothing["passages"] / nothing["seconds"],
    }


def _killed(settings: Settings, plan: Plan, progress: Progress) -> dict[str, Any]:
    on = ground(settings.home, settings.corpus, plan.homeward)
    done = kill_builds(on, plan.kills, progress)
    return {"kills": plan.kills, "moments": dict(done.moments), "wrong": done.wrong}


def _switched(settings: Settings, plan: Plan, progress: Progress) -> dict[str, Any]:
    on = ground(settings.home, settings.corpus, plan.homeward)
    done = switch_often(on, plan.switches, progress)
    seen = len(done.releases)
    return {"switches": plan.switches, "asked": done.asked, "seen": seen, "lost": done.lost, "stale": done.stale}


def _step(name: str, settings: Settings) -> dict[str, Any]:
    return run_json((sys.executable, "-m", STEPS, name), environment(settings))


def _reword(path: Path) -> None:
    """Another word in the text under the first heading: the last "the", lest a wording lose the sentence it names."""
    head, mark, tail = path.read_text(encoding="utf-8").partition("\n## ")
    section, next_mark, rest = tail.partition("\n## ")
    before, _, after = section.rpartition(" the ")
    path.write_text("".join((head, mark, before, " this ", after, next_mark, rest)), encoding="utf-8")


_PARTS: dict[str, Callable[[Settings, Plan, Progress], dict[str, Any]]] = {
    "shipped": _shipped,
    "made": _made,
    "kills": _killed,
    "switches": _switched,
}


def failures(found: dict[str, Any]) -> Sequence[str]:
    """What no run may show, whatever the machine: one line each."""
    killed, switched = found.get("kills", {}), found.get("switches", {})
    return [*killed.get("wrong", ()), *switched.get("lost", ()), *switched.get("stale", ())]
