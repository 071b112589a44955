"""One side of a comparison: the mean of every cluster for every metric, and which version of each case it is of."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from assistant.types import Value
from evals.run.results import Results
from evals.score.rows import read_rows
from evals.score.summary import headline
from evals.systems.systems import HOMEWARD
from index.errors import UserError

DIGITS = 6
"""Both sides of a comparison are rounded, so that a run is the same as its own baseline."""
DEVELOPMENT = Path(__file__).parent.parent / "baselines" / "dev.json"
"""The baseline that is committed with its release."""


class Baseline(Value):
    """What is kept of a run to compare later ones with; small enough to be committed with its release."""

    run_id: str
    release: str
    data: str
    system: str = HOMEWARD
    errors: int
    broken: dict[str, str] = Field(default_factory=dict)
    """The gates that were broken when it was kept all the same, by name; none for a release as it should be."""
    despite: str = ""
    """Why it was kept all the same."""
    cases: dict[str, str]
    """The digest of each case."""
    asked: dict[str, str]
    """The digest of the questions that were made of each case."""
    metrics: dict[str, dict[str, float]]
    """The mean of each cluster over the answers that count for the metric's headline."""

    @property
    def named(self) -> str:
        """The run with its release, and with its system where that is not Homeward as it is."""
        return f"{self.run_id} ({self.release}{'' if self.system == HOMEWARD else f', {self.system}'})"

    def file_text(self) -> str:
        """The baseline as its file holds it: a line for each metric, so that a change of it can be read."""
        data = self.model_dump(mode="json")
        whole = {**data, "metrics": {}}
        lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(means)}" for name, means in data["metrics"].items())
        return json.dumps(whole, indent=1).replace('"metrics": {}', f'"metrics": {{\n{lines}\n }}') + "\n"

    def only(self, cases: Collection[str], starting: tuple[str, ...] = ("",)) -> "Baseline":
        """The same with these cases alone, for all metrics or for those whose names start so."""
        metrics = {
            name: {c: mean for c, mean in means.items() if c in cases} if name.startswith(starting) else means
            for name, means in self.metrics.items()
        }
        return self.model_copy(update={"metrics": metrics})


def baseline_of(results: Results, probes: Collection[str] | None = None) -> Baseline:
    """The side that a scored folder is; with `probes`, over these questions alone. Raises UserError."""
    summary = read_summary(results.folder)
    if "asked" not in summary:
        raise UserError(
            f"{results.folder}: was scored by an older Homeward. Score it again: homeward eval score {results.folder}"
        )
    rows = [row for row in read_rows(results.folder) if probes is None or row.case_id in probes]
    return Baseline(
        run_id=results.run_id,
        release=summary["release"],
        data=summary["data"],
        system=summary.get("system", HOMEWARD),
        errors=summary["errors"],
        cases=summary["cases"],
        asked=summary["asked"],
        metrics={
            name: _rounded(headline(rows, name)) for name in sorted({row.metric for row in rows if not row.is_error})
        },
    )


def _rounded(means: dict[str, float]) -> dict[str, float]:
    return {case: round(mean, DIGITS) for case, mean in means.items()}


def read_baseline(path: Path) -> Baseline:
    """A results folder, or a file that was written from one. Raises UserError."""
    if path.is_dir():
        return baseline_of(Results(path))
    try:
        return Baseline.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise UserError(
            f"{path}: not a baseline. Write one with: homeward eval gate DIR --save-baseline FILE"
        ) from error


def read_summary(folder: Path) -> dict[str, Any]:
    """The summary of a folder. Raises UserError when it was not scored."""
    try:
        return dict(json.loads((folder / "summary.json").read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise UserError(f"{folder}: has no scores. Make them with: homeward eval score {folder}") from error


def same_cases(old: Baseline, new: Baseline, *, intersect: bool) -> set[str]:
    """The cases that both sides were marked by, word for word.

    Raises UserError when the sides are of different data and `intersect` does not allow to leave the rest out.
    """
    shared = {id_ for id_, digest in old.cases.items() if new.cases.get(id_) == digest}
    if not shared:
        raise UserError(f"{old.run_id} and {new.run_id} have no case in common")
    if old.asked != new.asked and old.data == new.data and not intersect:
        raise UserError(
            f"{old.run_id} and {new.run_id} asked different questions of the same cases (other suites or slips). "
            "Ask again, or compare what they share with --intersect"
        )
    if old.data != new.data and not intersect:
        raise UserError(
            f"{old.run_id} and {new.run_id} were marked by different cases ({len(shared)} of {len(new.cases)} are the "
            "same). Ask again, or compare what they share with --intersect"
        )
    return shared
