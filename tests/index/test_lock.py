"""One process at a time may write, and the second one hears who does."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from index.lock import Busy
from index.releases import Releases

HOLD = """
import sys, time
from pathlib import Path
from index.releases import Releases
with Releases(Path(sys.argv[1])).lock():
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_second_hears_the_process_the_time_and_the_command_of_the_first(tmp_path: Path) -> None:
    with Releases(tmp_path).lock(), pytest.raises(Busy) as refused, Releases(tmp_path).lock():
        pass
    said = str(refused.value)
    assert f"process {os.getpid()} since " in said
    assert " UTC on " in said
    assert Path(sys.argv[0]).name in said


def test_whoever_is_refused_takes_nothing_from_the_holder(tmp_path: Path) -> None:
    with Releases(tmp_path).lock():
        for _ in range(2):
            with pytest.raises(Busy, match=f"process {os.getpid()}"), Releases(tmp_path).lock():
                pass


def test_after_the_holder_has_gone_the_next_may_write(tmp_path: Path) -> None:
    with Releases(tmp_path).lock():
        pass
    with Releases(tmp_path).lock():
        pass


def test_a_holder_that_is_killed_holds_nothing_up(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD, tmp_path], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(Busy, match=f"process {holder.pid} "), Releases(tmp_path).lock():
        pass
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    with Releases(tmp_path).lock():
        note = json.loads((tmp_path / "releases" / ".lock-holder").read_text(encoding="utf-8"))
        assert note["process"] == os.getpid()
