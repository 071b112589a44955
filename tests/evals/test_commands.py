"""`homeward eval` as a person runs it: its two outputs and its exit codes."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.weigh import WEIGHTS
from evals.compare.baseline import baseline_of, read_baseline
from evals.run.results import Results
from index.release import Release
from tests.evals.commands import Done, commands, fresh

PASSED, FAILED, WRONG, CRASHED = 0, 1, 2, 3
SMALL = Path(__file__).parent / "small"
CASES = SMALL / "cases"
COMMANDS = [
    "validate",
    "run",
    "score",
    "report",
    "compare",
    "gate",
    "leaderboard",
    "scaffold",
    "fit",
    "judge",
    "external",
]


Homeward = Callable[..., Done]


@pytest.fixture(scope="module")
def homeward() -> Iterator[Homeward]:
    """`homeward eval` with these arguments, in this home."""
    with commands() as running:

        def run(*arguments: str | Path, home: Path) -> Done:
            return running.run(("eval", *map(str, arguments)), environment(home))

        yield run


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "HOMEWARD_CORPUS": str(SMALL / "corpus"), "HOMEWARD_HOME": str(home)}


@pytest.fixture
def home(small: Release, model_home: Path, tmp_path: Path) -> Path:
    """A home of this test's own with a copy of the small release."""
    home = tmp_path / "home"
    shutil.copytree(small.folder, home / "releases" / small.name)
    (home / "releases" / "current").write_text(small.name, encoding="utf-8")
    (home / "models").symlink_to(model_home / "models")
    return home


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_teaches_by_example(homeward: Homeward, command: str, tmp_path: Path) -> None:
    assert f"homeward eval {command}" in homeward(command, "--help", home=tmp_path).stdout


def test_the_help_tells_the_exit_codes(tmp_path: Path) -> None:
    told = " ".join(fresh(("eval", "--help"), environment(tmp_path)).stdout.split())
    assert "0 passed, 1 a gate or the check of the cases failed, 2 bad input, 3 the assistant crashed" in told


def test_good_files_of_cases_pass_and_a_set_without_coverage_fails(homeward: Homeward, tmp_path: Path) -> None:
    files = sorted((CASES / "dev").glob("*.jsonl"))
    done = homeward("validate", *files, "--corpus", SMALL / "corpus", home=tmp_path)
    assert (done.returncode, done.stderr.strip()) == (PASSED, "")
    assert done.stdout == f"11 cases against {SMALL / 'corpus'}: 0 wrong, 0 notes.\n"
    done = homeward("validate", "--cases", CASES, home=tmp_path)
    assert done.returncode == FAILED
    assert "garden: 1 live cases ask about it; at least 3 must" in done.stdout


def test_a_malformed_case_is_bad_input_named_in_one_line(homeward: Homeward, tmp_path: Path) -> None:
    (tmp_path / "triage.jsonl").write_text('{"id": "T-1", "text": "x", "mode": "staff", "level": "loud"}\n')
    done = homeward("validate", tmp_path / "triage.jsonl", home=tmp_path)
    assert (done.returncode, done.stdout) == (WRONG, "")
    assert re.search(r"triage\.jsonl:1: level: .*\n$", done.stderr)


