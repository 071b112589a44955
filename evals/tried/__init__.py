"""Questions of people who tried the assistant: written first, and only then looked up in the guidance.

Nothing is learnt from them. Those of the first round were in sight while features, rules and cuts of decision 0028 were
chosen; those of the second were written when the guidance had grown, and nothing was chosen by them. Whoever reads them
to mend something moves them to the first and has a new round written. `python -m evals.tried` counts both.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from evals.fit.asked import Asked

ROUNDS = ("first", "second")


def tried(*rounds: str) -> Iterator[tuple[str, Asked]]:
    """Every question of these rounds, by default of all, with its author."""
    for name in rounds or ROUNDS:
        for path in sorted((Path(__file__).parent / name).glob("*.jsonl")):
            yield from map(partial(_line, path.stem), path.read_text(encoding="utf-8").splitlines())


def _line(author: str, line: str) -> tuple[str, Asked]:
    return author, Asked.model_validate_json(line)
