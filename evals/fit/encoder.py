"""Teach the encoder how people ask: by low-rank changes that bring together what one sentence answers.

Every wording has to find, among those of its batch, another wording that the same sentence answers and the sentence
itself, and to stay away from questions that nothing here answers: a contrastive loss over the batch (InfoNCE, van den
Oord et al. 2018, arXiv 1807.03748). Half of a batch are wordings of sections that lie near one another, because those
are hard to tell apart (Xiong et al. 2020, arXiv 2007.00808), and some wordings are given with slips of the keyboard.
What the model knew before is kept near by a penalty on how far a vector moves.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import torch
from torch.nn.functional import cross_entropy, normalize

from evals.fit.asked import plain
from evals.fit.lora import Changing, runs
from evals.typos import with_typos
from index.embedding.reference import ReferenceEncoder
from index.embedding.tuning import Part
from index.errors import UserError
from index.passages import Passage

Progress = Callable[[str, int, int], None]
KEPT_LAYERS = 2
"""Lower layers that stay as they are; the model has six."""
EPOCHS, BATCH, RATE, WARM_UP, DECAY = 2.5, 64, 1e-3, 0.1, 0.01
NEIGHBOURS, NEARBY = 8, 24
"""So many sections that lie near one another come into a batch together, drawn from so many next to one."""
SLIPPED = 0.25
"""Of the wordings, as many are given with slips."""
BEYOND = 32
"""Questions in each batch that nothing here answers."""
SHARPNESS = 20.0
SENTENCE, BACK, STAY = 0.5, 0.25, 0.5
"""What finding the sentence, finding the wording from it, and staying where a vector was count beside the wordings."""
ALIKE = 0.85
"""Two questions of one batch that are so near by the model as published are never held against each other."""
MOST_TOKENS, MOST_CHARACTERS = 80, 220
"""Of a text, and of a sentence."""


@dataclass(frozen=True, slots=True)
class Asks:
    """Wordings, each with its section, what of it answers them, and the text of that."""

    texts: Sequence[str]
    sections: Sequence[int]
    """Wordings of one section are never held against each other."""
    plain: Sequence[bool]
    """Whether it is families' section: staff's section on the same is no neighbour of it."""
    groups: Sequence[Sequence[tuple[int, int]]]
    """For each wording the sentences that answer it, by passage and place; the passage alone where none is named."""
    answers: Sequence[str]


def asks_of(passages: Sequence[Passage], left_out: Collection[str] = ()) -> Asks:
    """What there is to learn from; what is left out is named as `plain` gives it. Raises UserError where nothing is."""
    texts, sections, plainly, groups, answers = [], [], [], [], []
    numbers: dict[tuple[str, bool, tuple[str, ...]], int] = {}
    for row, passage in enumerate(passages):
        section = numbers.setdefault((passage.document, passage.plain, passage.headings), len(numbers))
        for text, spans in zip(passage.asks, passage.answers, strict=True):
            if plain(text) in left_out:
                continue
            texts.append(text)
            sections.append(section)
            plainly.append(passage.plain)
            groups.append([(row, span) for span in spans] or [(row, -1)])
            answers.append(passage.quote(passage.spans[spans[0]]) if spans else passage.heading)
    if not texts:
        raise UserError("The release holds no other wordings to learn from. corpus/README.md explains name.asks.yaml")
    return Asks(texts, sections, plainly, groups, [answer[:MOST_CHARACTERS] for answer in answers])


def learn(
    asks: Asks, beyond: Sequence[str], reference: ReferenceEncoder, progress: Progress
) -> dict[str, tuple[Part, Part]]:
    """The changes of each layer; the same wordings give the same on the same machine. `reference` is spoilt by it."""
    torch.manual_seed(0)
    drawn = random.Random(0)  # noqa: S311 - an order, no secret
    model = Changing(reference, KEPT_LAYERS, MOST_TOKENS)
    count = len(asks.texts)
    slipped = [with_typos(text, f"teach-{row}")[0] for row, text in enumerate(asks.texts)]
    clean = [*asks.texts, *asks.answers, *beyond]
    seen = model.lower([*clean, *slipped])
    before = _vectors(model, seen[: len(clean)])
    own = model.parameters()
    rounds = max(1, int(EPOCHS * count / BATCH))
    optimiser = torch.optim.AdamW(own, lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, rounds, pct_start=WARM_UP)
    partners = _Partners(asks, drawn)
    batches = _Batches(asks, before, drawn)
    for done in range(rounds):
        if done % 20 == 0:
            progress("Learning how people ask", done, rounds)
        first = batches.next()
        second = [partners.of(row) for row in first]
        third = [count + row for row in first]
        away = [2 * count + row for row in drawn.sample(range(len(beyond)), min(BEYOND, len(beyond)))]
        rows = [*first, *second, *third, *away]
        given = [len(clean) + row if drawn.random() < SLIPPED else row for row in first]
        vectors = _run(model, [seen[row] for row in (*given, *rows[BATCH:])])
        parts = torch.split(vectors, [len(first), len(second), len(third), len(away)])
        moved = ((vectors - before[rows]) ** 2).sum(1).mean()
        loss = _loss(parts, _alike(asks, first, before), _alone(first, second)) + STAY * moved
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(own, 1.0)
        optimiser.step()
        schedule.step()
    progress("Learning how people ask", rounds, rounds)
    return model.changes()


class _Batches:
    """Batches of wordings: half at random, each wording in its turn; half of sections that lie near one another."""

    def __init__(self, asks: Asks, before: torch.Tensor, drawn: random.Random) -> None:
        self._drawn, self._count = drawn, len(asks.texts)
        by_section: dict[int, list[int]] = defaultdict(list)
        for row, section in enumerate(asks.sections):
            by_section[section].append(row)
        self._wordings = list(by_section.values())
        middles = normalize(torch.stack([before[rows].mean(0) for rows in self._wordings]), dim=1)
        plainly = torch.tensor([asks.plain[rows[0]] for rows in self._wordings])
        near = (middles @ middles.T).masked_fill(plainly[:, None] != plainly[None, :], -1.0)
        self._near = near.topk(min(NEARBY, len(near)), dim=1).indices.tolist()
        self._waiting: list[int] = []

    def next(self) -> list[int]:
        """The rows of a batch."""
        half = BATCH // 2
        if len(self._waiting) < half:
            self._waiting = self._drawn.sample(range(self._count), self._count)
        rows, self._waiting = self._waiting[:half], self._waiting[half:]
        while len(rows) < BATCH:
            near = self._near[self._drawn.randrange(len(self._near))]
            sections = self._drawn.sample(near, min(NEIGHBOURS, len(near), BATCH - len(rows)))
            rows += [self._drawn.choice(self._wordings[section]) for section in sections]
        return rows


class _Partners:
    """For a wording another one that the same sentence answers."""

    def __init__(self, asks: Asks, drawn: random.Random) -> None:
        self._groups, self._drawn = asks.groups, drawn
        self._members: dict[tuple[int, int], list[int]] = defaultdict(list)
        for row, groups in enumerate(asks.groups):
            for group in groups:
                self._members[group].append(row)

    def of(self, row: int) -> int:
        """Its row; the wording's own where it has no other."""
        others = [one for one in self._members[self._drawn.choice(self._groups[row])] if one != row]
        return self._drawn.choice(others) if others else row


