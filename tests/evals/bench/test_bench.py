"""The whole bench, once, on a small corpus."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from evals.bench.figures import QUANTITIES
from evals.bench.run import plain_is_installed
from tests.conftest import CORPORA

pytestmark = pytest.mark.slow

HOMEWARD = (sys.executable, "-c", "from ui.cli.main import main; main()")


@pytest.mark.skipif(not plain_is_installed(), reason='needs langchain-huggingface: pip install "homeward[bench]"')
def test_a_bench_measures_both_sides_on_the_same_passages_and_leaves_no_release(new_home: Path, tmp_path: Path) -> None:
    out = tmp_path / "bench.json"
    done = homeward("bench", "--rounds", "1", "--passages", "20", "--out", str(out), home=new_home)
    assert done.returncode == 0, done.stderr
    data = json.loads(out.read_text(encoding="utf-8"))
    assert data["workload"]["passages"] == 20
    assert_both_sides_were_measured(data)
    assert [goal["key"] for goal in data["goals"]] == [
        "first_answer", "retrieval_p50", "answer_p50", "indexing", "answering_memory",
    ]  # fmt: skip
    assert "first answer of a new process" in done.stdout
    assert not (new_home / "releases").exists()


def assert_both_sides_were_measured(data: dict[str, Any]) -> None:
    for quantity in QUANTITIES:
        measure = data["measures"][quantity.key]
        assert measure["ours"]["min"] > 0
        ours_alone = quantity.key == "start" or quantity.key.endswith("_multiple")
        assert (measure["plain"] is None) == ours_alone
    # torch alone takes more than this to import; a process of ours that imported it would be seen here
    assert (
        data["measures"]["answering_memory"]["ours"]["max"] < 350 < data["measures"]["answering_memory"]["plain"]["min"]
    )
    assert len(data["noise"]["calibrations"]) == 7


def test_a_bench_that_cannot_be_made_ends_with_1_and_says_why(tmp_path: Path) -> None:
    done = homeward("bench", home=tmp_path, model=str(tmp_path / "no-model"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "No model.safetensors" in done.stderr


def test_an_output_file_in_a_folder_that_is_missing_is_refused_before_anything_is_measured(tmp_path: Path) -> None:
    done = homeward("bench", "--out", str(tmp_path / "none" / "bench.json"), home=tmp_path)
    assert done.returncode == 2
    assert "no such folder" in done.stderr


def homeward(*arguments: str, home: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    given = {f"HOMEWARD_{name.upper()}": value for name, value in settings.items()}
    env = {**os.environ, "HOMEWARD_CORPUS": str(CORPORA / "fenland"), "HOMEWARD_HOME": str(home), **given}
    return subprocess.run([*HOMEWARD, *arguments], env=env, capture_output=True, text=True, check=False)
