"""Logistic regression with a ridge, small enough to be read."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.weigh import Model
from index.errors import UserError

Numbers = NDArray[np.float64]
RIDGE = 1.0
STEPS = 50
ENOUGH = 1e-8


def fitted(rows: Numbers, labels: Numbers, names: Sequence[str], *, balanced: bool) -> Model:
    """The model that fits the labels (0 or 1) best, by Newton's method on standardised features.

    With `balanced`, both labels weigh the same in sum however rare one of them is. A feature that never varies gets
    no weight. Weights are given back for the features as they come. Raises UserError when one label is missing.
    """
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    kept = spread > ENOUGH
    scaled = np.column_stack([np.ones(len(rows)), (rows[:, kept] - mean[kept]) / spread[kept]])
    share = labels.mean()
    if not 0 < share < 1:
        raise UserError("too few cases to learn from: every fold needs right and wrong examples")
    each = np.where(labels > 0, 0.5 / share, 0.5 / (1 - share)) if balanced else np.ones(len(labels))
    ridge = np.diag([0.0] + [RIDGE] * int(kept.sum()))
    beta = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-(scaled @ beta)))
        slope = scaled.T @ (each * (labels - odds)) - ridge @ beta
        bend = (scaled.T * (each * odds * (1 - odds))) @ scaled + ridge
        step = np.linalg.solve(bend, slope)
        beta += step
        if float(np.abs(step).max()) < ENOUGH:
            break
    weights = np.zeros(rows.shape[1])
    weights[kept] = beta[1:] / spread[kept]
    bias = float(beta[0] - (weights * mean).sum())
    return Model(round(bias, 4), {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)})


def separation(odds: Numbers, labels: Numbers) -> float:
    """AUROC: the chance that a row of label 1 is given higher odds than one of label 0 (ties count a half)."""
    ones, zeros = odds[labels > 0], odds[labels == 0]
    higher = (ones[:, None] > zeros[None, :]).mean() + 0.5 * (ones[:, None] == zeros[None, :]).mean()
    return float(higher)
