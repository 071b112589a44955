"""`homeward eval` for the tests: every command in a process of its own, forked from one that has imported everything.

Importing takes longer than most of these commands do. The parent holds no thread and no model, so a fork is as good as
a fresh process; on macOS, where a fork after numpy is not safe, it is a fresh one.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 120
SERVER = """
import json, os, sys, threading
import evals.compare.compare, evals.fit.fit, evals.judge.judge, evals.junit, evals.leaderboard, evals.report.readme
import evals.report.report, evals.run.generate, evals.run.holdout, evals.scaffold.draft, evals.score.score
import evals.validate.check, index.embedding.load
from ui.cli.main import main

assert threading.active_count() == 1
print("ready", flush=True)
for line in sys.stdin:
    job = json.loads(line)
    child = os.fork()
    if child == 0:
        for number, path in ((0, os.devnull), (1, job["out"]), (2, job["err"])):
            os.dup2(os.open(path, os.O_RDWR | os.O_CREAT), number)
        os.environ.clear()
        os.environ.update(job["env"])
        sys.argv = ["homeward", *job["arguments"]]
        code = 0
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
FRESH = "from ui.cli.main import main; main()"

Done = subprocess.CompletedProcess[str]


class Commands:
    """Runs commands one after the other."""

    def __init__(self, server: "subprocess.Popen[str] | None") -> None:
        self._server = server

    def run(self, arguments: tuple[str, ...], env: Mapping[str, str]) -> Done:
        """The command's two outputs and its exit code."""
        if self._server is None:
            return fresh(arguments, env)
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder) / "out", Path(folder) / "err"
            job = {"arguments": arguments, "env": dict(env), "out": str(out), "err": str(err)}
            self._server.stdin.write(json.dumps(job) + "\n")
            self._server.stdin.flush()
            code = int(self._server.stdout.readline())
            return subprocess.CompletedProcess(arguments, code, *(p.read_text(encoding="utf-8") for p in (out, err)))


def fresh(arguments: tuple[str, ...], env: Mapping[str, str]) -> Done:
    """The same in a process that starts from nothing."""
    command = [sys.executable, "-c", FRESH, *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=PATIENCE, check=False)


@contextmanager
def commands() -> Iterator[Commands]:
    """Ready to run commands until the end of the block."""
    if sys.platform == "darwin":
        yield Commands(None)
        return
    command = [sys.executable, "-c", SERVER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == "ready\n"
        yield Commands(server)
        assert server.stdin is not None
        server.stdin.close()
