"""Run the product on a public set: find its files, measure each split, and put the published rows beside it."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.external.adapter import Adapter, Bench, Measured, Split
from evals.external.sets.clapnq import ClapNQ
from evals.external.sets.conditionalqa import ConditionalQA
from evals.external.sets.mediqa import Mediqa
from evals.external.sets.or_sharc import OrSharc
from index.errors import UserError

ADAPTERS: dict[str, Adapter] = {one.name: one for one in (OrSharc(), ClapNQ(), Mediqa(), ConditionalQA())}
SUFFIXES = (".json", ".jsonl", ".xml")


@dataclass(frozen=True, slots=True)
class SplitReport:
    """One split with its figures and the seconds that it took."""

    split: Split
    measured: Measured
    seconds: float


@dataclass(frozen=True, slots=True)
class SetReport:
    """Everything there is to print about one set."""

    adapter: Adapter
    warnings: tuple[str, ...]
    splits: tuple[SplitReport, ...]


def adapter_of(name: str) -> Adapter:
    """The adapter of this name. Raises UserError."""
    if name not in ADAPTERS:
        raise UserError(f"No public set '{name}'. There are: {', '.join(ADAPTERS)}")
    return ADAPTERS[name]


def splits_of(adapter: Adapter, data: Path, chosen: Sequence[Path] = ()) -> list[Split]:
    """The splits in a folder, or those in the chosen files, which may be named from the folder. Raises UserError.

    `data` may also be one file of questions.
    """
    if not data.exists():
        raise UserError(f"{data}: no such folder or file. Name the set's data with --data PATH")
    folder = data if data.is_dir() else data.parent
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    if data.is_dir() and not chosen:
        asked = [path for path in files if adapter.is_split(path)]
    else:
        asked = [_named(path, folder) for path in chosen or (data,)]
    if not asked:
        raise UserError(
            f"{data}: holds no questions of {adapter.name}. Its files come from {adapter.origin.repository}"
        )
    return [
        Split(name, group, tuple(path for path in files if path not in group)) for name, group in adapter.grouped(asked)
    ]


def run(adapter: Adapter, splits: Sequence[Split], bench: Bench) -> SetReport:
    """Measure every split. Raises UserError for files that are not as the set's are."""
    warnings = adapter.origin.warnings(path for split in splits for path in split.files)
    reports = []
    for split in splits:
        start = time.perf_counter()
        measured = adapter.measure(split, bench)
        reports.append(SplitReport(split, measured, time.perf_counter() - start))
    return SetReport(adapter, tuple(warnings), tuple(reports))


def _named(path: Path, folder: Path) -> Path:
    for candidate in (path, folder / path):
        if candidate.is_file():
            return candidate
    raise UserError(f"{path}: no such file. Name a file of questions with --split FILE")
