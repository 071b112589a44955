"""Export the reference model once to ONNX with int8 weights, and check it against the reference."""

import hashlib
import json
import logging
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer

from index.embedding.encoder import Text
from index.embedding.reference import ReferenceEncoder
from index.embedding.runtime import OnnxEncoder

# Mean cosine between the two runtimes over the probes; below it the export is not used (design, decision 5).
LEAST_COSINE = 0.99
ONNX_OPSET = 17

PROBES = (
    "Who leads the collaborative?",
    "A young person and their family meet the team, who explain each choice and write down what was agreed.",
    "The budget for secure care moved to the lead provider, which reports every quarter on quality and spending.",
    "call 111 and choose the mental health option",
    "Care and Treatment Review: the panel asks whether the person is safe, what care is given and what comes next.",
    "out-of-area placements fell by 60% over five years, from 200 people to 80",
    "My son is on a ward 200 miles from home. How do I ask for him to be moved nearer?",
    "What is a section 17 leave?",
)


class ExportFailed(Exception):
    """The model cannot be exported, or the export differs too much; the reference runtime serves instead."""


class _Hidden(torch.nn.Module):
    """The transformer with two inputs and one output, as ONNX wants it."""

    def __init__(self, transformer: Any) -> None:
        super().__init__()
        self.transformer = transformer

    def forward(self, input_ids: Any, attention_mask: Any) -> Any:
        """Token vectors, shape (batch, tokens, dimension)."""
        return self.transformer(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state


def export(reference: ReferenceEncoder, target: Path) -> float:
    """Write the exported model to the folder `target` and return its mean cosine to the reference.

    Appears whole or not at all. Raises ExportFailed.
    """
    _refuse_other_shapes(reference)
    target.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".export-", dir=target.parent))
    try:
        _write(reference, work)
        cosine = _mean_cosine(reference, OnnxEncoder(work))
        if cosine < LEAST_COSINE:
            raise ExportFailed(f"mean cosine to the reference is {cosine:.4f}, below {LEAST_COSINE}")
        shutil.rmtree(target, ignore_errors=True)
        work.rename(target)
    except (OSError, RuntimeError, ValueError) as error:
        raise ExportFailed(str(error).splitlines()[0]) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return cosine


def _refuse_other_shapes(reference: ReferenceEncoder) -> None:
    """Only mean pooling over a transformer is rebuilt at run time; anything else keeps its own runtime."""
    names = [type(module).__name__ for module in reference.model]
    if names not in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"]):
        raise ExportFailed(f"its parts are {names}")
    pooling: Any = reference.model[1]
    if pooling.get_config_dict().get("pooling_mode", "mean") != "mean":
        raise ExportFailed("it does not pool by the mean")


def _write(reference: ReferenceEncoder, folder: Path) -> None:
    transformer: Any = reference.model[0].auto_model
    tokens = reference.tokenizer(list(PROBES[:2]), return_tensors="pt", padding=True)
    axes = {0: "texts", 1: "tokens"}
    with _quiet():
        torch.onnx.export(
            _Hidden(transformer.eval()),
            (tokens["input_ids"], tokens["attention_mask"]),
            str(folder / "full.onnx"),
            input_names=["input_ids", "attention_mask"],
            output_names=["hidden"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "hidden": axes},
            opset_version=ONNX_OPSET,
            dynamo=False,  # the newer exporter needs a further package and gave no faster graph
        )
        config = transformer.config
        fused = optimizer.optimize_model(
            str(folder / "full.onnx"),
            model_type="bert",
            num_heads=config.num_attention_heads,
            hidden_size=config.hidden_size,
            opt_level=0,
        )
        fused.save_model_to_file(str(folder / "fused.onnx"))
        quantize_dynamic(
            folder / "fused.onnx",
            folder / "model.onnx",
            per_channel=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": 1},
        )
    for name in ("full.onnx", "fused.onnx"):
        (folder / name).unlink()
    reference.tokenizer.backend_tokenizer.save(str(folder / "tokenizer.json"))
    facts = {
        "variant": f"{reference.named} onnx-int8",
        "dimension": reference.dimension,
        "max_tokens": reference.max_tokens,
        "sha256": hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest(),
    }
    (folder / "export.json").write_text(json.dumps(facts, indent=2), encoding="utf-8")


@contextmanager
def _quiet() -> Iterator[None]:
    """Hold back the exporters' advice, which goes to warnings and to the root logger."""
    root = logging.getLogger()
    level = root.level
    root.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        root.setLevel(level)


def _mean_cosine(reference: ReferenceEncoder, exported: OnnxEncoder) -> float:
    texts = [Text(probe) for probe in PROBES]
    pairs = zip(reference.encode(texts), exported.encode(texts), strict=True)
    return float(np.mean([float(a.vector @ b.vector) for a, b in pairs]))
