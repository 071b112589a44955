"""A system that is worse on purpose, asked a part of the development cases by command, is found and stopped."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from assistant.ask import Assistant
from evals.gate import GATES
from tests.evals.commands import Done, commands

pytestmark = pytest.mark.slow

PASSED, FAILED = 0, 1
FAMILIES = ("--suite", "core", "--only", "mode=family")
WORDINGS = ("--suite", "core", "--suite", "variants")
TYPED = ("--suite", "core", "--suite", "typos", "--suite", "dialogues")
Homeward = Callable[..., Done]


@pytest.fixture(scope="module")
def homeward(shipped: Assistant) -> Iterator[Homeward]:
    """`homeward eval` in a home whose live release is of the corpus that comes with Homeward."""
    home = shipped.release.folder.parent.parent
    with commands() as running:

        def run(*arguments: str | Path) -> Done:
            return running.run(("eval", *map(str, arguments)), {**os.environ, "HOMEWARD_HOME": str(home)})

        yield run


@pytest.fixture(scope="module")
def falls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped gates without the hard ones, which the shipped corpus may break: what is left is the fall alone."""
    path = tmp_path_factory.mktemp("gates") / "gates.yaml"
    regression = yaml.safe_load(GATES.read_text(encoding="utf-8"))["regression"]
    path.write_text(yaml.safe_dump({"regression": regression}), encoding="utf-8")
    return path


def asked(homeward: Homeward, results: Path, *arguments: str) -> Path:
    done = homeward("run", *arguments, "--results", results)
    assert done.returncode == PASSED, done.stderr
    return Path(done.stdout.strip())


def test_text_in_the_wrong_voice_is_found_and_stopped_and_the_same_system_is_not(
    homeward: Homeward, falls: Path, tmp_path: Path
) -> None:
    right, again = (asked(homeward, tmp_path, *FAMILIES) for _ in range(2))
    held = homeward("gate", again, "--gates", falls, "--baseline", right)
    assert (held.returncode, re.search(r"^failed ", held.stdout, flags=re.MULTILINE)) == (PASSED, None)
    wrong = asked(homeward, tmp_path, *FAMILIES, "--system", "wrong-twin")
    assert worse(homeward, right, wrong) >= {"ret.recall@5"}
    stopped = homeward("gate", wrong, "--gates", falls, "--baseline", right)
    assert stopped.returncode == FAILED
    assert "failed   ret.recall@5 against the baseline" in stopped.stdout


def test_a_search_with_one_leg_is_found_and_stopped(homeward: Homeward, falls: Path, tmp_path: Path) -> None:
    right = asked(homeward, tmp_path, *WORDINGS)
    for system in ("keyword", "dense"):
        altered = asked(homeward, tmp_path, *WORDINGS, "--system", system)
        assert worse(homeward, right, altered) & {"ret.recall@5", "nug.vital", "rob.worst"}, system
        assert homeward("gate", altered, "--gates", falls, "--baseline", right).returncode == FAILED, system


def test_a_system_that_understands_neither_slips_nor_what_was_said_before_is_found_and_stopped(
    homeward: Homeward, falls: Path, tmp_path: Path
) -> None:
    right = asked(homeward, tmp_path, *TYPED)
    altered = asked(homeward, tmp_path, *TYPED, "--system", "no-understanding")
    assert worse(homeward, right, altered) >= {"mt.followup", "rob.typo"}
    stopped = homeward("gate", altered, "--gates", falls, "--baseline", right)
    assert stopped.returncode == FAILED
    assert "failed   mt.followup against the baseline" in stopped.stdout


def worse(homeward: Homeward, old: Path, new: Path) -> set[str]:
    """The figures that `compare` tells to have fallen by more than chance."""
    told = homeward("compare", old, new).stdout
    return set(re.findall(r"^\| (\S+) (?:\* )?\|.*\| worse \|", told, flags=re.MULTILINE))
