"""A bench from beginning to end. START READING HERE."""

import importlib.util
import sys
import tempfile
from pathlib import Path

from evals.bench.figures import measures
from evals.bench.goals import judge
from evals.bench.noise import load, noise
from evals.bench.report import Report
from evals.bench.rounds import Plan, Progress, Rounds
from index.errors import UserError
from index.settings import Settings


def plain_is_installed() -> bool:
    """Whether plain LangChain can be measured."""
    return importlib.util.find_spec("langchain_huggingface") is not None


def bench(settings: Settings, plan: Plan, progress: Progress) -> Report:
    """Measure both sides in turn, every time in fresh processes, and say how noisy it was.

    Writes to a temporary folder only (and the model's export, where there was none). Raises UserError.
    """
    if sys.platform == "win32":
        raise UserError("Peak memory and load cannot be read on Windows. Run homeward bench on Linux or macOS")
    load_before = load()
    with tempfile.TemporaryDirectory(prefix="homeward-bench-") as folder:
        rounds = Rounds(plan, Path(folder), progress)
        workload = rounds.prepare(settings)
        figures = [rounds.measure() for _ in range(plan.rounds)]
    found = measures(figures)
    return Report(workload, plan.rounds, found, judge(found), noise(rounds.calibrations, load_before), rounds.details)
