"""The encoder as a corpus has taught it: near to each other is what is asked for alike, however it is worded.

`tuning.npz` in the folder of a corpus holds low-rank changes of one embedding model (index.embedding.tuning), learnt
from the corpus's wordings by `homeward eval fit --encoder`. Every release carries its own, so that its vectors and
those of the questions put to it are of one kind. Without the file the model speaks as it was published.
"""

from pathlib import Path

import numpy as np

from index.embedding.encoder import Encoder, Tunable

TUNING = "tuning.npz"
OF_MODEL = "model"
"""Under this name the file says which model it changes: name and weights."""


def taught(encoder: Encoder, folder: Path) -> Encoder:
    """The encoder with the changes in a folder; as it is where there are none, or they are for another model."""
    path = folder / TUNING
    if not (path.is_file() and isinstance(encoder, Tunable)):
        return encoder
    return encoder.tuned(path) if encoder.variant.startswith(_model_of(path)) else encoder


def _model_of(path: Path) -> str:
    with np.load(path, allow_pickle=False) as data:
        return f"{data[OF_MODEL]} "
