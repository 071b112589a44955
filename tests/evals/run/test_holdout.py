"""A set that is kept elsewhere: asked, scored, and forgotten but for its figures."""

import json
import re
from pathlib import Path

import pytest

from evals.compare.baseline import baseline_of
from evals.run.holdout import holdout
from evals.run.results import Plan, Results
from evals.schema.read import FORMS, HOLDOUT, read_files, read_set
from evals.score.gaps import gaps
from index.errors import UserError
from index.release import Release
from index.settings import Settings
from tests.conftest import no_progress

ROOT = Path(__file__).parents[3]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """The small cases as a set of its own, in one file."""
    path = tmp_path / "secret.jsonl"
    lines = []
    for file in sorted((ROOT / "tests/evals/small/cases/dev").glob("*.jsonl")):
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        lines += [json.dumps({"form": file.stem.partition("-")[0], **row}) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_nothing_of_a_single_case_stays(small: Release, settings: Settings, secret: Path, tmp_path: Path) -> None:
    entries = read_set(secret)
    plan = Plan(suites=("core", "triage"), splits=(HOLDOUT,))
    found = holdout(small, entries, plan, settings, no_progress)
    path = found.write(tmp_path / "results")
    text = path.read_text(encoding="utf-8")
    assert list((tmp_path / "results").iterdir()) == [path]
    assert not any(entry.case.id in text for entry in entries)
    kept = json.loads(text)
    assert (kept["splits"], found.crashed) == (["holdout"], 0)
    assert kept["metrics"]["nug.vital"]["clusters"] == 3
    assert "by" not in kept["metrics"]["nug.vital"]


def test_a_set_whose_lines_say_what_they_hold_can_be_read_under_any_name(secret: Path) -> None:
    entries = read_files([secret])
    assert {entry.form for entry in entries} == {*FORMS}
    assert {entry.split for entry in entries} == {HOLDOUT}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "A"}', r"set\.jsonl:1: form: "),
        ('{"form": "riddle", "id": "A"}', r"set\.jsonl:1: form: "),
        ('{"form": "triage", "id": "A", "text": "x", "mode": "staff", "level": "loud"}', r"set\.jsonl:1: level: "),
        ('{"form": "triage", "id": "A", "text": "x", "mode": "staff", "level": "none", "x": 1}', r"set\.jsonl:1: x: "),
        ("not json", r"set\.jsonl:1: line: "),
        ("", "holds no case"),
    ],
)
def test_a_malformed_line_is_named_with_its_field(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(UserError, match=message):
        read_set(path)


def test_every_example_of_the_schema_is_a_case(tmp_path: Path) -> None:
    text = (ROOT / "evals/cases/README.md").read_text(encoding="utf-8")
    path = tmp_path / "examples.jsonl"
    path.write_text("\n".join(re.findall(r"```json\n(.+?)\n```", text, re.DOTALL)), encoding="utf-8")
    assert {entry.form for entry in read_set(path)} == {*FORMS}


def test_development_that_looks_much_better_is_an_alarm(scored: Results) -> None:
    development = baseline_of(scored)
    mean = sum(development.metrics["nug.vital"].values()) / len(development.metrics["nug.vital"])
    metrics = {"nug.vital": {"mean": mean - 0.06}, "out.right": {"mean": 0.97}}
    told = {gap.metric: gap.is_alarm for gap in gaps({"metrics": metrics}, development)}
    assert told == {"nug.vital": True, "out.right": False}
