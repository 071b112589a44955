"""Teach the encoder what danger and a question to be refused look like, by low-rank changes of its upper layers.

One linear head reads off the vector how grave a message is, another the kind of refusal. Some messages are given
without capitals and punctuation or with slips of the keyboard, because the same words must be met in the same way.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch.nn.functional import cross_entropy, dropout

from assistant.triage.learned.head import KINDS, LEVELS, SHARPNESS, Head
from evals.fit.lora import Changing, batches
from evals.typos import bare, with_typos
from index.embedding.reference import ReferenceEncoder
from index.embedding.tuning import Part

Progress = Callable[[str], None]
KEPT_LAYERS = 1
"""Lower layers that stay as they are; the model has six. With three kept, danger is told no better than without."""
EPOCHS, BATCH, RATE, HEAD_RATE, WARM_UP, DECAY = 3, 48, 1e-3, 2e-3, 0.1, 0.01
SMOOTHING = 0.05
SLIPPED = 0.25
"""Of the messages, as many are given with slips; half of those are only bare of capitals and punctuation."""
DROPOUT = 0.1
MOST_TOKENS = 160
LEVEL_WEIGHTS = (1.0, 1.0, 1.5, 2.0)
"""The graver a message, the more an error counts."""
UNKNOWN = -100
"""Where an example says nothing of a head, as torch's cross entropy knows it."""


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


def teach(reference: ReferenceEncoder, examples: Sequence[Example], progress: Progress) -> Taught:
    """The changes and heads after a fixed number of rounds; the same examples give the same on the same machine.

    The reference encoder's own model is changed on the way: load another one for any other use.
    """
    torch.manual_seed(0)
    drawn = random.Random(0)  # noqa: S311 - an order, no secret
    model = Changing(reference, KEPT_LAYERS, MOST_TOKENS)
    seen = model.lower([one.text for one in examples])
    slipped = model.lower([_slipped(one.text, row) for row, one in enumerate(examples)])
    heads = torch.nn.ModuleList(torch.nn.Linear(reference.dimension, len(names)) for names in (LEVELS, KINDS))
    for head in heads:
        torch.nn.init.zeros_(head.weight)  # type: ignore[arg-type]
    labels = [_labels(one) for one in examples]
    rounds = EPOCHS * (len(examples) // BATCH)
    own, read = list(model.parameters()), list(heads.parameters())
    optimiser = torch.optim.AdamW([{"params": own, "lr": RATE}, {"params": read, "lr": HEAD_RATE}], weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [RATE, HEAD_RATE], rounds, pct_start=WARM_UP)
    waiting: list[list[int]] = []
    for done in range(rounds):
        waiting = waiting or batches([len(one) for one in seen], BATCH, drawn)
        rows = waiting.pop()
        given = [(slipped if drawn.random() < SLIPPED else seen)[row] for row in rows]
        vectors = dropout(SHARPNESS * model.upper(given), DROPOUT)
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


def _slipped(text: str, row: int) -> str:
    return with_typos(text, f"teach-{row}")[0] if row % 2 else bare(text)


def _labels(example: Example) -> tuple[int, int]:
    level, kind = (
        names.index(name) if name else UNKNOWN for names, name in ((LEVELS, example.level), (KINDS, example.kind))
    )
    return level, kind


def _loss(given: Sequence[torch.Tensor], labels: torch.Tensor) -> torch.Tensor:
    total = torch.zeros(())
    for scores, wanted, weights in zip(given, labels.T, (torch.tensor(LEVEL_WEIGHTS), None), strict=True):
        if (wanted != UNKNOWN).any():
            total = total + cross_entropy(scores, wanted, weights, label_smoothing=SMOOTHING)
    return total
