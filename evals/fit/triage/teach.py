"""Teach the encoder what danger and a question to be refused look like, by low-rank changes of its upper layers.

Only the upper layers are changed, by LoRA (Hu et al. 2021, arXiv 2106.09685); what the lower ones make of a message is
computed once. One linear head reads off the vector how grave a message is, another the kind of refusal.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch.nn.functional import cross_entropy, dropout, normalize

from assistant.triage.learned.head import KINDS, LEVELS, SHARPNESS, Head
from index.embedding.reference import ReferenceEncoder
from index.embedding.tuning import Part

Progress = Callable[[str], None]
KEPT_LAYERS = 1
"""Lower layers that stay as they are; the model has six. With three kept, danger is told no better than without."""
RANK = 16
EPOCHS, BATCH, RATE, HEAD_RATE, WARM_UP, DECAY = 3, 48, 1e-3, 2e-3, 0.1, 0.01
SMOOTHING = 0.05
DROPOUT = 0.1
MOST_TOKENS = 160
LEVEL_WEIGHTS = (1.0, 1.0, 1.5, 2.0)
"""The graver a message, the more an error counts."""
UNKNOWN = -100
"""Where an example says nothing of a head, as torch's cross entropy knows it."""
POOL = 20
"""Batches that are drawn together and sorted by length, so that little is padding."""


@dataclass(frozen=True, slots=True)
class Example:
    """A cleaned message with what is known of it; an empty name where nothing is."""

    text: str
    level: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Taught:
    """The changes of each layer, and the heads."""

    changes: dict[str, tuple[Part, Part]]
    head: Head


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


def teach(reference: ReferenceEncoder, examples: Sequence[Example], progress: Progress) -> Taught:
    """The changes and heads after a fixed number of rounds; the same examples give the same on the same machine.

    The reference encoder's own model is changed on the way: load another one for any other use.
    """
    torch.manual_seed(0)
    drawn = random.Random(0)  # noqa: S311 - an order, no secret
    model = _Model(reference)
    seen = model.lower([one.text for one in examples])
    heads = torch.nn.ModuleList(torch.nn.Linear(reference.dimension, len(names)) for names in (LEVELS, KINDS))
    for head in heads:
        torch.nn.init.zeros_(head.weight)  # type: ignore[arg-type]
    labels = [_labels(one) for one in examples]
    rounds = EPOCHS * (len(examples) // BATCH)
    own, read = list(model.parameters()), list(heads.parameters())
    optimiser = torch.optim.AdamW([{"params": own, "lr": RATE}, {"params": read, "lr": HEAD_RATE}], weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [RATE, HEAD_RATE], rounds, pct_start=WARM_UP)
    batches: list[list[int]] = []
    for done in range(rounds):
        batches = batches or _batches([len(one) for one in seen], drawn)
        rows = batches.pop()
        vectors = dropout(SHARPNESS * model.upper([seen[row] for row in rows]), DROPOUT)
        loss = _loss([head(vectors) for head in heads], torch.tensor([labels[row] for row in rows]))
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(own, 1.0)
        optimiser.step()
        schedule.step()
        if done % 200 == 0:
            progress(f"round {done} of {rounds}: loss {loss.item():.2f}")
    levels, kinds = (torch.column_stack([one.weight, one.bias]).detach().numpy() for one in heads)  # type: ignore[list-item]
    return Taught(model.changes(), Head(kinds, levels, reference.named))


class _Model:
    """The reference's transformer in two halves, the upper one changed."""

    def __init__(self, reference: ReferenceEncoder) -> None:
        self._tokenizer = reference.tokenizer
        transformer: Any = reference.model[0].auto_model
        self._transformer = transformer.eval().requires_grad_(False)
        self._changed = {name: _Changed(layer) for name, layer in _upper(transformer)}
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
            for rows in _runs(in_order, BATCH):
                given = self._tokenizer(
                    [texts[row] for row in rows],
                    padding=True,
                    truncation=True,
                    max_length=MOST_TOKENS,
                    return_tensors="pt",
                )
                mask = given["attention_mask"]
                hidden = self._transformer.embeddings(input_ids=given["input_ids"])
                hidden = self._through(slice(None, KEPT_LAYERS), hidden, mask)
                made |= {
                    row: one[:size].half() for row, one, size in zip(rows, hidden, mask.sum(1).tolist(), strict=True)
                }
        return [made[row] for row in range(len(texts))]

    def upper(self, lower: Sequence[torch.Tensor]) -> torch.Tensor:
        """Unit vectors of texts, shape (texts, dimension)."""
        hidden = torch.nn.utils.rnn.pad_sequence([one.float() for one in lower], batch_first=True)
        sizes = torch.tensor([len(one) for one in lower])
        mask = (torch.arange(hidden.shape[1])[None, :] < sizes[:, None]).long()
        hidden = self._through(slice(KEPT_LAYERS, None), hidden, mask)
        summed: torch.Tensor = (hidden * mask[:, :, None]).sum(1)
        return normalize(summed, dim=1)

    def _through(self, layers: slice, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        closed = (1 - mask[:, None, None, :].float()) * torch.finfo(torch.float32).min
        for layer in self._transformer.encoder.layer[layers]:
            out = layer(hidden, attention_mask=closed)
            hidden = out[0] if isinstance(out, tuple) else out
        return hidden


def _upper(transformer: Any) -> list[tuple[str, torch.nn.Linear]]:
    """The linear layers that are changed, with their names in the transformer."""
    upper = tuple(f"encoder.layer.{at}." for at in range(KEPT_LAYERS, len(transformer.encoder.layer)))
    named = transformer.named_modules()
    return [(name, one) for name, one in named if isinstance(one, torch.nn.Linear) and name.startswith(upper)]


def _labels(example: Example) -> tuple[int, int]:
    level, kind = (
        names.index(name) if name else UNKNOWN for names, name in ((LEVELS, example.level), (KINDS, example.kind))
    )
    return level, kind


def _batches(lengths: Sequence[int], drawn: random.Random) -> list[list[int]]:
    """Every example once, in batches of like length and in random order; the last few may be left over."""
    order = drawn.sample(range(len(lengths)), len(lengths))
    pools = (sorted(pool, key=lengths.__getitem__) for pool in _runs(order, BATCH * POOL))
    found = [batch for pool in pools for batch in _runs(pool, BATCH) if len(batch) == BATCH]
    drawn.shuffle(found)
    return found


def _runs(rows: Sequence[int], size: int) -> Iterator[list[int]]:
    for start in range(0, len(rows), size):
        yield list(rows[start : start + size])


def _loss(given: Sequence[torch.Tensor], labels: torch.Tensor) -> torch.Tensor:
    total = torch.zeros(())
    for scores, wanted, weights in zip(given, labels.T, (torch.tensor(LEVEL_WEIGHTS), None), strict=True):
        if (wanted != UNKNOWN).any():
            total = total + cross_entropy(scores, wanted, weights, label_smoothing=SMOOTHING)
    return total
