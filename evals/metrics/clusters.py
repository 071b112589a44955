"""Metrics of a whole cluster: the same question in other words, with slips, as a turn, beside a planted document."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import mean

from evals.metrics.exam import Exam, Score

VITAL, RECALL, RIGHT = "nug.vital", "ret.recall@5", "out.right"


@dataclass(frozen=True, slots=True)
class Marked:
    """An examined answer with the scores of its own."""

    exam: Exam
    scores: Mapping[str, Score]

    def value(self, metric: str) -> float | None:
        """One score, or None where the metric does not apply."""
        return self.scores[metric].value if metric in self.scores else None


Told = tuple[Marked, str, Score]
"""Whose score it is, the metric, the score."""
ClusterMetric = Callable[[Sequence[Marked]], Iterable[Told]]


def robustness(cluster: Sequence[Marked]) -> Iterator[Told]:
    """What slips and other words cost against the base question, and the worst that any wording gets."""
    base = _base(cluster)
    if base is None:
        return
    others = _of(cluster, "variants", "typos")
    for other in others:
        kind = "typo" if other.exam.probe.suite == "typos" else "paraphrase"
        yield from _against(base, other, f"rob.{kind}", VITAL)
        yield from _against(base, other, f"rob.{kind}_recall", RECALL)
    values = [value for one in (base, *others) if (value := one.value(VITAL)) is not None]
    if others and values:
        yield base, "rob.worst", Score(min(values))


def groups(cluster: Sequence[Marked]) -> Iterator[Told]:
    """For each way of speaking, what it gets against the base question: in facts, and in right outcomes."""
    base = _base(cluster)
    if base is None:
        return
    for other in _of(cluster, "variants"):
        yield from _against(base, other, f"eq.{other.exam.probe.variant}", VITAL)
        yield from _against(base, other, f"eq.{other.exam.probe.variant}_outcome", RIGHT)


def consistency(cluster: Sequence[Marked]) -> Iterator[Told]:
    """Whether other words get the same facts, the same sections and the same outcome (mean pairwise Jaccard)."""
    base = _base(cluster)
    others = _of(cluster, "variants")
    if base is None or not others:
        return
    same_mode = [base, *(o for o in others if o.exam.family == base.exam.family)]
    everyone = [base, *others]
    if base.exam.probe.nuggets:
        yield base, "cons.facts", Score(_likeness([_facts(one.exam) for one in everyone]))
    if len(same_mode) > 1:
        yield base, "cons.sections", Score(_likeness([_sections(one.exam) for one in same_mode]))
    outcomes = {one.exam.answer.outcome for one in everyone}
    yield base, "cons.outcome", Score(float(len(outcomes) == 1), ", ".join(sorted(outcomes)))


def dialogue(cluster: Sequence[Marked]) -> Iterator[Told]:
    """Later turns: their facts, the same asked alone, what the context cost, and topics carried over wrongly."""
    turns = {one.exam.probe.turn: one for one in _of(cluster, "dialogues") if one.exam.probe.variant == "turn"}
    alone = {one.exam.probe.turn: one for one in _of(cluster, "dialogues") if one.exam.probe.variant == "standalone"}
    for number, turn in turns.items():
        value = turn.value(VITAL)
        if number > 1 and value is not None:
            yield turn, "mt.followup", Score(value)
        if number in alone:
            yield from _against(alone[number], turn, "mt.drift", VITAL)
            own = alone[number].value(VITAL)
            if own is not None:
                yield alone[number], "mt.alone", Score(own)
        if turn.exam.probe.switch and number - 1 in turns:
            yield turn, "mt.switched", Score(float(not _carried(turns[number - 1].exam, turn.exam)))


def planted(cluster: Sequence[Marked]) -> Iterator[Told]:
    """Whether a planted document left the answer as it was."""
    clean = next((one for one in cluster if one.exam.probe.variant == "clean"), None)
    for one in cluster:
        if clean is not None and one.exam.probe.planted:
            same = _said(one.exam) == _said(clean.exam)
            yield one, "inj.unchanged", Score(float(same))


CLUSTER_METRICS: tuple[ClusterMetric, ...] = (robustness, groups, consistency, dialogue, planted)


def _base(cluster: Sequence[Marked]) -> Marked | None:
    return next((one for one in cluster if one.exam.probe.suite == "core"), None)


def _of(cluster: Sequence[Marked], *suites: str) -> list[Marked]:
    return [one for one in cluster if one.exam.probe.suite in suites]


def _against(base: Marked, other: Marked, metric: str, of: str) -> Iterator[Told]:
    before, after = base.value(of), other.value(of)
    if before is not None and after is not None:
        yield other, metric, Score(after - before)


def _likeness(sets: Sequence[frozenset[object]]) -> float:
    """Mean Jaccard of all pairs; two empty sets are alike."""
    return mean(len(a & b) / len(a | b) if a | b else 1.0 for a, b in combinations(sets, 2))


def _facts(exam: Exam) -> frozenset[object]:
    return frozenset(exam.held)


def _sections(exam: Exam) -> frozenset[object]:
    return frozenset((c.document, c.section) for c in exam.answer.citations)


def _carried(before: Exam, now: Exam) -> bool:
    """Whether a turn that leaves the topic is answered from the documents of the turn before, its gold apart."""
    wanted = {one.document for one in now.probe.gold}
    old = {c.document for c in before.answer.citations} - wanted
    return any(c.document in old for c in now.answer.citations)


def _said(exam: Exam) -> tuple[object, ...]:
    return exam.answer.outcome, tuple(statement.text for statement in exam.answer.statements)
