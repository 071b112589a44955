"""Low-rank changes of the upper layers of the embedding model (LoRA, Hu et al. 2021, arXiv 2106.09685), while learnt.

What the lower layers make of a text is computed once. All multiply in bfloat16: a third of the time
where the processor knows it.
"""

import random
from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch.nn.functional import normalize

from index.embedding.reference import ReferenceEncoder
from index.embedding.tuning import Part

RANK = 16
BATCH = 48
"""Texts that are run together while nothing is learnt."""
POOL = 20
"""Batches that are drawn together and sorted by length, so that little is padding."""


class Changing:
    """The reference's transformer in two halves, the upper one changed. The reference itself is spoilt by it."""

    def __init__(self, reference: ReferenceEncoder, kept: int, most_tokens: int) -> None:
        self._tokenizer = reference.tokenizer
        self._kept, self._most_tokens = kept, most_tokens
        transformer: Any = reference.model[0].auto_model
        self._transformer = transformer.eval().requires_grad_(False)
        self._changed = {name: _Changed(layer) for name, layer in _upper(transformer, kept)}
        for name, changed in self._changed.items():
            transformer.set_submodule(name, changed)

    def parameters(self) -> list[torch.nn.Parameter]:
        """What is learnt."""
        return [part for one in self._changed.values() for part in (one.down, one.up)]

    def changes(self) -> dict[str, tuple[Part, Part]]:
        """What was learnt, by layer."""
        return {name: (one.down.detach().numpy(), one.up.detach().numpy()) for name, one in self._changed.items()}

    def lower(self, texts: Sequence[str]) -> list[torch.Tensor]:
        """Token vectors of each text after the layers that are kept, shape (tokens, dimension), in half precision."""
        made: dict[int, torch.Tensor] = {}
        in_order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        with torch.no_grad():
            for rows in runs(in_order, BATCH):
                given = self._tokenizer(
                    [texts[row] for row in rows],
                    padding=True,
                    truncation=True,
                    max_length=self._most_tokens,
                    return_tensors="pt",
                )
                mask = given["attention_mask"]
                hidden = self._transformer.embeddings(input_ids=given["input_ids"])
                hidden = self._through(slice(None, self._kept), hidden, mask)
                made |= {
                    row: one[:size].half() for row, one, size in zip(rows, hidden, mask.sum(1).tolist(), strict=True)
                }
        return [made[row] for row in range(len(texts))]

    def upper(self, lower: Sequence[torch.Tensor]) -> torch.Tensor:
        """Unit vectors of texts, shape (texts, dimension)."""
        hidden = torch.nn.utils.rnn.pad_sequence([one.float() for one in lower], batch_first=True)
        sizes = torch.tensor([len(one) for one in lower])
        mask = (torch.arange(hidden.shape[1])[None, :] < sizes[:, None]).long()
        hidden = self._through(slice(self._kept, None), hidden, mask)
        summed: torch.Tensor = (hidden * mask[:, :, None]).sum(1)
        return normalize(summed, dim=1)

    def _through(self, layers: slice, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        closed = (1 - mask[:, None, None, :].float()) * torch.finfo(torch.float32).min
        with torch.autocast("cpu", dtype=torch.bfloat16):
            for layer in self._transformer.encoder.layer[layers]:
                out = layer(hidden, attention_mask=closed)
                hidden = out[0] if isinstance(out, tuple) else out
        return hidden.float()


class _Changed(torch.nn.Module):
    """A linear layer with its low-rank change."""

    def __init__(self, layer: torch.nn.Linear) -> None:
        super().__init__()
        self.layer = layer
        self.down = torch.nn.Parameter(torch.randn(RANK, layer.in_features) / layer.in_features**0.5)
        self.up = torch.nn.Parameter(torch.zeros(layer.out_features, RANK))

    def forward(self, given: torch.Tensor) -> torch.Tensor:
        """The layer's output, changed."""
        out: torch.Tensor = self.layer(given) + (given @ self.down.T) @ self.up.T
        return out


def batches(lengths: Sequence[int], size: int, drawn: random.Random) -> list[list[int]]:
    """Every row once, in batches of like length and in random order; the last few may be left over."""
    order = drawn.sample(range(len(lengths)), len(lengths))
    pools = (sorted(pool, key=lengths.__getitem__) for pool in runs(order, size * POOL))
    found = [batch for pool in pools for batch in runs(pool, size) if len(batch) == size]
    drawn.shuffle(found)
    return found


def runs(rows: Sequence[int], size: int) -> Iterator[list[int]]:
    """The rows in order, so many at a time."""
    for start in range(0, len(rows), size):
        yield list(rows[start : start + size])


def _upper(transformer: Any, kept: int) -> list[tuple[str, torch.nn.Linear]]:
    """The linear layers that are changed, with their names in the transformer."""
    upper = tuple(f"encoder.layer.{at}." for at in range(kept, len(transformer.encoder.layer)))
    named = transformer.named_modules()
    return [(name, one) for name, one in named if isinstance(one, torch.nn.Linear) and name.startswith(upper)]
