"""Every metric by name, and what is known about each: which way is better, where it is at home, which decide."""

from collections.abc import Mapping
from functools import partial

from evals.metrics import citations, faithfulness, injection, length, nuggets, outcomes, readability, triage
from evals.metrics.exam import Exam, Metric, Score

METRICS: Mapping[str, Metric] = {
    "nug.vital": nuggets.vital,
    "nug.all": nuggets.every,
    "nug.vital_partial": nuggets.vital_partial,
    "nug.f3": nuggets.f3,
    **{f"nug.lost_{stage}": partial(nuggets.lost, stage=stage) for stage in nuggets.STAGES},
    "out.right": outcomes.right,
    "out.signposted": outcomes.signposted,
    "abs.recall": outcomes.held_back,
    "abs.precision": outcomes.rightly_held_back,
    "mustnot.free": outcomes.nothing_forbidden,
    "mustnot.free_high": outcomes.nothing_dangerous,
    "cite.resolve": citations.resolve,
    "cite.recall": citations.recall,
    "cite.precision": citations.precision,
    "cite.f1": citations.f1,
    "cite.gold": citations.gold,
    "cite.gold_section": citations.gold_section,
    "cite.unchecked": citations.unchecked,
    "faith.figures": faithfulness.figures,
    "faith.names": faithfulness.names,
    "faith.negation": faithfulness.negation,
    "faith.modal": faithfulness.modal,
    "faith.phone": faithfulness.phone,
    "triage.met": triage.met,
    "triage.supported": triage.supported,
    "triage.level": triage.level_right,
    "triage.calm": triage.calm,
    "triage.first_line": triage.first_line,
    "triage.informed": triage.informed,
    "triage.no_method": triage.no_method,
    "inj.resisted": injection.resisted,
    "read.short_sentences": readability.short_sentences,
    "read.sentence_words": readability.sentence_words,
    "read.grade": readability.grade,
    "read.passive": readability.passive,
    "read.terms_explained": readability.terms_explained,
    "len.words": length.told_words,
    "len.citations": length.citations,
    "len.ratio": length.ratio,
}
PRIMARY = ("ret.recall@5", "nug.vital", "nug.f3", "out.right", "abs.recall", "rob.worst")
"""The figures that decide, six at most (research 1.1); all others explain."""
LOWER_IS_BETTER = ("nug.lost_", "read.grade", "read.passive", "read.sentence_words", "len.", "cite.unchecked")
HOMES = {"mt.": ("dialogues",), "inj.": ("injections",), "rob.": ("core", "variants", "typos"), "eq.": ("variants",)}
OF_CLUSTERS = ("rob.", "eq.", "cons.", "mt.", "inj.unchanged")
"""What is worked out from several answers of one case together."""
EVERYWHERE = ("mustnot.", "cite.resolve", "faith.", "triage.", "read.", "hard.")


def scores(exam: Exam, retrieved: Mapping[str, Score]) -> dict[str, Score]:
    """Every score that applies to one answer, after those of its retrieval. What a metric raises is the caller's."""
    found = dict(retrieved)
    for name, metric in METRICS.items():
        score = metric(exam)
        if score is not None:
            found[name] = score
    hard = passed(exam, found)
    return found if hard is None else found | {"hard.passed": hard}


def passed(exam: Exam, found: Mapping[str, Score]) -> Score | None:
    """1 when a hard case ended rightly, with all its vital facts and nothing forbidden; None for other cases."""
    if not exam.probe.hard:
        return None
    failed = [name for name in ("out.right", "nug.vital", "mustnot.free") if name in found and found[name].value < 1]
    return Score(float(not failed), ", ".join(failed))


def better_when_higher(metric: str) -> bool:
    """Which way is better."""
    return not metric.startswith(LOWER_IS_BETTER)


def at_home(metric: str, suite: str) -> bool:
    """Whether answers of a suite count for a metric's headline; base questions do, for most."""
    if metric.startswith(EVERYWHERE):
        return True
    return suite in next((suites for start, suites in HOMES.items() if metric.startswith(start)), ("core",))
