"""The everyday runtime: the exported model on ONNX Runtime, without torch."""

import hashlib
import json
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from index.embedding.encoder import Encoded, Encoder, Text, pool_parts, unit
from index.embedding.tuning import digest_of
from index.errors import UserError


def is_whole(folder: Path) -> bool:
    """Whether the folder holds an export whose model is byte for byte the one that was checked."""
    try:
        facts = json.loads((folder / "export.json").read_text(encoding="utf-8"))
        with (folder / "model.onnx").open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == str(facts["sha256"])
    except (OSError, ValueError, KeyError):
        return False


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class OnnxEncoder:
    """An exported model: `model.onnx`, `tokenizer.json` and `export.json` in one folder."""

    def __init__(self, folder: Path, tune: Callable[[Path], Encoder] | None = None) -> None:
        self.folder = folder
        self._tune = tune
        self._tuned: dict[str, Encoder] = {}
        self._one_at_a_time = threading.Lock()
        facts = json.loads((folder / "export.json").read_text(encoding="utf-8"))
        self._variant = str(facts["variant"])
        self._dimension = int(facts["dimension"])
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(int(facts["max_tokens"]))
        self._tokenizer.no_padding()
        options = onnxruntime.SessionOptions()
        # One thread a call and one call a core: no barrier between threads, 1.2 times the throughput of two
        # threads in one call, and the best answer times under load.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    @property
    def variant(self) -> str:
        """Model, weights and runtime."""
        return self._variant

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return self._dimension

    def encode(self, texts: Sequence[Text]) -> list[Encoded]:
        """One Encoded for each text, in order; many texts are spread over the cores."""
        if len(texts) == 1:
            return [self._encode(texts[0])]
        # Texts go through one at a time: a batch would be padded to its longest.
        with ThreadPoolExecutor(max_workers=cores()) as pool:
            return list(pool.map(self._encode, texts))

    def knows(self, word: str) -> bool:
        """Whether the vocabulary holds this word whole."""
        return self._tokenizer.token_to_id(word) is not None

    def tuned(self, tuning: Path) -> Encoder:
        """The encoder with the changes of a tuning's file, made by what was given to make it. Raises UserError."""
        digest = digest_of(tuning)
        if digest in self._tuned:  # before the lock: no message waits for its triage while another tuning is made
            return self._tuned[digest]
        with self._one_at_a_time:
            if digest not in self._tuned:
                if self._tune is None:
                    raise UserError(f"{self.variant}: nothing is there to tune it with")
                self._tuned[digest] = self._tune(tuning)
            return self._tuned[digest]

    def _encode(self, text: Text) -> Encoded:
        tokens = self._tokenizer.encode(text.text)
        feed = {
            "input_ids": np.array([tokens.ids], dtype=np.int64),
            "attention_mask": np.array([tokens.attention_mask], dtype=np.int64),
        }
        hidden = self._session.run(None, feed)[0][0]
        whole = unit(hidden.mean(axis=0))
        return Encoded(whole, pool_parts(hidden, tokens.offsets, text.parts, whole))
