import pytest

from evals.bench.figures import QUANTITIES, Measure
from evals.bench.goals import GOALS, judge

BY_KEY = {quantity.key: quantity for quantity in QUANTITIES}


def measure(key: str, ours: float, plain: float) -> Measure:
    return Measure(BY_KEY[key], (ours,), (plain,))


def test_every_goal_is_about_something_that_is_measured() -> None:
    assert {goal.key for goal in GOALS} <= set(BY_KEY)


@pytest.mark.parametrize(
    ("key", "ours", "plain", "met"),
    [
        ("first_answer", 1.0, 4.0, True),  # exactly a quarter
        ("first_answer", 1.1, 4.0, False),
        ("answer_p50", 3.0, 9.0, True),  # exactly a third
        ("answer_p50", 3.1, 9.0, False),
        ("indexing", 90.0, 30.0, True),  # exactly three times
        ("indexing", 89.0, 30.0, False),
        ("answering_memory", 300.0, 600.0, True),  # exactly half
        ("answering_memory", 301.0, 600.0, False),
    ],
)
def test_a_goal_is_met_up_to_its_limit(key: str, ours: float, plain: float, met: bool) -> None:
    (judged,) = judge([measure(key, ours, plain)])
    assert judged.met is met


def test_a_goal_is_judged_by_the_ratios_inside_the_rounds() -> None:
    # medians: 1 to 20, a twentieth; inside the rounds .5, .5, .05: half
    noisy = Measure(BY_KEY["first_answer"], (1.0, 10.0, 1.0), (2.0, 20.0, 20.0))
    (judged,) = judge([noisy])
    assert (judged.ratio, judged.met) == (0.5, False)


def test_nothing_is_judged_without_plain_langchain() -> None:
    assert judge([Measure(quantity, (1.0,)) for quantity in QUANTITIES]) == ()
