"""Metrics: plain functions of a case and its answer. None means "does not apply" and is never a 0."""

from collections.abc import Callable, Mapping

from assistant.types import Answer
from evals.schema import Case


def outcome_is_right(case: Case, answer: Answer) -> float:
    """1 when the question ended as it must."""
    return float(answer.outcome is case.outcome)


def document_is_cited(case: Case, answer: Answer) -> float | None:
    """1 when the document that holds the answer is cited."""
    if case.document is None:
        return None
    return float(any(citation.document == case.document for citation in answer.citations))


def facts_held(case: Case, answer: Answer) -> float | None:
    """Share of the required pieces of text that the statements hold, word for word."""
    if not case.quote:
        return None
    text = " ".join(statement.text for statement in answer.statements)
    return sum(piece in text for piece in case.quote) / len(case.quote)


def nothing_forbidden(case: Case, answer: Answer) -> float | None:
    """1 when none of the forbidden pieces is in the answer."""
    if not case.must_not:
        return None
    return float(not any(piece in answer.text for piece in case.must_not))


def quotes_are_verbatim(case: Case, answer: Answer) -> float | None:  # noqa: ARG001 - metrics share one form
    """1 when every quote stands, character for character, in the passage shown with it."""
    if not answer.citations:
        return None
    return float(all(c.passage[c.start : c.end] == c.quote for c in answer.citations))


METRICS: Mapping[str, Callable[[Case, Answer], float | None]] = {
    metric.__name__: metric
    for metric in (outcome_is_right, document_is_cited, facts_held, nothing_forbidden, quotes_are_verbatim)
}
