"""The fit, on examples small enough to be worked out."""

import math

import numpy as np
import pytest

from evals.fit.logistic import Numbers, fitted, separation


def column(*values: float) -> Numbers:
    return np.array(values).reshape(-1, 1)


def test_a_weight_is_where_the_labels_and_the_ridge_are_in_balance() -> None:
    # by symmetry the bias is 0; the weight b solves 2 / (1 + e^b) = b, and 2 / (1 + e^.6748) = .6748
    model = fitted(column(-1, 1), np.array([0.0, 1.0]), ("a",), balanced=False)
    assert (model.bias, model.weights["a"]) == pytest.approx((0.0, 0.6748), abs=1e-4)


def test_weights_are_given_back_for_the_features_as_they_come() -> None:
    # 0 and 20 are -1 and 1 after taking away 10 and dividing by 10
    model = fitted(column(0, 20), np.array([0.0, 1.0]), ("a",), balanced=False)
    assert (model.bias, model.weights["a"]) == pytest.approx((-0.6748, 0.0675), abs=1e-4)


def test_a_feature_that_never_varies_gets_no_weight_and_the_bias_is_the_share() -> None:
    labels = np.array([0.0, 0.0, 0.0, 1.0])
    model = fitted(column(3, 3, 3, 3), labels, ("a",), balanced=False)
    # one in four: log(1 / 3)
    assert (model.bias, model.weights["a"]) == pytest.approx((math.log(1 / 3), 0.0), abs=1e-4)


def test_balanced_labels_weigh_the_same_however_rare_one_is() -> None:
    model = fitted(column(3, 3, 3, 3), np.array([0.0, 0.0, 0.0, 1.0]), ("a",), balanced=True)
    assert model.bias == pytest.approx(0.0, abs=1e-4)


def test_a_feature_that_speaks_against_has_a_negative_weight_and_noise_has_none() -> None:
    # the second is as high for one label as for the other
    rows = np.array([[0.9, 1.0], [0.9, 0.0], [0.1, 1.0], [0.1, 0.0]])
    model = fitted(rows, np.array([0.0, 0.0, 1.0, 1.0]), ("against", "noise"), balanced=False)
    assert model.weights["against"] < 0
    assert model.weights["noise"] == pytest.approx(0.0, abs=1e-4)


def test_separation_is_the_share_of_pairs_in_the_right_order_with_ties_as_halves() -> None:
    # .9 is above both, .4 is above .1 and level with .4: 3.5 of 4
    odds, labels = np.array([0.9, 0.4, 0.4, 0.1]), np.array([1.0, 1.0, 0.0, 0.0])
    assert separation(odds, labels) == 3.5 / 4
    assert separation(-odds, labels) == 0.5 / 4
    assert separation(np.zeros(4), labels) == 0.5
