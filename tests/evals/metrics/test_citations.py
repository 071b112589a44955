"""Citations by hand, and each kind of spoiling lowers them."""

from typing import Any

import pytest

from assistant.types import Outcome, Statement
from evals.metrics import citations, faithfulness
from evals.metrics.exam import Exam, Metric
from tests.evals.made import GOLD, RIGHT, VISITORS, answer, citation, exam

GARDEN = {
    "document": "garden",
    "title": "Garden",
    "section": "",
    "passage": "It opens at 9.",
    "quote": "It opens at 9.",
}
ALL = (citations.resolve, citations.recall, citations.precision, citations.f1, citations.gold, citations.gold_section)


def value(metric: Metric, one: Exam) -> float | None:
    score = metric(one)
    return None if score is None else score.value


def test_a_verbatim_answer_scores_1_everywhere() -> None:
    assert [value(metric, exam(gold=(GOLD,))) for metric in ALL] == [1.0] * 6


def test_no_metric_applies_to_an_answer_without_citations() -> None:
    silent = exam(answer(outcome=Outcome.NOT_FOUND), gold=(GOLD,))
    assert [value(metric, silent) for metric in (*ALL, citations.unchecked)] == [None] * 7


@pytest.mark.parametrize(
    "spoiled",
    [
        {"quote": "The Fen ward must answer within 9 days.", "start": 0},
        {"document": "rights/other"},
        {"section": "Who pays?"},
        {"passage": "The Fen ward must answer within 7 days. Made up."},
        {"start": 3, "end": 9},
    ],
)
def test_a_spoiled_citation_does_not_resolve_and_is_no_evidence(spoiled: dict[str, Any]) -> None:
    one = exam(answer(RIGHT, citations=(citation(**spoiled),)))
    assert value(citations.resolve, one) == 0
    assert value(citations.recall, one) == 0
    assert value(citations.precision, one) == 0
    assert value(citations.f1, one) == 0


def test_a_statement_that_its_citation_does_not_carry_lowers_recall() -> None:
    # one of two statements is carried
    one = exam(answer(RIGHT, "Every visitor must bring a red umbrella."))
    assert value(citations.recall, one) == 0.5


def test_a_citation_that_adds_nothing_lowers_precision() -> None:
    # [1] supports alone; [2] does not, and without it [1] still supports: 1 of 2
    both = Statement(text=RIGHT, citations=(1, 2))
    one = exam(answer(both, citations=(citation(), citation(2, **GARDEN))))
    assert value(citations.precision, one) == 0.5
    assert value(citations.recall, one) == 1
    # 2 * 1 * .5 / 1.5
    assert value(citations.f1, one) == pytest.approx(2 / 3)


def test_two_citations_that_carry_only_together_are_both_precise() -> None:
    quote = "In 2024 the budget was £12,500."
    other = citation(2, quote, passage=VISITORS, section="Who comes?")
    both = Statement(text="The Fen ward must answer within 7 days. In 2024 the budget was £12,500.", citations=(1, 2))
    assert value(citations.precision, exam(answer(both, citations=(citation(), other)))) == 1


def test_another_document_or_section_than_gold_lowers_gold() -> None:
    elsewhere = exam(answer(RIGHT, citations=(citation(), citation(2, **GARDEN))), gold=(GOLD,))
    assert value(citations.gold, elsewhere) == 0.5
    other_section = citation(2, "In 2024 the budget was £12,500.", passage=VISITORS, section="Who comes?")
    assert (
        value(citations.gold_section, exam(answer(RIGHT, citations=(citation(), other_section)), gold=(GOLD,))) == 0.5
    )


def test_a_document_without_headings_is_its_own_section() -> None:
    gold = GOLD.model_copy(update={"document": "garden", "section": "Garden"})
    assert value(citations.gold_section, exam(answer(RIGHT, citations=(citation(1, **GARDEN),)), gold=(gold,))) == 1


def test_statements_with_nothing_to_check_are_counted_and_left_out() -> None:
    one = exam(answer(RIGHT, "Shall we go on?"))
    assert value(citations.recall, one) == 1
    assert value(citations.unchecked, one) == 0.5


@pytest.mark.parametrize(
    ("metric", "spoiled"),
    [
        (faithfulness.figures, "The Fen ward must answer within 9 days."),
        (faithfulness.figures, "The Fen ward must answer within 7 weeks."),
        (faithfulness.names, "The Thames ward must answer within 7 days."),
        (faithfulness.negation, "The Fen ward must not answer within 7 days."),
        (faithfulness.modal, "The Fen ward may answer within 7 days."),
    ],
)
def test_a_spoiled_statement_is_unfaithful(metric: Metric, spoiled: str) -> None:
    assert value(metric, exam()) == 1
    assert value(metric, exam(answer(RIGHT, spoiled))) == 0.5


def test_each_guard_looks_at_its_own_kind_of_change_only() -> None:
    spoiled = exam(answer("The Fen ward must answer within 9 days."))
    others = (faithfulness.names, faithfulness.negation, faithfulness.modal)
    assert [value(metric, spoiled) for metric in others] == [1, 1, 1]


def test_nothing_is_faithful_to_no_evidence() -> None:
    assert value(faithfulness.figures, exam(answer("A ward.", citations=()))) == 0


def test_faithfulness_does_not_apply_without_statements() -> None:
    assert value(faithfulness.figures, exam(answer(outcome=Outcome.NOT_FOUND))) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("Call 0800 123 4567.", 1.0), ("Call 0800 123 4568.", 0.0), ("111 people came.", None)]
)
def test_only_numbers_of_contacts_may_be_shown(text: str, expected: float | None) -> None:
    assert value(faithfulness.phone, exam(answer(text))) == expected