def test_from_a_run_to_its_gate(homeward: Homeward, home: Path, tmp_path: Path) -> None:
    done = homeward("run", "--cases", CASES, "--results", tmp_path / "results", home=home)
    assert done.returncode == PASSED, done.stderr
    folder = Path(done.stdout.strip())
    assert re.fullmatch(r"\d{8}T\d{6}Z", folder.name)
    assert re.search(r"nug\.vital +\d\.\d{3}", done.stderr)
    again = homeward("score", folder, home=home)
    assert (again.returncode, again.stdout) == (PASSED, f"{folder}\n")
    assert homeward("gate", folder, home=home).returncode in (PASSED, FAILED)
    assert (folder / "junit.xml").is_file()
    compared = homeward("compare", folder, folder, "--md", tmp_path / "changes.md", home=home)
    assert compared.returncode == PASSED
    assert (tmp_path / "changes.md").read_text(encoding="utf-8") == compared.stdout
    assert folder.name in homeward("leaderboard", tmp_path / "results", home=home).stdout
    page = homeward("report", folder, "--against", folder, home=home)
    assert (page.returncode, page.stdout) == (PASSED, f"{folder / 'report.html'}\n")
    assert (folder / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_look_at_the_test_split_asks_to_be_written_down(homeward: Homeward, home: Path, tmp_path: Path) -> None:
    shutil.copytree(CASES / "dev", tmp_path / "cases" / "test")
    asked = ("run", "--cases", tmp_path / "cases", "--suite", "triage", "--results", tmp_path / "results")
    done = homeward(*asked, "--split", "test", home=home)
    assert done.returncode == PASSED
    assert "evals/TESTLOG.md" in done.stderr
    assert (Path(__file__).parents[2] / "evals/TESTLOG.md").is_file()
    again = homeward("run", "--resume", done.stdout.strip(), home=home)
    assert "evals/TESTLOG.md" in again.stderr


def test_the_newest_run_is_written_into_the_readme(homeward: Homeward, scored: Results, tmp_path: Path) -> None:
    shutil.copytree(scored.folder, tmp_path / "results" / "run")
    readme = tmp_path / "README.md"
    readme.write_text("<!-- evaluation table: begin -->\n<!-- evaluation table: end -->\n", encoding="utf-8")
    assert homeward("leaderboard", tmp_path / "results", "--readme", readme, home=tmp_path).returncode == PASSED
    assert "| Vital facts told | **100%** |" in readme.read_text(encoding="utf-8")


def test_drafts_are_printed_or_written_but_never_over_a_file(homeward: Homeward, tmp_path: Path) -> None:
    asked = ("scaffold", "--doc", "rights/asking-for-leave", "--corpus", SMALL / "corpus")
    printed = homeward(*asked, home=tmp_path)
    assert (printed.returncode, len(printed.stdout.splitlines())) == (PASSED, 4)
    out = tmp_path / "answerable-leave.jsonl"
    assert homeward(*asked, "--out", out, home=tmp_path).returncode == PASSED
    assert out.read_text(encoding="utf-8") == printed.stdout
    assert homeward(*asked, "--out", out, home=tmp_path).returncode == WRONG
    assert homeward(*asked, "--out", tmp_path / "triage.jsonl", home=tmp_path).returncode == WRONG


def test_weights_are_not_learnt_from_too_few_cases(homeward: Homeward, home: Path) -> None:
    before = WEIGHTS.read_bytes()
    done = homeward("fit", "--cases", CASES, home=home)
    assert done.returncode == WRONG
    assert "too few cases to learn from" in done.stderr
    assert WEIGHTS.read_bytes() == before


def test_only_a_run_that_passes_its_gates_becomes_the_baseline(
    homeward: Homeward, scored: Results, tmp_path: Path
) -> None:
    folder, kept = Path(shutil.copytree(scored.folder, tmp_path / "run")), tmp_path / "baseline.json"
    assert homeward("gate", folder, "--save-baseline", kept, home=tmp_path).returncode == PASSED
    assert homeward("gate", folder, "--baseline", kept, home=tmp_path).returncode == PASSED
    summary = folder / "summary.json"
    summary.write_text(summary.read_text(encoding="utf-8").replace('"errors": 0', '"errors": 1', 1), encoding="utf-8")
    failed = homeward("gate", folder, "--save-baseline", tmp_path / "other.json", home=tmp_path)
    assert failed.returncode == FAILED
    assert failed.stdout.splitlines()[0].startswith("failed   errors: 1")
    assert not (tmp_path / "other.json").exists()
    despite = ("--save-baseline", tmp_path / "other.json", "--despite", "the clinic was closed")
    assert homeward("gate", folder, *despite, home=tmp_path).returncode == FAILED
    other = read_baseline(tmp_path / "other.json")
    assert (list(other.broken), other.despite) == (["errors"], "the clinic was closed")


def test_a_run_is_compared_with_a_baseline_whose_answers_are_gone(
    homeward: Homeward, scored: Results, tmp_path: Path
) -> None:
    kept = tmp_path / "baseline.json"
    kept.write_text(baseline_of(scored).file_text(), encoding="utf-8")
    told = homeward("compare", kept, scored.folder, home=tmp_path).stdout
    assert "A baseline keeps no answers" in told
    assert "| nug.vital * | 1.000 | 1.000 |" in told
    page = homeward("report", scored.folder, "--against", kept, "--out", tmp_path / "page.html", home=tmp_path)
    assert page.returncode == PASSED
    assert "keeps figures and no answers" in (tmp_path / "page.html").read_text(encoding="utf-8")
    told = homeward("leaderboard", scored.folder.parent, "--against", kept, home=tmp_path).stdout
    assert told.splitlines()[0].endswith("| proven |")
    assert told.splitlines()[2].endswith("| itself |")


def test_a_set_that_is_kept_elsewhere_leaves_one_file_of_figures(
    homeward: Homeward, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "secret.jsonl"
    path.write_text(
        "".join(f'{{"form": "triage", {line[1:]}\n' for line in (CASES / "dev/triage.jsonl").read_text().splitlines())
    )
    done = homeward("run", "--cases", path, "--results", tmp_path / "results", home=home)
    assert done.returncode == PASSED, done.stderr
    kept = Path(done.stdout.strip())
    assert list((tmp_path / "results").iterdir()) == [kept]
    assert "DANGER-0001" not in kept.read_text(encoding="utf-8")


def test_a_run_that_was_cut_off_goes_on(homeward: Homeward, home: Path, tmp_path: Path) -> None:
    made = homeward("run", "--cases", CASES, "--suite", "core", "--results", tmp_path / "results", home=home)
    folder = Path(made.stdout.strip())
    whole = (folder / "answers.jsonl").read_bytes()
    (folder / "answers.jsonl").write_bytes(whole[:3000])
    refused = homeward("score", folder, home=home)
    assert refused.returncode == WRONG
    assert f"homeward eval run --resume {folder}" in refused.stderr
    assert homeward("run", "--resume", folder, home=home).returncode == PASSED
    assert (folder / "answers.jsonl").read_bytes() == whole


def test_an_assistant_that_crashes_is_told_apart_from_one_that_is_wrong(
    homeward: Homeward, home: Path, small: Release, tmp_path: Path
) -> None:
    replies = home / "releases" / small.name / "reference" / "replies.yaml"
    text = replies.read_text(encoding="utf-8")
    assert "outcome: not_found" in text
    replies.write_text(text.replace("outcome: not_found", "outcome: greeting"), encoding="utf-8")
    done = homeward("run", "--cases", CASES, "--suite", "core", "--results", tmp_path / "results", home=home)
    assert done.returncode == CRASHED
    folder = Results(Path(done.stdout.strip()))
    crashed = sum(record.crashed for record in folder.records())
    assert crashed >= 2
    assert f"The assistant crashed on {crashed} questions" in done.stderr
    gate = homeward("gate", folder.folder, home=home)
    assert gate.returncode == FAILED
    assert f"failed   errors: {crashed} answers" in gate.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        ["run", "--suite", "everything"],
        ["run", "--split", "holdout"],
        ["run", "--system", "better", "--cases", str(CASES)],
        ["run", "--cases", str(SMALL / "corpus" / "garden.txt")],
        ["judge", str(SMALL), "--model", "openai:any"],
        ["judge", str(SMALL), "--model", "nothing"],
        ["run", "--only", "colour=red"],
        ["run", "--cases", "no/such/folder"],
        ["run", "--resume", "no/such/folder"],
        ["run", "--resume", str(SMALL), "--limit", "3"],
        ["score", str(SMALL)],
        ["gate", str(SMALL)],
        ["compare", str(SMALL), str(SMALL)],
        ["leaderboard", str(SMALL)],
        ["report", str(SMALL)],
        ["scaffold", "--doc", "no/such/document"],
        ["fit", "--cases", "no/such/folder"],
    ],
)
def test_bad_input_ends_with_2_and_says_what_to_do(homeward: Homeward, home: Path, wrong: list[str]) -> None:
    done = homeward(*wrong, home=home)
    assert (done.returncode, done.stdout) == (WRONG, "")
    assert "Traceback" not in done.stderr


def test_a_run_without_a_release_says_how_to_build_one(homeward: Homeward, tmp_path: Path) -> None:
    done = homeward("run", "--cases", CASES, home=tmp_path)
    assert done.returncode == WRONG
    assert "homeward index build" in done.stderr


def test_nobody_else_waits_for_the_libraries_of_the_evaluation() -> None:
    code = (
        "import sys, ui.cli.main, ui.cli.options, assistant.ask, evals.publish, ui.cli.transcript\n"
        "ours = ('evals.publish', 'evals.evaluation', 'evals.smoke', 'evals.schema')\n"
        "heavy = ('ir_measures', 'pytrec_eval')\n"
        "print([n for n in sys.modules if n in heavy or (n.startswith('evals.') and not n.startswith(ours))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
