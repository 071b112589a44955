"""Rows to learn from: questions with their features and what would have been right."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from assistant.retrieve import retrieve
from assistant.settings import AnswerSettings
from assistant.triage.learned.head import ANSWERABLE
from assistant.types import Outcome, Question
from assistant.understand import understand
from assistant.verify.normalise import normalise
from assistant.weigh import SPAN_FEATURES, Model, question_features, quotable, span_features
from evals.fit.asked import BEYOND, asked_by
from evals.matching import found_in
from evals.probes import Probe
from evals.schema.cases import Nugget
from index.passages import Passage
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

    def and_also(self, *others: "Rows") -> "Rows":
        """These rows and those of others."""
        every = (self, *others)
        clusters = tuple(cluster for rows in every for cluster in rows.clusters)
        return Rows(np.concatenate([r.features for r in every]), np.concatenate([r.labels for r in every]), clusters)

    def without(self, left_out: Sequence[str], names: Sequence[str]) -> "Rows":
        """The same rows with these of the features `names` held at 0, so that no weight is learnt for them."""
        features = self.features.copy()
        features[:, [names.index(name) for name in left_out]] = 0.0
        return Rows(features, self.labels, self.clusters)


@dataclass(frozen=True, slots=True)
class Sample:
    """A question with what a good answer to it is made of."""

    question: Question
    cluster: str
    spoken_of: bool | None
    """Whether the release speaks of what it asks, with or without the detail; None where that may go either way."""
    answers: Callable[[Passage, str], bool] | None
    """Whether a span of a passage is part of the answer; None where that is not known."""


def of_probes(probes: Iterable[Probe]) -> Iterator[Sample]:
    """Samples of the cases: a span that holds a vital fact answers, if it stands in a gold document.

    Elsewhere the same words may be about another thing.
    """
    for probe in probes:
        gold = {one.document for one in probe.gold}
        needed = vital(probe)
        answers = partial(_holds_one, gold, needed) if gold and needed else None
        spoken_of = probe.type not in ELSEWHERE if is_judged(probe) else None
        yield Sample(probe.question, probe.cluster, spoken_of, answers)


def of_asked(author: str) -> Iterator[Sample]:
    """Samples of one author's questions; what must not be answered is no sample of what can be."""
    for number, one in enumerate(asked_by(author)):
        if one.kind in (ANSWERABLE, BEYOND):
            openings = tuple(map(normalise, one.answered_by))
            answers = partial(_opens_like, one.document, openings) if openings else None
            yield Sample(one.question, f"{author}-{number}", one.kind == ANSWERABLE, answers)


def span_rows(samples: Sequence[Sample], release: Release, progress: Progress) -> Rows:
    """A row for each quotable span of what is found for a question whose answer is known; 1 when it is part of it."""
    features: list[Numbers] = []
    labels: list[float] = []
    clusters: list[str] = []
    asked = [sample for sample in samples if sample.answers is not None]
    for number, sample in enumerate(asked):
        progress("Looking at spans", number, len(asked))
        query = understand(sample.question, release)
        found = retrieve(query, release, sample.question.mode, AnswerSettings())
        features.append(span_features(query, found, release.share_held(query.stems)))
        for rank, _, span in quotable(found):
            passage = found[rank].passage
            labels.append(float(sample.answers is not None and sample.answers(passage, normalise(passage.quote(span)))))
            clusters.append(sample.cluster)
    return Rows(np.concatenate(features), np.array(labels), tuple(clusters))


def question_rows(samples: Iterable[Sample], release: Release, span: Model, progress: Progress) -> Rows:
    """A row for each question; 1 when the release speaks of what it asks, with or without the detail."""
    features: list[Numbers] = []
    labels: list[float] = []
    clusters: list[str] = []
    every = [sample for sample in samples if sample.spoken_of is not None]
    for number, sample in enumerate(every):
        progress("Looking at questions", number, len(every))
        query = understand(sample.question, release)
        found = retrieve(query, release, sample.question.mode, AnswerSettings())
        odds = span.probabilities(span_features(query, found, release.share_held(query.stems)), SPAN_FEATURES)
        features.append(question_features(query, found, release, float(odds.max(initial=0.0))))
        labels.append(float(bool(sample.spoken_of)))
        clusters.append(sample.cluster)
    return Rows(np.array(features), np.array(labels), tuple(clusters))


def _holds_one(gold: set[str], needed: Sequence[Nugget], passage: Passage, text: str) -> bool:
    return passage.document in gold and any(found_in(text, nugget.match) for nugget in needed)


def _opens_like(document: str, openings: Sequence[str], passage: Passage, text: str) -> bool:
    return passage.document == document and any(opening in text for opening in openings)


def vital(probe: Probe) -> list[Nugget]:
    """The vital nuggets of a probe."""
    return [nugget for nugget in probe.nuggets if nugget.importance == "vital"]


def is_judged(probe: Probe) -> bool:
    """Whether the judge is what decides on a probe: not a fixed reply, not a false premise, which may go either way."""
    if probe.type == "false_premise" or probe.suite not in ("core", "variants"):
        return False
    return bool({Outcome.ANSWERED, Outcome.NOT_FOUND} & set(probe.outcomes))
