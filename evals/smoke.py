"""The check questions that a new release is asked before it goes live: few, fast, and without heavy libraries."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.ask import Assistant
from assistant.types import Answer, Mode, Outcome, Question, Turn, Value
from evals.schema.read import CASES, parsed_lines
from index.errors import UserError

SMOKE = CASES / "smoke.jsonl"


class SmokeCase(Value):
    """One check question. `document` and `quote` name the gold text by its words, never by a passage id."""

    id: str
    question: str
    mode: Mode = Mode.STAFF
    history: tuple[str, ...] = ()
    outcome: Outcome
    document: str | None = None
    """A document that must be cited."""
    needs: str | None = None
    """A document without which the question is not asked; by default the one to be cited."""
    quote: tuple[str, ...] = ()
    """Pieces of text that the answer must hold, word for word."""
    must_not: tuple[str, ...] = ()
    """Pieces of text that the answer must not hold."""
    hard: bool = False
    """A hard case that fails keeps a release from going live."""

    def asked(self) -> Question:
        """The question as the assistant receives it."""
        return Question(text=self.question, mode=self.mode, history=tuple(Turn(question=t) for t in self.history))


@dataclass(frozen=True, slots=True)
class Result:
    """A check question with its answer and its scores; a score is None where the check does not apply."""

    case: SmokeCase
    answer: Answer
    scores: dict[str, float | None]

    @property
    def passed(self) -> bool:
        """Whether no score that applies is below 1."""
        return all(score is None or score == 1 for score in self.scores.values())


def read_smoke(path: Path = SMOKE) -> list[SmokeCase]:
    """The check questions, in order. Raises UserError with file, line and field."""
    cases = [case for _, case in parsed_lines(path, SmokeCase)]
    doubled = {case.id for case in cases if sum(other.id == case.id for other in cases) > 1}
    if doubled:
        raise UserError(f"{path}: the id '{min(doubled)}' is used twice")
    return cases


def outcome_is_right(case: SmokeCase, answer: Answer) -> float:
    """1 when the question ended as it must."""
    return float(answer.outcome is case.outcome)


def document_is_cited(case: SmokeCase, answer: Answer) -> float | None:
    """1 when the document that holds the answer is cited."""
    if case.document is None:
        return None
    return float(any(citation.document == case.document for citation in answer.citations))


def facts_held(case: SmokeCase, answer: Answer) -> float | None:
    """Share of the required pieces of text that the statements hold, word for word."""
    if not case.quote:
        return None
    text = " ".join(statement.text for statement in answer.statements)
    return sum(piece in text for piece in case.quote) / len(case.quote)


def nothing_forbidden(case: SmokeCase, answer: Answer) -> float | None:
    """1 when none of the forbidden pieces is in the answer."""
    if not case.must_not:
        return None
    return float(not any(piece in answer.text for piece in case.must_not))


def quotes_are_verbatim(case: SmokeCase, answer: Answer) -> float | None:  # noqa: ARG001 - checks share one form
    """1 when every quote stands, character for character, in the passage shown with it."""
    if not answer.citations:
        return None
    return float(all(c.passage[c.start : c.end] == c.quote for c in answer.citations))


CHECKS: Mapping[str, Callable[[SmokeCase, Answer], float | None]] = {
    check.__name__: check
    for check in (outcome_is_right, document_is_cited, facts_held, nothing_forbidden, quotes_are_verbatim)
}


def applicable(cases: Iterable[SmokeCase], documents: Iterable[str]) -> list[SmokeCase]:
    """The cases whose document is in the release, and those that name none."""
    known = set(documents)
    return [case for case in cases if (needed := case.needs or case.document) is None or needed in known]


def ask_all(
    assistant: Assistant, cases: Sequence[SmokeCase], progress: Callable[[str, int, int], None]
) -> list[Result]:
    """A result for each case, in order."""
    results = []
    for number, case in enumerate(cases):
        progress("Asking the questions we know the answers to", number, len(cases))
        answer = assistant.ask(case.asked())
        results.append(Result(case, answer, {name: check(case, answer) for name, check in CHECKS.items()}))
    progress("Asking the questions we know the answers to", len(cases), len(cases))
    return results
