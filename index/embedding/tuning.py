"""A tuning: low-rank changes of a model's layers that teach it another task, in one small file.

Each changed layer's weights W become W + B A, with A and B of low rank (LoRA, Hu et al. 2021, arXiv 2106.09685).
"""

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

DOWN, UP = "|down", "|up"
"""How the two parts of a layer's change are called after its name: A, shape (rank, in), and B, shape (out, rank)."""

Part = np.ndarray[tuple[int, int], np.dtype[np.float32]]


def parts_of(changes: Mapping[str, tuple[Part, Part]]) -> dict[str, Any]:
    """The changes, A and B by the name of their layer, as arrays for a file."""
    downs = {f"{name}{DOWN}": down.astype(np.float16) for name, (down, _) in changes.items()}
    return downs | {f"{name}{UP}": up.astype(np.float16) for name, (_, up) in changes.items()}


def digest_of(path: Path) -> str:
    """What tells a tuning from another, wherever it lies; asked for with every message, so it is kept."""
    stat = path.stat()
    return _digest(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=16)
def _digest(path: Path, _changed: int, _size: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def changes_in(path: Path) -> Iterator[tuple[str, Part]]:
    """The name of each changed layer and what is added to its weights, shape (out, in)."""
    with np.load(path, allow_pickle=False) as data:
        for key in data.files:
            if key.endswith(DOWN):
                name = key.removesuffix(DOWN)
                yield name, data[f"{name}{UP}"].astype(np.float32) @ data[key].astype(np.float32)
