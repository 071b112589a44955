"""Each check of the smoke set by hand, and each corrupted answer must lower it."""

from assistant.types import Answer, Citation, Mode, Outcome, Statement
from evals import smoke
from evals.smoke import SmokeCase

PASSAGE = "In 2025 beds fell by 60%. Nobody knows why."


def citation(**changes: object) -> Citation:
    given = {
        "number": 1, "document": "guidance/x", "title": "T", "section": "", "page": None, "quote": PASSAGE[:25],
        "evidence": None, "published": None, "review_by": None, "status": "current", "sources": (), "passage": PASSAGE,
        "start": 0, "end": 25,
    }  # fmt: skip
    return Citation.model_validate({**given, **changes})


def answer(outcome: Outcome = Outcome.ANSWERED, text: str = PASSAGE[:25], cited: Citation | None = None) -> Answer:
    statements = (Statement(text=text, citations=(1,)),)
    return Answer(
        question="?", mode=Mode.STAFF, outcome=outcome, lead="", statements=statements, text=text,
        citations=(cited or citation(),),
    )  # fmt: skip


CASE = SmokeCase(
    id="a", question="?", outcome=Outcome.ANSWERED, document="guidance/x", quote=("60%", "2025"), must_not=("£",)
)


def test_a_right_answer_scores_one_everywhere() -> None:
    assert {metric(CASE, answer()) for metric in smoke.CHECKS.values()} == {1.0}


def test_another_outcome_is_wrong() -> None:
    assert smoke.outcome_is_right(CASE, answer(Outcome.NOT_FOUND)) == 0


def test_another_document_is_wrong() -> None:
    assert smoke.document_is_cited(CASE, answer(cited=citation(document="guidance/y"))) == 0


def test_half_of_the_facts_is_half_a_score() -> None:
    # "60%" is there and "2025" is not: 1 of 2
    assert smoke.facts_held(CASE, answer(text="Beds fell by 60%.")) == 0.5


def test_a_forbidden_piece_is_wrong() -> None:
    assert smoke.nothing_forbidden(CASE, answer(text="It costs £5.")) == 0


def test_a_quote_that_is_not_in_its_passage_is_wrong() -> None:
    assert smoke.quotes_are_verbatim(CASE, answer(cited=citation(quote="In 2025 beds fell by 90%."))) == 0


def test_a_metric_that_does_not_apply_is_none_and_not_nought() -> None:
    bare = SmokeCase(id="b", question="?", outcome=Outcome.NOT_FOUND)
    silent = answer().model_copy(update={"citations": (), "statements": ()})
    scores = [metric(bare, silent) for name, metric in smoke.CHECKS.items() if name != "outcome_is_right"]
    assert scores == [None, None, None, None]