def _loss(parts: Sequence[torch.Tensor], alike: torch.Tensor, alone: torch.Tensor) -> torch.Tensor:
    asked, others, answers, away = parts
    right = torch.arange(len(asked))
    worded = torch.cat([(SHARPNESS * asked @ others.T).masked_fill(alike, -1e4), SHARPNESS * asked @ away.T], 1)
    answered = (SHARPNESS * asked @ answers.T).masked_fill(alike, -1e4)
    found = cross_entropy(answered, right) * SENTENCE + cross_entropy(answered.T, right) * BACK
    return found if alone.all() else found + cross_entropy(worded[~alone], right[~alone])


def _alike(asks: Asks, rows: Sequence[int], before: torch.Tensor) -> torch.Tensor:
    """Which wordings of a batch are not held against each other."""
    sections = torch.tensor([asks.sections[row] for row in rows])
    near = before[rows] @ before[rows].T > ALIKE
    alike = (sections[:, None] == sections[None, :]) | near
    return alike.fill_diagonal_(fill_value=False)


def _alone(first: Sequence[int], second: Sequence[int]) -> torch.Tensor:
    return torch.tensor([one == other for one, other in zip(first, second, strict=True)])


def _vectors(model: Changing, seen: Sequence[torch.Tensor]) -> torch.Tensor:
    """The vectors before anything is learnt, in order."""
    with torch.no_grad():
        return _run(model, seen, BATCH)


def _run(model: Changing, seen: Sequence[torch.Tensor], size: int = 0) -> torch.Tensor:
    """The vectors of texts, run in parts of like length so that little is padding."""
    order = sorted(range(len(seen)), key=lambda row: len(seen[row]))
    parts = [model.upper([seen[row] for row in rows]) for rows in runs(order, size or -(-len(seen) // 4))]
    places = torch.empty(len(order), dtype=torch.long)
    places[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(parts)[places]
