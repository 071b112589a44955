"""Tidy scores: one row for one answer and one metric."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from evals.probes import Probe
from index.errors import UserError


@dataclass(frozen=True, slots=True)
class Row:
    """One score. `value` is None for an error, which is neither a 0 nor "does not apply" (that has no row)."""

    case_id: str
    cluster: str
    suite: str
    split: str
    type: str
    audience: str
    variant: str
    metric: str
    value: float | None
    detail: str = ""

    @property
    def is_error(self) -> bool:
        """Whether there is no score because something failed."""
        return self.value is None


DIGITS = 6
_COLUMNS = tuple(field.name for field in fields(Row))
_encode = json.JSONEncoder(ensure_ascii=False).encode
"""One encoder for all lines: json.dumps would make a slower one for each."""


def row(probe: Probe, metric: str, value: float | None, detail: str = "") -> Row:
    """The row of a probe's score."""
    rounded = None if value is None else round(value, DIGITS)
    mode = probe.question.mode.value
    return Row(
        probe.id, probe.cluster, probe.suite, probe.split, probe.type, mode, probe.variant, metric, rounded, detail
    )


def write_rows(path: Path, rows: Iterable[Row], run_id: str) -> None:
    """Write scores.jsonl."""
    lines = (_encode({"run_id": run_id, **{name: getattr(one, name) for name in _COLUMNS}}) + "\n" for one in rows)
    path.write_text("".join(lines), encoding="utf-8")


def read_rows(folder: Path) -> Sequence[Row]:
    """The scores of a results folder. Raises UserError when it has not been scored."""
    path = folder / "scores.jsonl"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        return [Row(**{name: v for name, v in json.loads(line).items() if name != "run_id"}) for line in lines]
    except (OSError, ValueError, TypeError) as error:
        raise UserError(f"{path}: no scores to read. Make them with: homeward eval score {folder}") from error
