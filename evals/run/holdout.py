"""A set that is kept elsewhere: asked, scored and forgotten. Only figures of the whole set stay."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evals.run.generate import Progress, generate, prepare
from evals.run.results import Plan
from evals.schema.read import Entry
from evals.score.score import score
from index.release import Release
from index.settings import Settings

SECRET = ("cases", "asked")
"""What tells of single cases."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The figures of a set whose questions and answers were not kept, and how often the assistant crashed."""

    summary: dict[str, Any]
    crashed: int

    def write(self, parent: Path) -> Path:
        """Write the figures to a new file and return it."""
        parent.mkdir(parents=True, exist_ok=True)
        path = parent / f"{self.summary['run_id']}-holdout.json"
        path.write_text(json.dumps(self.summary, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return path


def holdout(
    release: Release, entries: Sequence[Entry], plan: Plan, settings: Settings, progress: Progress
) -> Forgotten:
    """Ask every case. Nothing but the figures leaves the temporary folder. Raises UserError."""
    with TemporaryDirectory(prefix="homeward-holdout-") as aside:
        results = prepare(release, entries, plan, Path(aside))
        crashed = generate(results, release, settings, progress)
        return Forgotten(public(score(results, progress)), crashed)


def public(summary: dict[str, Any]) -> dict[str, Any]:
    """A summary without anything that tells of single cases or of small groups of them."""
    metrics = {
        name: {key: value for key, value in figure.items() if key != "by"}
        for name, figure in summary["metrics"].items()
    }
    return {key: value for key, value in summary.items() if key not in SECRET} | {"metrics": metrics}
