"""Rows to learn from: every development question with its features and what would have been right."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve import retrieve
from assistant.settings import AnswerSettings
from assistant.types import Outcome
from assistant.understand import understand
from assistant.verify.normalise import normalise
from assistant.weigh import QUESTION_FEATURES, SPAN_FEATURES, Model, question_features, quotable, span_features
from evals.matching import found_in
from evals.probes import Probe
from evals.schema.cases import Nugget
from index.release import Release

Numbers = NDArray[np.float64]
Progress = Callable[[str, int, int], None]
ELSEWHERE = ("off_topic", "near_topic")
"""Questions on what the release does not speak of; of a `detail_missing` one it speaks, without the detail."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Features with labels (1 right, 0 not) and the cluster of each row."""

    features: Numbers
    labels: Numbers
    clusters: tuple[str, ...]

    def without(self, names: Sequence[str]) -> "Rows":
        """The same rows with these features of QUESTION_FEATURES held at 0, so that no weight is learnt for them."""
        features = self.features.copy()
        features[:, [QUESTION_FEATURES.index(name) for name in names]] = 0.0
        return Rows(features, self.labels, self.clusters)


def span_rows(probes: Sequence[Probe], release: Release, progress: Progress) -> Rows:
    """A row for each quotable span of what is found for an answerable question; 1 when it holds a vital fact.

    Only spans of the gold documents count as holding it: elsewhere the same words may be about another thing.
    """
    features: list[Numbers] = []
    labels: list[float] = []
    clusters: list[str] = []
    asked = [probe for probe in probes if vital(probe) and probe.gold]
    for number, probe in enumerate(asked):
        progress("Looking at spans", number, len(asked))
        query = understand(probe.question, release)
        found = retrieve(query, release, probe.question.mode, AnswerSettings())
        gold = {one.document for one in probe.gold}
        features.append(span_features(query, found, release.share_held(query.stems)))
        for rank, _, span in quotable(found):
            passage = found[rank].passage
            text = normalise(passage.quote(span))
            held = passage.document in gold and any(found_in(text, nugget.match) for nugget in vital(probe))
            labels.append(float(held))
            clusters.append(probe.cluster)
    return Rows(np.concatenate(features), np.array(labels), tuple(clusters))


def question_rows(probes: Iterable[Probe], release: Release, span: Model, progress: Progress) -> Rows:
    """A row for each question; 1 when the release speaks of what it asks, with or without the detail."""
    features: list[Numbers] = []
    labels: list[float] = []
    clusters: list[str] = []
    every = [probe for probe in probes if is_judged(probe)]
    for number, probe in enumerate(every):
        progress("Looking at questions", number, len(every))
        query = understand(probe.question, release)
        found = retrieve(query, release, probe.question.mode, AnswerSettings())
        odds = span.probabilities(span_features(query, found, release.share_held(query.stems)), SPAN_FEATURES)
        features.append(question_features(query, found, release, float(odds.max(initial=0.0))))
        labels.append(float(probe.type not in ELSEWHERE))
        clusters.append(probe.cluster)
    return Rows(np.array(features), np.array(labels), tuple(clusters))


def vital(probe: Probe) -> list[Nugget]:
    """The vital nuggets of a probe."""
    return [nugget for nugget in probe.nuggets if nugget.importance == "vital"]


def is_judged(probe: Probe) -> bool:
    """Whether the judge is what decides on a probe: not a fixed reply, not a false premise, which may go either way."""
    if probe.type == "false_premise" or probe.suite not in ("core", "variants"):
        return False
    return bool({Outcome.ANSWERED, Outcome.NOT_FOUND} & set(probe.outcomes))
