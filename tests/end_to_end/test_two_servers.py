"""Two `homeward serve` on one home: a build in a third process, and both answer from it without losing a question."""

import json
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from threading import Event

import pytest

from evals.bench.processes import environment
from evals.publish import publish
from index.releases import Releases
from index.settings import Settings
from tests.conftest import no_progress
from ui.bench.server import server

pytestmark = pytest.mark.slow

HOMEWARD = (sys.executable, "-c", "from ui.cli.main import main; main()")
VISITORS_A_SERVER = 3
SECONDS_TO_SWITCH = 20.0
"""A second between two looks, and the time to open a release on a machine that is busy answering and building."""
QUESTION = json.dumps({"question": "How many beds does the ward in Marsh have?"}).encode()
NOTE = "A note\n\nThe ward in Marsh has {} beds for patients from the whole town.\n"


def answer(address: str) -> tuple[str, str]:
    """The release that answered, and what it said."""
    kind = {"Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(f"{address}/api/ask", QUESTION, kind), timeout=60) as reply:  # noqa: S310 - our own address
        found = json.loads(reply.read())
    return found["release"], found["text"]


def ask_on(address: str, stop: Event) -> list[tuple[str, str]]:
    """Every answer until the stop; a question that fails raises."""
    answers = []
    while not stop.is_set():
        answers.append(answer(address))
    return answers


def test_two_servers_of_one_home_switch_together_under_load_and_lose_no_question(
    new_home: Path, tmp_path: Path
) -> None:
    settings = Settings(home=new_home, corpus=tmp_path / "corpus")
    settings.corpus.mkdir()
    note = settings.corpus / "note.txt"
    note.write_text(NOTE.format("nine"), encoding="utf-8")
    publish(settings, no_progress)
    old, stop = Releases(new_home).live().name, Event()
    with ExitStack() as opened, ThreadPoolExecutor() as pool:
        addresses = [opened.enter_context(server(HOMEWARD, settings)) for _ in range(2)]
        opened.callback(stop.set)
        asking = {one: [pool.submit(ask_on, one, stop) for _ in range(VISITORS_A_SERVER)] for one in addresses}
        note.write_text(NOTE.format("twelve"), encoding="utf-8")
        subprocess.run([*HOMEWARD, "index", "build"], env=environment(settings), check=True, capture_output=True)
        new, built = Releases(new_home).live().name, time.monotonic()
        assert new != old
        while {answer(one)[0] for one in addresses} != {new}:
            assert time.monotonic() - built < SECONDS_TO_SWITCH, "a server still answers from the release before"
            time.sleep(0.2)
        stop.set()
        told = {one: [seen.result() for seen in visitors] for one, visitors in asking.items()}
    for visitors in told.values():
        for answers in visitors:
            names = [name for name, _ in answers]
            assert names == sorted(names), "no visitor is taken back to the release before"
            assert set(names) <= {old, new}
            assert all(("nine" if name == old else "twelve") in text for name, text in answers)
        assert any(name == old for answers in visitors for name, _ in answers), "questions were asked before the switch"
