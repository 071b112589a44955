"""Questions of four people who tried the assistant: written first, then asked, then looked up in the guidance.

Nothing is learnt from them. They were in sight, though, while features, rules and cuts of decision 0028 were chosen, so
that their figures are a little too good. `python -m evals.tried` counts what becomes of them.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from evals.fit.asked import Asked

FOLDER = Path(__file__).parent


def tried() -> Iterator[tuple[str, Asked]]:
    """Every question with its author."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        yield from map(partial(_line, path.stem), path.read_text(encoding="utf-8").splitlines())


def _line(author: str, line: str) -> tuple[str, Asked]:
    return author, Asked.model_validate_json(line)
