"""Faithfulness: nothing changed on the way from the passage to the statement. A wrong figure is a gate."""

from collections.abc import Callable

from assistant.verify.guards import figures_hold, modal_holds, names_hold, negation_holds, phones
from assistant.verify.support import Support, weakest
from evals.metrics.exam import Exam, Score

Guard = Callable[[str, str], bool]


def figures(exam: Exam) -> Score | None:
    """Share of statements whose every figure stands in the cited passages with its unit."""
    return _guarded(exam, figures_hold)


def names(exam: Exam) -> Score | None:
    """Share of statements whose every name stands in the cited passages."""
    return _guarded(exam, names_hold)


def negation(exam: Exam) -> Score | None:
    """Share of statements that deny what the cited passages deny, and nothing else."""
    return _guarded(exam, negation_holds)


def modal(exam: Exam) -> Score | None:
    """Share of statements whose must, may and should are those of the cited passages."""
    return _guarded(exam, modal_holds)


def phone(exam: Exam) -> Score | None:
    """1 when every phone number shown is one of contacts.yaml; None when none is shown."""
    shown = phones("\n".join((exam.answer.text, *(contact.number for contact in exam.answer.contacts))))
    if not shown:
        return None
    known = {"".join(filter(str.isdigit, number)) for number in exam.library.numbers}
    wrong = sorted(shown - known)
    return Score(float(not wrong), f"not in contacts: {', '.join(wrong)}" if wrong else "")


def _guarded(exam: Exam, guard: Guard) -> Score | None:
    statements = exam.answer.statements
    if not statements:
        return None
    bad = [s.text for s in statements if not _holds(s.text, exam.evidence(exam.cited(s)), guard)]
    return Score(1 - len(bad) / len(statements), " | ".join(bad))


def _holds(text: str, passages: tuple[str, ...], guard: Guard) -> bool:
    """A certified quote holds; anything else is asked of the guard, and without evidence nothing holds."""
    if weakest(text, passages) is Support.CERTIFIED:
        return True
    return bool(passages) and guard(text, "\n".join(passages))
