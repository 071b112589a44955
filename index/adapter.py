"""Adapter: a small linear turn of a question's vector towards the words of this corpus.

Questions and guidance speak differently. A linear map of the question's vector, learnt from the wordings in the
`.asks.yaml` files (each belongs to a section), brings them nearer and costs one product of 384 by 384 numbers. It is
made by `homeward eval fit --adapter`, lies in the corpus as `adapter.npz` and holds for one embedding model.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.embedding.encoder import Matrix, Vector, unit

ADAPTER = "adapter.npz"


@dataclass(frozen=True, slots=True)
class Adapter:
    """The map for questions: `turn` has shape (dimension, dimension), and `model` names whose vectors it takes."""

    model: str
    turn: Matrix

    def adapted(self, vector: Vector) -> Vector:
        """The question's unit vector, turned, at length 1."""
        return unit(vector + vector @ self.turn)

    def save(self, path: Path) -> None:
        """Write the map in half precision."""
        np.savez_compressed(path, model=np.array(self.model), turn=self.turn.astype(np.float16))


def read_adapter(folder: Path, model: str) -> Adapter | None:
    """The adapter of a folder for a model's vectors; None when there is none, or it is for another model."""
    path = folder / ADAPTER
    if not path.is_file():
        return None
    with np.load(path, allow_pickle=False) as data:
        if str(data["model"]) != model:
            return None
        return Adapter(model, data["turn"].astype(np.float32))
