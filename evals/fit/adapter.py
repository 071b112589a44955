"""Learn the adapter from the wordings of a release: each ask has to find its own section among all others."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn.functional import cross_entropy, normalize

from index.adapter import Adapter
from index.embedding.encoder import Matrix
from index.errors import UserError
from index.release import Release

Progress = Callable[[str, int, int], None]
EPOCHS, BATCH, RATE, DECAY = 12, 256, 5e-4, 1e-3
SHARPNESS = 20.0
OTHER_ASKS = 0.6
"""What the likeness to a section's other wordings counts beside that to its text and heading."""
SHARE = 0.6
"""How far questions are turned in the end: of 0.35, 0.6 and 1, this found most on the development cases."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """The asks of a release with the row of the passage that each belongs to, and its passages' targets."""

    asks: Matrix
    owners: np.ndarray[tuple[int], np.dtype[np.int64]]
    targets: Matrix
    """Mean of text and heading vector of each passage."""
    sections: np.ndarray[tuple[int], np.dtype[np.int64]]
    """Passages of one section share a number: they are never held against each other."""


def wordings_of(release: Release) -> Wordings:
    """What there is to learn from. Raises UserError for a release without asks."""
    asks, owners = release.asked()
    if not len(asks):
        raise UserError("The release holds no other wordings to learn from. corpus/README.md explains name.asks.yaml")
    numbers: dict[tuple[str, bool, tuple[str, ...]], int] = {}
    keys = [(p.document, p.plain, p.headings) for p in release.passages]
    sections = np.array([numbers.setdefault(key, len(numbers)) for key in keys])
    return Wordings(asks, owners, release.targets(), sections)


def learn(wordings: Wordings, model: str, progress: Progress) -> Adapter:
    """The adapter after a fixed number of rounds; the same wordings give the same adapter on the same machine."""
    torch.manual_seed(0)
    asks, targets = torch.tensor(wordings.asks), torch.tensor(wordings.targets)
    owners, sections = torch.tensor(wordings.owners), torch.tensor(wordings.sections)
    turn = torch.nn.Parameter(torch.zeros(asks.shape[1], asks.shape[1]))
    optimiser = torch.optim.Adam([turn], lr=RATE)
    for epoch in range(EPOCHS):
        progress("Learning how questions are worded", epoch, EPOCHS)
        for rows in torch.split(torch.randperm(len(asks)), BATCH):
            asked = normalize(asks[rows] + asks[rows] @ turn, dim=1)
            scores = asked @ targets.T + OTHER_ASKS * _nearest_other(asked, rows, asks, owners, len(targets))
            own = owners[rows]
            alike = sections[None, :] == sections[own][:, None]
            alike[torch.arange(len(rows)), own] = False
            loss = cross_entropy((SHARPNESS * scores).masked_fill(alike, -1e4), own) + DECAY * (turn**2).sum()
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
    progress("Learning how questions are worded", EPOCHS, EPOCHS)
    return Adapter(model, (SHARE * turn.detach()).numpy())


def _nearest_other(
    asked: torch.Tensor, rows: torch.Tensor, asks: torch.Tensor, owners: torch.Tensor, passages: int
) -> torch.Tensor:
    """For each ask and passage, how near the passage's nearest wording is, the ask itself left out; at least 0."""
    likeness = asked @ asks.T
    likeness = likeness.scatter(1, rows[:, None], -1.0)
    best = torch.full((len(rows), passages), -1.0)
    return best.scatter_reduce(1, owners.expand(len(rows), -1), likeness, reduce="amax").clamp(min=0)
