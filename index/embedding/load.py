"""Give the encoder for a model: the exported one when it is there, made when it is not, the reference as fallback."""

import hashlib
import json
import logging
import shutil
from functools import partial
from pathlib import Path

from index.embedding.encoder import Encoder
from index.embedding.files import ModelFiles, find_model
from index.embedding.runtime import OnnxEncoder, is_whole
from index.embedding.tuning import digest_of

MOST_TUNED = 4
"""Exports with a tuning that are kept on disk, the last used: the safety check's, the live release's and one before."""

log = logging.getLogger(__name__)


def load_encoder(model: str, home: Path) -> Encoder:
    """The encoder for `model`, exported under `home` on first use.

    The weights are hashed and the export is made once for each install; later calls find it by the size and time
    of the weights' file and never import torch. Raises UserError when the model cannot be found or is not genuine.
    """
    remembered = _remembered(model, home)
    if remembered is not None:
        return OnnxEncoder(remembered, partial(_tuned, model, remembered))
    files = find_model(model)
    encoder = _exported(files, home / "models" / files.sha256[:16])
    if isinstance(encoder, OnnxEncoder):
        _remember(model, files, home)
        return OnnxEncoder(encoder.folder, partial(_tuned, model, encoder.folder))
    return encoder


def _tuned(model: str, base: Path, tuning: Path) -> Encoder:
    """The model with the changes of a tuning's file: exported beside `base` on first use, as the model itself is."""
    target = base.with_name(f"{base.name}-{digest_of(tuning)}")
    if is_whole(target):
        target.touch()
        return OnnxEncoder(target)
    encoder = _exported(find_model(model), target, tuning)
    by_age = sorted(base.parent.glob(f"{base.name}-*"), key=lambda folder: folder.stat().st_mtime)
    for older in by_age[:-MOST_TUNED]:
        shutil.rmtree(older, ignore_errors=True)
    return encoder


def _exported(files: ModelFiles, target: Path, tuning: Path | None = None) -> Encoder:
    """Make the export, or say why the reference serves. The heavy modules are loaded only here."""
    what = files.name if tuning is None else f"{files.name}, taught by {tuning.name}"
    log.info("Preparing the embedding model (once): %s", what)
    from index.embedding.export import ExportFailed, export  # noqa: PLC0415 - seconds and half a gigabyte
    from index.embedding.reference import ReferenceEncoder  # noqa: PLC0415 - likewise

    reference = ReferenceEncoder(files, tuning)
    try:
        if not is_whole(target):
            export(reference, target)
    except ExportFailed as error:
        log.warning("The embedding model stays on torch, which is slower: %s", error)
        return reference
    return OnnxEncoder(target)


def _note(model: str, home: Path) -> Path:
    return home / "models" / f"{hashlib.sha256(model.encode()).hexdigest()[:16]}.json"


def _stamp(folder: Path) -> list[int]:
    stat = (folder / "model.safetensors").stat()
    return [stat.st_size, stat.st_mtime_ns]


def _remember(model: str, files: ModelFiles, home: Path) -> None:
    facts = {"folder": str(files.folder), "sha256": files.sha256, "stamp": _stamp(files.folder)}
    _note(model, home).write_text(json.dumps(facts), encoding="utf-8")


def _remembered(model: str, home: Path) -> Path | None:
    """The folder of the export made from exactly these weights, or None."""
    try:
        facts = json.loads(_note(model, home).read_text(encoding="utf-8"))
        fresh = facts["stamp"] == _stamp(Path(facts["folder"]))
    except (OSError, ValueError, KeyError):
        return None
    target = home / "models" / str(facts["sha256"])[:16]
    return target if fresh and is_whole(target) else None
