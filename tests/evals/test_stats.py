import numpy as np
import pytest

from evals.stats import cluster_means, detectable, difference, estimate, holm, sign_flip, sure_of, wilson


def test_answers_of_one_cluster_count_once() -> None:
    # a: (1 + 0) / 2, b: 1
    assert cluster_means([("a", 1.0), ("b", 1.0), ("a", 0.0)]) == {"a": 0.5, "b": 1.0}


def test_shares_get_wilson_s_interval() -> None:
    # Wilson 1927 for 8 of 10, as in Newcombe 1998: .490 to .943
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    found = estimate([1.0] * 8 + [0.0] * 2)
    assert (found.mean, found.method) == (0.8, "Wilson")


def test_no_bootstrap_below_thirty_clusters() -> None:
    found = estimate([0.5] * 20 + [1.0] * 9)
    assert (found.clusters, found.low, found.high) == (29, None, None)


def test_a_bootstrap_interval_holds_its_mean_and_repeats() -> None:
    values = [i % 5 / 4 for i in range(100)]
    one = estimate(values)
    assert one.method == "BCa"
    assert one.low is not None
    assert one.high is not None
    # mean .5, standard error .354 / 10: about .43 to .57
    assert one.low == pytest.approx(0.431, abs=0.01)
    assert one.high == pytest.approx(0.569, abs=0.01)
    assert estimate(values) == one


def test_300_of_300_are_sure_of_99_per_cent() -> None:
    # the 300th root of .05, by the definition of the interval for no failure at all
    assert sure_of(300, 300) == pytest.approx(0.05 ** (1 / 300))


def test_signs_of_five_equal_gains_come_from_chance_twice_in_32() -> None:
    assert sign_flip(np.array([0.2] * 5)) == pytest.approx(2 / 32)


def test_no_change_is_no_evidence() -> None:
    assert sign_flip(np.zeros(40)) == 1


def test_a_clear_gain_is_seen_and_pure_noise_is_not() -> None:
    chance = np.random.default_rng(1)
    old = {str(i): float(v) for i, v in enumerate(chance.uniform(0, 1, 200))}
    better = {name: value + 0.1 + float(chance.normal(0, 0.2)) for name, value in old.items()}
    noisy = {name: value + float(chance.normal(0, 0.2)) for name, value in old.items()}
    gain, nothing = difference(old, better), difference(old, noisy)
    assert gain is not None
    assert gain.low is not None
    assert nothing is not None
    assert gain.low > 0
    assert gain.p < 0.001
    assert nothing.p > 0.05


def test_only_clusters_of_both_sides_are_compared() -> None:
    found = difference({"a": 0.0, "b": 1.0}, {"b": 0.5, "c": 1.0})
    assert found is not None
    assert (found.clusters, found.mean) == (1, -0.5)
    assert difference({"a": 1.0}, {"b": 1.0}) is None


def test_the_smallest_difference_that_could_have_been_seen() -> None:
    # sd .2 (of 0 and .4 in equal parts, n - 1: .2010), 200 clusters: 2.8016 * .2005 / sqrt(200)
    deltas = np.array([0.0, 0.4] * 100)
    assert detectable(deltas) == pytest.approx(2.8016 * np.std(deltas, ddof=1) / 200**0.5, abs=1e-4)
    assert detectable(deltas) == pytest.approx(0.0397, abs=1e-3)
    assert detectable(np.array([0.5])) is None


def test_holm_by_hand() -> None:
    # sorted .01 * 3, .02 * 2, .04 * 1, never below the one before
    assert holm({"a": 0.04, "b": 0.01, "c": 0.02}) == pytest.approx({"b": 0.03, "c": 0.04, "a": 0.04})
