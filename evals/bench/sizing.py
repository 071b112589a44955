"""How much a home needs for many documents: `python -m evals.bench.sizing 500 1000 2000`.

The documents are generated and their vectors are random, for neither memory nor disk depends on what a vector says;
what it costs to embed is measured by `homeward bench`.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.build import build
from index.embedding.encoder import Encoded, Matrix, Text
from index.release import Release
from index.releases import Releases
from index.settings import Settings

SECTIONS, SENTENCES = 7, 4
"""About what a document of the shipped corpus holds."""


class RandomEncoder:
    """Unit vectors that say nothing, as long as those of the bundled model."""

    variant = "random"
    dimension = 384

    def __init__(self) -> None:
        self._numbers = np.random.default_rng(1)

    def encode(self, texts: Sequence[Text]) -> list[Encoded]:
        """A random vector for each text and for each of its parts."""
        return [Encoded(self._vectors(1)[0], self._vectors(len(text.parts))) for text in texts]

    def knows(self, word: str) -> bool:
        """Every word."""
        return bool(word)

    def _vectors(self, count: int) -> Matrix:
        made = self._numbers.standard_normal((count, self.dimension), dtype=np.float32)
        return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), dtype=np.float32)


def main() -> None:
    """Measure each number of documents in a process of its own, or, with `--open HOME`, one home."""
    if sys.argv[1] == "--open":
        _open(Path(sys.argv[2]))
        return
    for number in map(int, sys.argv[1:]):
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), number)


def _measure(folder: Path, number: int) -> None:
    corpus, home = folder / "corpus", folder / "home"
    corpus.mkdir()
    for at in range(number):
        (corpus / f"document-{at:05}.md").write_text(_document(at), encoding="utf-8")
    built = build(Settings(home=home, corpus=corpus), RandomEncoder(), lambda *_: None)
    Releases(home).switch(built.manifest.name)
    size = sum(path.stat().st_size for path in built.folder.rglob("*") if path.is_file()) / 1e6
    command = [sys.executable, "-m", "evals.bench.sizing", "--open", str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    peak = _most_memory()
    sys.stdout.write(
        f"{number} documents, {built.manifest.passages} passages, {built.manifest.spans} spans: {size:.0f} MB on disk, "
        f"the build took {peak:.0f} MB at most, {done.stdout}"
    )
    sys.stdout.flush()


def _open(home: Path) -> None:
    before = _most_memory()
    start = time.perf_counter()
    release = Release(Releases(home).live(), RandomEncoder())
    opened = time.perf_counter() - start
    release.search("who visits the ward", family=False, limit=5)
    sys.stdout.write(f"opening it {_most_memory() - before:.0f} MB and {opened:.1f} s\n")


def _most_memory() -> float:
    """The most that this process has had in memory, in MB; `ru_maxrss` is inherited from its parent."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def _document(at: int) -> str:
    """Markdown about nothing, in which no two sentences are alike."""
    lines = [f"# Document {at}"]
    for section in range(SECTIONS):
        lines.append(f"\n## What does section {section} of document {at} say?\n")
        lines += [
            f"In area {at} the team {section} meets the family {sentence} times before person {at}-{section} goes home."
            for sentence in range(SENTENCES)
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
