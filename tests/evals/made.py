"""Small values by hand: a ward's guidance, a question about it, and a right answer to spoil."""

from typing import Any

from assistant.types import Answer, Citation, Mode, Outcome, Question, Statement
from evals.library import Library, Text
from evals.metrics.exam import Exam
from evals.probes import Probe
from evals.run.records import Record
from evals.schema.cases import Forbidden, Gold, Nugget

ANSWER_TIME = "The Fen ward must answer within 7 days. Staff may not charge money."
VISITORS = "A nurse called Dr Ada Lowe can come along. In 2024 the budget was £12,500."
TWIN = "The Fen ward must answer within 7 days."
DOCUMENT, TITLE = "rights/leave", "Leave"

LIBRARY = Library(
    name="r1",
    texts=(
        Text(
            id=f"{DOCUMENT}#0", document=DOCUMENT, title=TITLE, headings=("How long?",), text=ANSWER_TIME, plain=False
        ),
        Text(id=f"{DOCUMENT}#1", document=DOCUMENT, title=TITLE, headings=("Who comes?",), text=VISITORS, plain=False),
        Text(id=f"{DOCUMENT}.plain#0", document=DOCUMENT, title=TITLE, headings=("How long?",), text=TWIN, plain=True),
        Text(id="garden#0", document="garden", title="Garden", headings=(), text="It opens at 9.", plain=False),
    ),
    numbers=("111", "0800 123 4567"),
    terms=("CTR", "ward"),
)


def nugget(id_: str = "n1", match: Any = "7 days", importance: str = "vital", text: str = "within 7 days") -> Nugget:
    return Nugget.model_validate(
        {"id": id_, "importance": importance, "text": text, "match": match, "pass": ["x"], "fail": ["y"]}
    )


def forbidden(match: Any, severity: str = "high") -> Forbidden:
    return Forbidden.model_validate(
        {"id": "x1", "severity": severity, "match": match, "why": "a promise", "pass": ["x"], "fail": ["y"]}
    )


GOLD = Gold(document=DOCUMENT, section="How long?", quote="must answer within 7 days")


def probe(**given: Any) -> Probe:
    mode = given.pop("mode", Mode.STAFF)
    text = given.pop("text", "How long?")
    usual: dict[str, Any] = {
        "id": "Q-1", "cluster": "Q-1", "suite": "core", "split": "dev", "type": "fact", "variant": "base",
        "question": Question(text=text, mode=mode), "outcomes": (Outcome.ANSWERED,),
    }  # fmt: skip
    return Probe(**{**usual, **given})


def citation(number: int = 1, quote: str = "The Fen ward must answer within 7 days.", **changes: Any) -> Citation:
    passage = changes.pop("passage", ANSWER_TIME)
    start = changes.pop("start", max(0, passage.find(quote)))
    given = {
        "number": number, "document": DOCUMENT, "title": TITLE, "section": "How long?", "page": None, "quote": quote,
        "evidence": None, "published": None, "review_by": None, "status": "current", "sources": (),
        "passage": passage, "start": start, "end": start + len(quote),
    }  # fmt: skip
    return Citation.model_validate({**given, **changes})


def answer(*statements: str | Statement, outcome: Outcome = Outcome.ANSWERED, **changes: Any) -> Answer:
    """An answer whose statements all cite number 1, unless they are given whole."""
    told = tuple(s if isinstance(s, Statement) else Statement(text=s, citations=(1,)) for s in statements)
    given = {
        "question": "How long?", "mode": Mode.STAFF, "outcome": outcome, "lead": "Here.", "statements": told,
        "text": "\n\n".join(("Here.", *(f"{s.text} [1]" for s in told))), "citations": (citation(),) if told else (),
    }  # fmt: skip
    return Answer.model_validate({**given, **changes})


RIGHT = "The Fen ward must answer within 7 days."


def exam(given: Answer | None = None, *found: str, **about: Any) -> Exam:
    """An exam of an answer (a right one unless given) and the ids of the passages it was chosen from."""
    places = found or (f"{DOCUMENT}#0",)
    scores = tuple((place, 1.0 - rank / 10) for rank, place in enumerate(places))
    one = probe(**about)
    return Exam(one, Record(id=one.id, answer=given or answer(RIGHT), found=scores), LIBRARY)
