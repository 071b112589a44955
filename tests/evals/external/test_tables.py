import pytest

from evals.external.tables import Frame, Published, Scored, by_cluster, table

MANY = [f"c{n}" for n in range(40)]


def test_the_figure_is_the_mean_over_questions_whatever_the_clusters_sizes() -> None:
    # Four questions: 1, 1, 1 in one cluster and 0 in another: .75, not the .5 of the clusters' means.
    means = by_cluster(["a", "a", "a", "b"], [1, 1, 1, 0])
    assert sum(means.values()) / len(means) == pytest.approx(0.75)


def test_a_question_that_a_measure_does_not_apply_to_is_left_out() -> None:
    assert by_cluster(["a", "b"], [1.0, None]) == {"a": 1.0}
    assert by_cluster(["a"], [None]) == {}


def test_questions_of_one_cluster_are_not_taken_for_independent() -> None:
    values = [float(n % 4 < 2) for n in range(80)]
    pairs = [f"c{n // 2}" for n in range(80)]  # both questions of a cluster have the same value
    own = [f"c{n}" for n in range(80)]
    wide, narrow = (table(Frame("t", ("m",), by), [Scored("ours", {"m": values})], [], "ours") for by in (pairs, own))
    widths = [one.rows[0].figures["m"] for one in (wide, narrow)]
    assert all(one.mean == pytest.approx(0.5) for one in widths)
    spans = [(one.high or 0) - (one.low or 0) for one in widths]
    assert spans[0] > 1.3 * spans[1]  # by a factor of about the square root of 2


def test_the_first_row_is_held_against_the_naive_one_and_the_published_ones_follow() -> None:
    ours, naive = Scored("ours", {"m": [1.0] * 30 + [0.0] * 10}), Scored("naive", {"m": [1.0] * 20 + [0.0] * 20})
    made = table(Frame("t", ("m",), MANY), [ours, naive], [Published("paper", {"m": 0.6})], "naive")
    assert [(row.name, row.kind) for row in made.rows] == [
        ("ours", "measured"),
        ("naive", "measured"),
        ("ours less naive", "difference"),
        ("paper", "published"),
    ]
    difference = made.rows[2].figures["m"]
    assert difference.mean == pytest.approx(0.25)
    assert difference.low is not None
    assert difference.low > 0


def test_a_measure_that_only_one_of_them_has_has_no_difference() -> None:
    made = table(Frame("t", ("m",), MANY), [Scored("ours", {"m": [1.0] * 40}), Scored("naive", {})], [], "naive")
    assert made.rows[2].figures == {}
