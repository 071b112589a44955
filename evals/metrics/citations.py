"""Citations: whether they resolve, carry what they stand behind, and point where the gold is.

Recall and precision as in ALCE (Gao et al. 2023), with the model-free support test in place of an entailment model.
Copying passages scores near 100 there, so for an extractive answer these are gates, not goals.
"""

from functools import lru_cache

from assistant.types import Statement
from assistant.verify.support import weakest
from evals.metrics.exam import Exam, Score, share
from index.words import telling_terms


def resolve(exam: Exam) -> Score | None:
    """Share of citations whose document, section and quote stand in the release word for word; None without any."""
    citations = exam.answer.citations
    if not citations:
        return None
    broken = [str(c.number) for c in citations if not exam.is_real(c)]
    return Score(1 - len(broken) / len(citations), f"does not resolve: {', '.join(broken)}" if broken else "")


def recall(exam: Exam) -> Score | None:
    """Share of the statements with content that are supported by their citations together."""
    statements = _checkable(exam)
    if not statements:
        return None
    bad = [s.text for s in statements if not weakest(s.text, exam.evidence(exam.cited(s))).holds]
    return Score(1 - len(bad) / len(statements), " | ".join(bad))


def precision(exam: Exam) -> Score | None:
    """Share of citations that support alone, or without which the others no longer support."""
    judged = [flag for statement in _checkable(exam) for flag in _needed(exam, statement)]
    return Score(share(judged)) if judged else None


def f1(exam: Exam) -> Score | None:
    """The harmonic mean of the two."""
    both = recall(exam), precision(exam)
    if both[0] is None or both[1] is None:
        return None
    total = both[0].value + both[1].value
    return Score(2 * both[0].value * both[1].value / total if total else 0.0)


def gold(exam: Exam) -> Score | None:
    """Share of citations that point at a document of the gold; None where there is no gold or no citation."""
    if not exam.probe.gold or not exam.answer.citations:
        return None
    wanted = {one.document for one in exam.probe.gold}
    return Score(share([c.document in wanted for c in exam.answer.citations]))


def gold_section(exam: Exam) -> Score | None:
    """The same for the section: its heading is the last step of the heading path."""
    if not exam.probe.gold or not exam.answer.citations:
        return None
    wanted = {(one.document, one.section.casefold()) for one in exam.probe.gold}
    paths = [(c.document, c.section or c.title) for c in exam.answer.citations]
    cited = [(document, {path.casefold(), path.split(" › ")[-1].casefold()}) for document, path in paths]
    return Score(share([any((document, name) in wanted for name in names) for document, names in cited]))


def unchecked(exam: Exam) -> Score | None:
    """Share of statements without content to check; reported so that it cannot grow unseen."""
    if not exam.answer.statements:
        return None
    return Score(1 - len(_checkable(exam)) / len(exam.answer.statements))


def _checkable(exam: Exam) -> list[Statement]:
    """Statements that say something: questions and greetings have nothing to support."""
    return [statement for statement in exam.answer.statements if _says_something(statement.text)]


@lru_cache(maxsize=50_000)
def _says_something(text: str) -> bool:
    return not text.rstrip().endswith("?") and len(telling_terms(text)) > 1


def _needed(exam: Exam, statement: Statement) -> list[bool]:
    citations = exam.cited(statement)
    if not weakest(statement.text, exam.evidence(citations)).holds:
        return [False] * len(citations)
    needed = []
    for one in citations:
        others = tuple(other for other in citations if other is not one)
        alone = weakest(statement.text, exam.evidence((one,))).holds
        needed.append(alone or not weakest(statement.text, exam.evidence(others)).holds)
    return needed
