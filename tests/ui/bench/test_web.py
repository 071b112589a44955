"""Measuring the web app: what counts as lost, what meets a goal, and the whole of it on a small index."""

import json
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from evals.bench.noise import Noise
from ui.bench.crowd import LOST, Reply, at_once, one_by_one
from ui.bench.figures import Figure, of_crowd, of_one, of_views
from ui.bench.phone import View
from ui.bench.web import WebReport, as_text

pytestmark = pytest.mark.slow

ANSWER = {"outcome": "answered", "lead": "Yes.", "contacts": [], "timings_ms": {"total": 1.5}}
BUSY = {"outcome": "error", "lead": "Many are asking.", "contacts": [{"number": "999"}], "timings_ms": {}}


def answered(ms: float) -> Reply:
    return Reply(ms, 20, answered=True, told_kindly=False)


class Replies(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["question"]
        status, body = {"answer": (200, json.dumps(ANSWER)), "busy": (503, json.dumps(BUSY))}.get(asked, (500, "oh"))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address():
    with ThreadingHTTPServer(("127.0.0.1", 0), Replies) as server:
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_reply_is_an_answer_or_kind_words_or_lost(address: str) -> None:
    answer, busy, broken = one_by_one(address, ["answer", "busy", "broken"])
    assert (answer.answered, answer.assistant_ms, answer.lost) == (True, 1.5, False)
    assert (busy.answered, busy.told_kindly, busy.lost) == (False, True, False)
    assert broken.lost
    assert len(at_once(address, ["answer", "busy"], 6)) == 6


def test_nobody_home_is_lost() -> None:
    assert one_by_one("http://127.0.0.1:9", ["answer"]) == [LOST]


def test_figures_are_held_against_their_goals() -> None:
    figures = {one.key: one for one in of_one([answered(30), answered(50), LOST])}
    assert figures["server_adds_p50_ms"].value == 20
    assert figures["server_adds_p50_ms"].met
    assert figures["assistant_p50_ms"].met is None
    crowd = {one.key: one for one in of_crowd("crowd", [answered(2500), answered(2500), LOST], 3, all_answered=True)}
    assert (crowd["crowd_p95_s"].met, crowd["crowd_lost"].value, crowd["crowd_lost"].met) == (False, 1, False)
    views = {one.key: one.met for one in of_views([View(1.4, 5.6, 500, 80)])}
    assert (views["shell_s"], views["chat_s"], views["kilobytes"]) == (True, False, True)


def test_the_table_says_what_is_met_and_how_noisy_it_was() -> None:
    figures = (Figure("a", "a figure", 1.234, 2), Figure("b", "another", 3, 2))
    text = as_text(WebReport(figures, Noise((1.0, 2.0), 0.1, 0.2)))
    assert "TOO NOISY" in text
    lines = [line.split() for line in text.splitlines()[1:3]]
    assert lines == [["a", "figure", "1.23", "2", "yes"], ["another", "3", "2", "NO"]]


def test_the_command_says_what_it_measures(tmp_path: Path) -> None:
    code = "from ui.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "bench", "web", "--help"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "crowd" in done.stdout
