"""The reference runtime: sentence-transformers, as published. The one home of that library.

Importing this module costs seconds and half a gigabyte (torch); only the export and the fallback do it.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# Set before the import: the library asks a model hub otherwise.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_VERBOSITY"] = "error"

import numpy as np
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from index.embedding.encoder import Encoded, Matrix, Text, pool_parts, unit
from index.embedding.files import ModelFiles
from index.embedding.tuning import changes_in, digest_of

transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]


class ReferenceEncoder:
    """A sentence-transformers model on the CPU, in full precision."""

    def __init__(self, files: ModelFiles, tuning: Path | None = None) -> None:
        self.files = files
        self.digest = "" if tuning is None else digest_of(tuning)
        # Eager attention is slower in torch by a few per cent, but it is the form that ONNX Runtime can fuse.
        self.model = SentenceTransformer(
            str(files.folder), device="cpu", local_files_only=True, model_kwargs={"attn_implementation": "eager"}
        )
        self.tokenizer: Any = self.model.tokenizer
        self._tuned: dict[str, ReferenceEncoder] = {}
        if tuning is not None:
            self._change(tuning)

    @property
    def variant(self) -> str:
        """Model, weights and runtime."""
        return f"{self.named} torch-fp32"

    @property
    def named(self) -> str:
        """Model, weights and tuning, whatever runs them."""
        tuned = f" tuned-{self.digest}" if self.digest else ""
        return f"{self.files.name} {self.files.sha256[:12]}{tuned}"

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self.model.get_embedding_dimension() or 0)

    @property
    def max_tokens(self) -> int:
        """Tokens after which a text is cut off."""
        return int(self.model.max_seq_length or 512)

    def encode(self, texts: Sequence[Text]) -> list[Encoded]:
        """One Encoded for each text, in order."""
        # Batches of 8 run 1.26 times as fast as the default 32 on a CPU: less padding, better cache use.
        found: Any = self.model.encode(
            [text.text for text in texts], batch_size=8, output_value=None, show_progress_bar=False
        )
        return [self._encoded(text, one) for text, one in zip(texts, found, strict=True)]

    def knows(self, word: str) -> bool:
        """Whether the vocabulary holds this word whole."""
        return word in self.tokenizer.get_vocab()

    def tuned(self, tuning: Path) -> "ReferenceEncoder":
        """The encoder with the changes of a tuning's file."""
        digest = digest_of(tuning)
        if digest not in self._tuned:
            self._tuned[digest] = ReferenceEncoder(self.files, tuning)
        return self._tuned[digest]

    def _change(self, tuning: Path) -> None:
        transformer: Any = self.model[0].auto_model
        for name, change in changes_in(tuning):
            weights = transformer.get_submodule(name).weight.data
            weights += weights.new_tensor(change)

    def _encoded(self, text: Text, found: dict[str, Any]) -> Encoded:
        whole = unit(found["sentence_embedding"].numpy())
        if not text.parts:
            return Encoded(whole, np.empty((0, len(whole)), dtype=np.float32))
        tokens = self.tokenizer(text.text, truncation=True, max_length=self.max_tokens, return_offsets_mapping=True)[
            "offset_mapping"
        ]
        hidden: Matrix = found["token_embeddings"].numpy()[: len(tokens)]
        return Encoded(whole, pool_parts(hidden, tokens, text.parts, whole))
