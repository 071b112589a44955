"""Measures of a ranking, and of telling questions with an answer from those without."""

from collections.abc import Collection, Sequence

import numpy as np
from scipy import stats as distributions

from evals.stats import Estimate


def within(ranking: Sequence[str], wanted: Collection[str], most: int) -> float:
    """1 when a wanted text is among the first `most`, else 0."""
    return float(any(id_ in wanted for id_ in ranking[:most]))


def recall_at(ranking: Sequence[str], wanted: Collection[str], most: int) -> float:
    """The share of the wanted texts among the first `most`; there must be a wanted one."""
    return len(set(ranking[:most]) & set(wanted)) / len(set(wanted))


def average_precision(ranking: Sequence[str], wanted: Collection[str]) -> float:
    """The mean, over the wanted texts, of the precision at the place of each; 0 for one that is not ranked."""
    places = [place for place, id_ in enumerate(ranking, start=1) if id_ in wanted]
    return sum(number / place for number, place in enumerate(places, start=1)) / len(wanted) if wanted else 0.0


def reciprocal_rank(ranking: Sequence[str], wanted: Collection[str]) -> float:
    """1 divided by the place of the first wanted text; 0 without one."""
    return next((1 / place for place, id_ in enumerate(ranking, start=1) if id_ in wanted), 0.0)


def auroc(yes: Sequence[float], no: Sequence[float]) -> Estimate:
    """How often a score of `yes` is above one of `no` (equal ones count half), with the interval of DeLong et al. 1988.

    Each side needs a score; with fewer than two on a side there are no bounds.
    """
    above = (np.sign(np.subtract.outer(np.asarray(yes), np.asarray(no))) + 1) / 2
    mean = float(above.mean())
    if min(above.shape) < 2:
        return Estimate(mean, above.size)
    variance = above.mean(axis=1).var(ddof=1) / len(yes) + above.mean(axis=0).var(ddof=1) / len(no)
    reach = float(distributions.norm.ppf(0.975) * np.sqrt(variance))
    return Estimate(mean, len(yes) + len(no), max(0.0, mean - reach), min(1.0, mean + reach), "DeLong")


def best_accuracy(yes: Sequence[float], no: Sequence[float]) -> float:
    """The accuracy at the cut that suits these very scores best: an upper bound."""
    cuts = np.unique([*yes, *no, np.inf])
    right = [(np.asarray(yes) >= cut).sum() + (np.asarray(no) < cut).sum() for cut in cuts]
    return float(max(right)) / (len(yes) + len(no))
