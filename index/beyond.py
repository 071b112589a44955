"""Beyond: questions near the subject on which a corpus holds nothing, in its `beyond.yaml`, one a line under a theme.

How near a question is to its passages tells little of whether they answer it: in a narrow field everything is near.
Known questions that they do not answer are the other side of the scale (as the background model of a likelihood ratio,
Reynolds and others 2000, Speaker verification using adapted Gaussian mixture models). Decision 0022.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from pydantic import TypeAdapter, ValidationError

from index.embedding.encoder import Matrix, Vector
from index.errors import CorpusError
from index.reference import LOADER

BEYOND = "beyond.yaml"
BEYOND_VECTORS = "beyond.npz"
"""In a release: the questions and their vectors."""
_FILE = TypeAdapter(dict[str, str])


@dataclass(frozen=True, slots=True)
class Beyond:
    """Questions with their unit vectors, shape (questions, dimension)."""

    questions: tuple[str, ...]
    vectors: Matrix

    def nearest(self, vector: Vector) -> float:
        """The cosine of the nearest of them; 0 when there is none."""
        return float((self.vectors @ vector).max(initial=0.0)) if self.questions else 0.0

    def save(self, path: Path) -> None:
        """Write them in half precision."""
        np.savez_compressed(path, questions=np.array(self.questions), vectors=self.vectors.astype(np.float16))


def read_beyond(corpus: Path) -> tuple[str, ...]:
    """The questions of a corpus, each once; none without the file. Raises CorpusError for a malformed one."""
    path = corpus / BEYOND
    if not path.is_file():
        return ()
    try:
        themes = _FILE.validate_python(yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER) or {})  # noqa: S506
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise CorpusError(f"{path}:{mark.line + 1 if mark else 1}: not valid YAML") from error
    except ValidationError as error:
        theme = error.errors()[0]["loc"][0]
        raise CorpusError(f"{path}: {theme}: write its questions as a block, one a line") from error
    lines = (line.strip() for block in themes.values() for line in block.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def load_beyond(release: Path) -> Beyond:
    """The questions of a release, none when it has none. Raises OSError or KeyError when its file is not whole."""
    path = release / BEYOND_VECTORS
    if not path.is_file():
        return Beyond((), np.empty((0, 0), dtype=np.float32))
    with np.load(path, allow_pickle=False) as data:
        return Beyond(tuple(map(str, data["questions"])), data["vectors"].astype(np.float32))
