"""Risk and coverage: whether the judge's probability puts the wrong answers last."""

from dataclasses import replace

import pytest

from assistant.types import Outcome
from evals.metrics.exam import Exam
from evals.metrics.selective import risks, selective
from tests.evals.made import answer, exam, nugget

WRONG = "It opens at 9."


def sure(of: float | None, text: str | None = None, **about: object) -> Exam:
    given = None if text is None else answer(text)
    one = exam(given, nuggets=(nugget(),), **about)
    return replace(one, record=one.record.model_copy(update={"topic": of}))


def test_the_curve_is_the_mean_wrongness_of_the_surest_answers() -> None:
    # surest first: right, wrong, half right -> 0, (0 + 1) / 2, (0 + 1 + .5) / 3
    assert risks([(0.5, 0.5), (0.9, 0.0), (0.7, 1.0)]) == pytest.approx([0, 0.5, 0.5])


def test_equally_sure_answers_have_no_order() -> None:
    assert risks([(0.9, 1.0), (0.9, 0.0)]) == risks([(0.9, 0.0), (0.9, 1.0)]) == [0.5, 0.5]


def test_a_judge_that_is_less_sure_of_the_wrong_answer_has_the_smaller_area() -> None:
    knows = selective([sure(0.9), sure(0.2, WRONG)])
    fooled = selective([sure(0.2), sure(0.9, WRONG)])
    assert knows is not None
    assert fooled is not None
    assert (knows.risk, fooled.risk) == (0.5, 0.5)
    assert (knows.aurc, fooled.aurc) == (pytest.approx((0 + 0.5) / 2), pytest.approx((1 + 0.5) / 2))


def test_an_answer_that_should_not_have_been_given_is_all_wrong() -> None:
    found = selective([sure(0.9, outcomes=(Outcome.NOT_FOUND,))])
    assert found is not None
    assert found.risk == 1


def test_without_probabilities_there_is_nothing_to_say() -> None:
    assert selective([sure(None)]) is None
    assert selective([sure(0.9, suite="typos")]) is None
