"""Prepare a bench: take the passages of the live release, or of a first one built beside, into a working folder.

A process of its own (`python -m evals.bench.prepare WORK [PASSAGES]`): the one that measures stays small.
"""

import shutil
import sys
from pathlib import Path

from evals.bench.timing import say
from evals.bench.workload import WEIGHTS, workload
from index.build import build
from index.documents import DOCUMENTS
from index.embedding.encoder import Encoder
from index.embedding.files import find_model
from index.embedding.load import load_encoder
from index.release import REFERENCE, Release
from index.releases import MANIFEST, Releases
from index.settings import Settings

FRAME = "frame"
"""The parts of the release that do not depend on the passages."""
HOME = "home"
"""The home of the releases that are measured."""


def prepare(work: Path, settings: Settings, most: int | None) -> dict[str, object]:
    """Fill the working folder and say what is in it. Raises UserError when there is nothing to measure with."""
    encoder = load_encoder(settings.model, settings.home)
    folder = Releases(settings.home).current() or _built(work, settings, encoder)
    release = Release(folder, encoder)
    found = workload(release.passages, most)
    found.write(work)
    # By path, as plain LangChain takes the model as it was published.
    (work / WEIGHTS).write_text(str(find_model(settings.model).folder), encoding="utf-8")
    (work / FRAME).mkdir()
    shutil.copytree(folder / REFERENCE, work / FRAME / REFERENCE)
    for name in (DOCUMENTS, MANIFEST):
        shutil.copy(folder / name, work / FRAME / name)
    if (settings.home / "models").is_dir():
        shutil.copytree(settings.home / "models", work / HOME / "models")
    return {
        "release": release.name,
        "passages": len(found.passages),
        "words": sum(len(passage.indexed_text.split()) for passage in found.passages),
        "questions": list(found.questions),
        "encoder": encoder.variant,
    }


def _built(work: Path, settings: Settings, encoder: Encoder) -> Path:
    """A release of the corpus in a home that goes away with the bench."""
    home = work / "first"
    return build(settings.model_copy(update={"home": home}), encoder, lambda *_: None).folder


if __name__ == "__main__":
    say(lambda: prepare(Path(sys.argv[1]), Settings(), int(sys.argv[2]) if len(sys.argv) > 2 else None))
