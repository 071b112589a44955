"""What a run costs: time, memory and disk, written by the run itself."""

import json
import time
from pathlib import Path

from evals.bench.timing import peak_memory
from evals.run.results import COST, Results
from index.release import Release


class Meter:
    """Runs from when it is made; a run that goes on after a crash adds to what it took before."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._start = time.perf_counter()

    def write(self, asked: int, release: Release) -> None:
        """Write cost.json after so many questions. The memory is the most that the process held, model and all."""
        before = self._results.cost
        seconds = time.perf_counter() - self._start + before.get("seconds", 0.0)
        asked += int(before.get("asked", 0))
        cost = {
            "seconds": round(seconds, 1),
            "asked": asked,
            "a_second": round(asked / seconds, 1),
            "peak_mb": round(max(peak_memory(), before.get("peak_mb", 0.0))),
            "release_mb": round(_size(release.folder) / 1e6, 1),
        }
        (self._results.folder / COST).write_text(json.dumps(cost, indent=1) + "\n", encoding="utf-8")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
