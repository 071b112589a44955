"""Fit the judge's models and say how well they would do on questions they have not seen."""

import hashlib
import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.weigh import QUESTION_FEATURES, SPAN_FEATURES, WEIGHTS, Model, models
from evals.fit.apart import unworded, without
from evals.fit.asked import LAST, asked_by
from evals.fit.collect import Progress, Rows, of_asked, of_probes, question_rows, span_rows
from evals.fit.logistic import fitted, separation
from evals.probes import Probe
from index.release import Release

Numbers = NDArray[np.float64]
FOLDS = 5
BY_WORDINGS = ("question", "passage", "span")
BY_BEYOND = ("beyond",)
BY_ASKS = ("asked", "asked behind", "question behind")
"""What a span has from other wordings of its section's question."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model with its cross-validated AUROC and the size of what it was fitted on."""

    name: str
    model: Model
    auroc: float
    rows: int
    clusters: int
    odds: Numbers
    """Of each row, by a model that has not seen its cluster."""
    labels: Numbers


def fit(
    probes: Sequence[Probe],
    release: Release,
    progress: Progress,
    path: Path = WEIGHTS,
    authors: Sequence[str] = LAST,
) -> list[Fitted]:
    """Fit the models on these probes and on what the authors asked, write them to `path`, and return them.

    Their questions are asked of a release that does not know them; nothing is learnt from those whose answers lie in
    documents that it does not hold. The span model comes first: the others look at what it says of the best span.
    Those with less to look at are for corpora without `beyond.yaml`, and for documents whose questions nobody has
    worded either: they learn from the same documents as if nobody had.
    """
    cases = list(of_probes(probes))
    authors = [author for author in authors if _answers(release, author)]
    with ExitStack() as open_releases:
        apart = open_releases.enter_context(without(authors, release, progress)) if authors else release
        asks = [(list(of_asked(author)), apart) for author in authors]
        plain = open_releases.enter_context(unworded(release, progress))
        every = [*cases, *(sample for samples, _ in asks for sample in samples)]
        plain_spans = span_rows(every, plain, progress).without(BY_ASKS, SPAN_FEATURES)
        span_alone = _fitted("span alone", plain_spans, SPAN_FEATURES)
        plain_asked = question_rows(every, plain, span_alone.model, progress)
        spans = [span_rows(samples, known, progress) for samples, known in [(cases, release), *asks]]
        every_span = spans[0].and_also(*spans[1:])
        span = _fitted("span", every_span, SPAN_FEATURES)
        asked = [question_rows(samples, known, span.model, progress) for samples, known in [(cases, release), *asks]]
    questions = asked[0].and_also(*asked[1:])
    found = [
        span,
        span_alone,
        _fitted("topic", questions, QUESTION_FEATURES),
        _fitted("topic without beyond", questions.without(BY_BEYOND, QUESTION_FEATURES), QUESTION_FEATURES),
        _fitted("topic alone", plain_asked.without((*BY_WORDINGS, *BY_BEYOND), QUESTION_FEATURES), QUESTION_FEATURES),
    ]
    _write(found, path)
    models.cache_clear()
    return found


def _answers(release: Release, author: str) -> bool:
    return {one.document for one in asked_by(author) if one.document} <= release.documents.keys()


def _fitted(name: str, rows: Rows, names: Sequence[str]) -> Fitted:
    folds = np.array([int(hashlib.sha256(cluster.encode()).hexdigest(), 16) % FOLDS for cluster in rows.clusters])
    odds = np.zeros(len(rows.labels))
    for fold in range(FOLDS):
        held, seen = folds == fold, folds != fold
        model = fitted(rows.features[seen], rows.labels[seen], names, balanced=True)
        odds[held] = model.probabilities(rows.features[held], names)
    model = fitted(rows.features, rows.labels, names, balanced=True)
    auroc = separation(odds, rows.labels)
    return Fitted(name, model, auroc, len(odds), len(set(rows.clusters)), odds, rows.labels)


def _write(found: Sequence[Fitted], path: Path) -> None:
    kept = {one.name: {"bias": one.model.bias, "weights": dict(one.model.weights)} for one in found}
    data = {"fitted_by": "homeward eval fit, on the development cases and evals/fit/asked", "models": kept}
    path.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
