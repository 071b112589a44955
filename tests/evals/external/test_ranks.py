import pytest

from evals.external.ranks import auroc, average_precision, best_accuracy, recall_at, reciprocal_rank, within

RANKING = ["a", "b", "c", "d"]


def test_average_precision_is_the_mean_precision_at_each_right_answer() -> None:
    # b at 2: 1/2; d at 4: 2/4.
    assert average_precision(RANKING, {"b", "d"}) == pytest.approx((1 / 2 + 2 / 4) / 2)


def test_a_right_answer_that_was_not_ranked_counts_as_missed() -> None:
    assert average_precision(RANKING, {"a", "z"}) == pytest.approx(1 / 2)


def test_a_question_without_a_right_answer_scores_nothing() -> None:
    assert average_precision(RANKING, set()) == 0.0
    assert reciprocal_rank(RANKING, set()) == 0.0


def test_the_first_right_answer_decides_the_reciprocal_rank() -> None:
    assert reciprocal_rank(RANKING, {"c", "d"}) == pytest.approx(1 / 3)


def test_only_the_first_places_count() -> None:
    assert within(RANKING, {"b"}, 2) == 1.0
    assert within(RANKING, {"b"}, 1) == 0.0
    assert recall_at(RANKING, {"a", "d", "z"}, 2) == pytest.approx(1 / 3)


def test_auroc_is_how_often_an_answerable_question_scores_above_another() -> None:
    # Pairs: .9 > .5, .9 > .1, .5 = .5 (half), .5 > .1: 3.5 of 4.
    figure = auroc([0.9, 0.5], [0.5, 0.1])
    assert figure.mean == pytest.approx(3.5 / 4)
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low < figure.mean < figure.high


def test_the_interval_of_auroc_is_that_of_delong() -> None:
    # Placements of yes: 1/3, 1, 1 (variance 4/27); of no: 2/3, 1, 2/3 (variance 1/27); sum / 3 = 5/81.
    figure = auroc([0.4, 0.8, 0.9], [0.5, 0.1, 0.6])
    assert figure.mean == pytest.approx(7 / 9)
    assert figure.low == pytest.approx(7 / 9 - 1.959964 * (5 / 81) ** 0.5, abs=1e-4)


def test_one_question_on_a_side_gives_no_interval() -> None:
    assert auroc([0.9], [0.1, 0.2]).low is None


def test_the_best_cut_keeps_as_many_right_as_can_be() -> None:
    # At .5: .9 and .5 are kept, .1 is not, .6 wrongly is: 3 of 4.
    assert best_accuracy([0.9, 0.5], [0.6, 0.1]) == pytest.approx(3 / 4)
