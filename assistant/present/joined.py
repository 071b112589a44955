"""The answers to the questions of one message, as one answer."""

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from typing import TypeVar

from assistant.present.answer import MOST_NEXT, answer_text
from assistant.types import Answer, Citation, Outcome, Question, Statement
from index.reference import Reference

Shown = TypeVar("Shown")
SEVERAL = "several"
"""The replies that say that more than one thing was asked."""
NUMBERED = "numbered"
"""The replies, one for each number, that lead to what is not known on one of them."""


def joined(question: Question, answers: Sequence[Answer], reference: Reference) -> Answer | None:
    """One answer that tells on each question in turn; None where nothing is told on any.

    What one of them was not found for stands under `missing`, with its number, and makes the outcome `partial`.
    """
    told = [answer for answer in answers if answer.statements]
    if not told:
        return None
    statements, citations = _renumbered(told)
    missing = _once(_missing(number, one, reference) for number, one in enumerate(answers))
    is_whole = all(answer.outcome is Outcome.ANSWERED for answer in answers)
    outcome = Outcome.ANSWERED if is_whole else Outcome.PARTIAL
    lead = reference.reply(outcome, SEVERAL).lead
    notices = _once(answer.notices for answer in told)
    after = (one for several in zip_longest(*(a.next_questions for a in answers)) for one in several if one)
    return Answer(
        question=question.text,
        mode=question.mode,
        outcome=outcome,
        lead=lead,
        statements=statements,
        text=answer_text(lead, statements, (*missing, *notices)),
        citations=citations,
        missing=missing,
        notices=notices,
        terms=_once(answer.terms for answer in told),
        scope=told[0].scope,
        contacts=_once(answer.contacts for answer in answers),
        next_questions=tuple(dict.fromkeys(after))[:MOST_NEXT],
        release=told[0].release,
    )


def _renumbered(answers: Sequence[Answer]) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """The statements with citations numbered from 1; words that an earlier answer showed are not shown again."""
    statements: list[Statement] = []
    citations: list[Citation] = []
    for answer in answers:
        before = tuple(citations)
        known = {citation.number: citation for citation in answer.citations}
        for statement in answer.statements:
            its = [known[number] for number in statement.citations]
            if all(any(_shows(other, one) for other in before) for one in its):
                continue
            first = len(citations) + 1
            citations += [one.model_copy(update={"number": first + at}) for at, one in enumerate(its)]
            statements.append(statement.model_copy(update={"citations": tuple(range(first, first + len(its)))}))
    return tuple(statements), tuple(citations)


def _shows(citation: Citation, other: Citation) -> bool:
    """Whether a citation shows words of another one."""
    same = citation.document == other.document and citation.passage == other.passage
    return same and citation.start < other.end and other.start < citation.end


def _missing(number: int, answer: Answer, reference: Reference) -> tuple[str, ...]:
    if answer.statements:
        return answer.missing
    leads = reference.reply(Outcome.PARTIAL, NUMBERED).wordings
    return (" ".join((leads[min(number, len(leads) - 1)], answer.lead)).strip(), *answer.missing)


def _once(several: Iterable[Iterable[Shown]]) -> tuple[Shown, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(several)))
