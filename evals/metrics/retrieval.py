"""Retrieval, through ir_measures (MacAvaney et al. 2022), on relevance worked out from the gold quotes."""

from collections.abc import Iterable, Mapping

import ir_measures
from ir_measures import RR, Judged, R, Success, nDCG

from evals.library import Text
from evals.metrics.exam import Exam, Score
from evals.run.qrels import HOLDS_QUOTE, relevance

BETA = 2
"""As GOV.UK Chat's evaluation weighs what it retrieves."""
MEASURES = {
    "ret.recall@5": R(rel=HOLDS_QUOTE) @ 5,
    "ret.recall@8": R(rel=HOLDS_QUOTE) @ 8,
    "ret.section@5": R(rel=1) @ 5,
    "ret.ndcg@10": nDCG @ 10,
    "ret.rr@10": RR(rel=HOLDS_QUOTE) @ 10,
    "ret.success@1": Success(rel=HOLDS_QUOTE) @ 1,
    "ret.success@5": Success(rel=HOLDS_QUOTE) @ 5,
    "ret.judged@10": Judged @ 10,
}


def retrieval(exams: Iterable[Exam]) -> dict[str, dict[str, Score]]:
    """Every measure for each probe, all in one call, which is ten times as fast as one by one.

    A probe without retrievable gold, or that was met before anything was looked for, is left out: what a refusal
    loses is told by the nuggets (stage `refused`).
    """
    grades = {exam.probe.id: (exam, relevance(exam.probe, exam.library)) for exam in exams if exam.record.found}
    judged = {id_: (exam, found) for id_, (exam, found) in grades.items() if HOLDS_QUOTE in found.values()}
    scores = {id_: _documents(exam) | _sections(exam, found) for id_, (exam, found) in judged.items()}
    qrels = {id_: found for id_, (_, found) in judged.items()}
    run = {id_: dict(exam.record.found) for id_, (exam, _) in judged.items()}
    names = {measure: name for name, measure in MEASURES.items()}
    if judged:
        for one in ir_measures.iter_calc(list(names), qrels, run):
            scores[one.query_id][names[one.measure]] = Score(float(one.value))
    return {id_: {name: found[name] for name in sorted(found)} for id_, found in scores.items()}


def _documents(exam: Exam) -> dict[str, Score]:
    """Whether any gold document is among the first five passages."""
    wanted = {one.document for one in exam.probe.gold}
    return {"ret.document@5": Score(float(any(text.document in wanted for text in exam.found[:5])))}


def _sections(exam: Exam, grades: Mapping[str, int]) -> dict[str, Score]:
    """F2 of the sections found against those of the gold: a set measure, recall counting twice as much."""
    known = exam.library.by_id
    wanted = {_section(known[id_]) for id_ in grades}
    found = {_section(text) for text in exam.found}
    both = len(wanted & found)
    return {"ret.f2": Score((BETA**2 + 1) * both / (BETA**2 * len(wanted) + len(found)))}


def _section(text: Text) -> tuple[str, bool, tuple[str, ...]]:
    return text.document, text.plain, text.headings
