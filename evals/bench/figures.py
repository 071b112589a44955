"""What is measured, and the few statistics that are reported of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Quantity:
    """One line of the table; `key` is its name in the JSON."""

    key: str
    label: str
    unit: str


QUANTITIES = (
    Quantity("start", "start: homeward --help", "s"),
    Quantity("first_answer", "first answer of a new process", "s"),
    Quantity("answer_p50", "answer, p50 *", "ms"),
    Quantity("answer_p95", "answer, p95 *", "ms"),
    Quantity("answer_p50_multiple", "answer, p50, in embedding + Chroma query", "x"),
    Quantity("answer_p95_multiple", "answer, p95, in embedding + Chroma query", "x"),
    Quantity("retrieval_p50", "retrieval alone, p50", "ms"),
    Quantity("retrieval_p95", "retrieval alone, p95", "ms"),
    Quantity("indexing", "indexing", "passages/s"),
    Quantity("indexing_multiple", "indexing, in embedding alone", "x"),
    Quantity("answering_memory", "peak memory, answering", "MB"),
    Quantity("indexing_memory", "peak memory, indexing", "MB"),
)


@dataclass(frozen=True, slots=True)
class Spread:
    """The least, the middle and the greatest of some values."""

    least: float
    middle: float
    greatest: float


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity with one value a round for each side; `plain` is empty where there is nothing to compare with."""

    quantity: Quantity
    ours: tuple[float, ...]
    plain: tuple[float, ...] = ()

    @property
    def ratio_of_medians(self) -> float | None:
        """Our median as a share of theirs; None without theirs."""
        return median(self.ours) / median(self.plain) if self.plain else None

    @property
    def median_of_ratios(self) -> float | None:
        """The middle one of the rounds' own ratios; None without theirs.

        Both values of a round come from the same minutes, so noise that lasts falls out.
        """
        return median(a / b for a, b in zip(self.ours, self.plain, strict=True)) if self.plain else None


Figures = Mapping[str, float]
"""The values of one side in one round, by the key of their quantity."""
Found = Mapping[str, Any]
"""What a measuring process printed."""


def spread(values: Sequence[float]) -> Spread:
    """Least, median and greatest of at least one value."""
    return Spread(min(values), median(values), max(values))


def percentile(values: Sequence[float], per_cent: float) -> float:
    """The value below which `per_cent` of the values lie, on the line between neighbours (Hyndman and Fan's type 7)."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * per_cent / 100
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def measures(rounds: Sequence[tuple[Figures, Figures]]) -> tuple[Measure, ...]:
    """One measure for each quantity that we have, from the rounds' figures of both sides."""
    return tuple(
        Measure(
            quantity,
            tuple(ours[quantity.key] for ours, _ in rounds),
            tuple(plain[quantity.key] for _, plain in rounds if quantity.key in plain),
        )
        for quantity in QUANTITIES
    )


def our_figures(indexed: Found, answered: Found, first_s: float, start_s: float) -> dict[str, float]:
    """Our values of one round, from what the processes printed and the seconds of the whole commands."""
    baseline = [embedding + query for embedding, query in zip(answered["embedding"], answered["query"], strict=True)]
    return {
        "start": start_s,
        "first_answer": first_s,
        "answer_p50": percentile(answered["answer"], 50),
        "answer_p95": percentile(answered["answer"], 95),
        "answer_p50_multiple": percentile(answered["answer"], 50) / percentile(baseline, 50),
        "answer_p95_multiple": percentile(answered["answer"], 95) / percentile(baseline, 95),
        "retrieval_p50": percentile(answered["retrieval"], 50),
        "retrieval_p95": percentile(answered["retrieval"], 95),
        "indexing": indexed["passages"] / indexed["index_s"],
        "indexing_multiple": indexed["index_s"] / indexed["embedding_s"],
        "answering_memory": answered["peak_mb"],
        "indexing_memory": indexed["peak_mb"],
    }


def plain_figures(indexed: Found, answered: Found, first_s: float) -> dict[str, float]:
    """Plain LangChain's values of one round. It has no answer beyond its retrieval: that stands for both."""
    p50, p95 = percentile(answered["retrieval"], 50), percentile(answered["retrieval"], 95)
    return {
        "first_answer": first_s,
        "answer_p50": p50,
        "answer_p95": p95,
        "retrieval_p50": p50,
        "retrieval_p95": p95,
        "indexing": indexed["passages"] / indexed["index_s"],
        "answering_memory": answered["peak_mb"],
        "indexing_memory": indexed["peak_mb"],
    }
