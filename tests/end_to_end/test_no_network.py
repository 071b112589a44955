"""A whole run, from the model's export to the web page, on a machine whose network is closed."""

import os
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpora" / "fenland"


def closed(home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(HERE / "closed_network"),
        "HOMEWARD_HOME": str(home),
        "HOMEWARD_CORPUS": str(CORPUS),
    }


def run(home: Path, code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env=closed(home),
        capture_output=True,
        text=True,
        timeout=180,
        cwd=HERE.parent.parent,
    )


def test_the_guard_stops_a_connection_to_another_host(tmp_path: Path) -> None:
    for code in (
        "import socket; socket.create_connection(('192.0.2.1', 80), 1)",
        "import socket; socket.getaddrinfo('example.org', 80)",
    ):
        assert "NetworkIsClosedError" in run(tmp_path, code).stderr


def test_set_up_build_and_answer_need_no_network(tmp_path: Path) -> None:
    # tmp_path is a fresh home: the model is exported here too, through sentence-transformers.
    done = run(
        tmp_path,
        "import sys; sys.argv = ['homeward', 'ask', 'What are the six ideas?']\nfrom ui.cli.main import main; main()",
    )
    assert "NetworkIsClosedError" not in done.stderr
    assert done.returncode == 0, done.stderr
    assert "Six ideas lie at the root" in done.stdout
    assert not list((tmp_path / "logs").glob("*")), "nothing worth a warning happened"


def test_the_web_page_is_served_without_a_network(new_home: Path, free_port: int) -> None:
    command = [
        "-c",
        f"import sys; sys.argv = ['homeward', 'serve', '--port', '{free_port}']\nfrom ui.cli.main import main; main()",
    ]
    said: list[str] = []
    with subprocess.Popen(
        [sys.executable, *command],
        env=closed(new_home),
        stderr=subprocess.PIPE,
        text=True,
        cwd=HERE.parent.parent,
    ) as process:
        reader = threading.Thread(target=lambda: said.extend(process.stderr or []), daemon=True)
        reader.start()
        try:
            page = wait_for(f"http://127.0.0.1:{free_port}/", process)
        finally:
            process.terminate()
            reader.join(timeout=20)
    assert "116 123" in page
    assert "NetworkIsClosedError" not in "".join(said)


def wait_for(address: str, process: subprocess.Popen[str], seconds: float = 60) -> str:
    """The page at an address, as soon as somebody answers there."""
    pause = threading.Event()
    for _ in range(int(seconds / 0.2)):
        assert process.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - loopback
                return str(answer.read().decode())
        except OSError:
            pause.wait(0.2)
    pytest.fail(f"nobody answered at {address}")
