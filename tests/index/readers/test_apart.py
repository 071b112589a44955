"""Files from elsewhere are read in a process of their own."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.errors import CorpusError
from index.readers.apart.reader import Limits, Reader
from index.readers.limits import MOST_BYTES_AT_HOME
from index.readers.read import read
from index.readers.refused import Refused
from tests.index.readers.hostile.raw import page_pdf, shown, stream

ROOT = Path(__file__).parents[3]
PAGE = "<html><body><h1>Garden</h1><p>People run the garden.</p></body></html>"


def html(folder: Path, name: str = "garden.html", text: str = PAGE) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_a_file_reads_alike_here_and_apart(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(page_pdf(shown()))
    with Reader() as reader:
        for path in (html(tmp_path), tmp_path / "plan.pdf"):
            assert reader.read(path) == read(path)


def test_a_file_that_takes_too_long_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    slow = tmp_path / "slow.pdf"
    slow.write_bytes(page_pdf(stream(b"BT /F1 9 Tf 60 700 Td\n" + b"1 0 Td (a) Tj\n" * 1_500_000 + b"ET")))
    with Reader(Limits(seconds=4)) as reader:
        with pytest.raises(Refused, match=r"slow\.pdf: reading it takes longer than 4 seconds"):
            reader.read(slow)
        assert reader.read(html(tmp_path)).title == "Garden"


def test_a_file_that_takes_too_much_memory_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    big = html(tmp_path, "big.html", PAGE.replace("</p>", "</p>" + "<p>Beds near home.</p>" * 150_000))
    with Reader(Limits(megabytes=200)) as reader:
        with pytest.raises(Refused, match=r"big\.html: reading it takes more than 200 MB of memory"):
            reader.read(big)
        assert reader.read(html(tmp_path)).title == "Garden"


def test_a_worker_that_is_gone_is_replaced(tmp_path: Path) -> None:
    with Reader() as reader:
        reader.read(html(tmp_path))
        worker = reader._worker
        assert worker is not None
        worker.kill()
        worker.wait()
        assert reader.read(html(tmp_path)).title == "Garden"


def test_a_worker_that_breaks_down_is_one_clear_line(tmp_path: Path) -> None:
    with (
        Reader(Limits(megabytes=10**13)) as reader,
        pytest.raises(Refused, match="it breaks the program that reads it"),
    ):
        reader.read(html(tmp_path))


def test_long_markdown_is_read_apart_and_its_mistakes_stay_mistakes(tmp_path: Path) -> None:
    long = "People can go home earlier.\n\n" * (MOST_BYTES_AT_HOME // 20)
    (tmp_path / "long.md").write_text(f"# Home\n\n{long}", encoding="utf-8")
    (tmp_path / "wrong.md").write_text(f"---\nid: [\n---\n# Home\n\n{long}", encoding="utf-8")
    with Reader() as reader:
        assert reader.read(tmp_path / "long.md") == read(tmp_path / "long.md")
        with pytest.raises(CorpusError, match="not valid YAML") as caught:
            reader.read(tmp_path / "wrong.md")
    assert not isinstance(caught.value, Refused)


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("open('/etc/passwd')", "may not open another file"),
        ("open(FILE + '.new', 'w')", "may not write"),
        ("open(FILE, 'a')", "may not write"),
        ("__import__('socket').create_connection(('127.0.0.1', 9))", "may not do this: socket."),
        ("__import__('subprocess').run(['true'])", "may not do this: subprocess.Popen"),
        ("__import__('os').system('true')", "may not do this: os.system"),
        ("__import__('os').remove(FILE)", "may not do this: os.remove"),
        ("bytearray(1 << 30)", "MemoryError"),
    ],
)
def test_behind_the_fence_only_the_file_itself_can_be_read(tmp_path: Path, deed: str, said: str) -> None:
    file = str(html(tmp_path))
    code = (
        "from pathlib import Path\nfrom index.readers.apart.fence import Fence\n"
        f"FILE = {file!r}\nfence = Fence(512 << 20)\nfence.file = Path(FILE)\nprint(len(open(FILE).read()))\n{deed}"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == str(len(PAGE))
    assert said in done.stderr


def test_the_worker_gets_nothing_of_our_surroundings(tmp_path: Path) -> None:
    os.environ["HOMEWARD_TEST_OURS"] = "do not pass on"
    try:
        with Reader() as reader:
            reader.read(html(tmp_path))
            worker = reader._worker
            assert worker is not None
            given = Path(f"/proc/{worker.pid}/environ").read_bytes()
    finally:
        del os.environ["HOMEWARD_TEST_OURS"]
    assert b"HOMEWARD" not in given
    assert worker.poll() is not None, "and it ends with the reader"


FILLING = {
    "brackets": "[",
    "links": "[a](",
    "tables": "|a|b|\n|-|-|\n",
    "letters": "a",
    "quotes": "> " * 50 + "\n",
    "stops": "a. ",
}


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize("filling", FILLING)
def test_text_small_enough_to_be_read_at_home_cannot_hold_it_up(tmp_path: Path, suffix: str, filling: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text((FILLING[filling] * MOST_BYTES_AT_HOME)[:MOST_BYTES_AT_HOME], encoding="utf-8")
    before = os.times().user
    with contextlib.suppress(CorpusError):
        read(path)
    assert os.times().user - before < 10, "the worst took 1.4 s when this was written"
