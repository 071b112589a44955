"""Questions of four people who tried the assistant: written first, then asked, then looked up in the guidance.

Nothing is learnt from them and no weight or cut was chosen by them; they say how it does on what people really type.
`python -m evals.tried` counts it.
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
