from typing import Any

import pytest

from evals.bench.figures import QUANTITIES, Measure, Spread, measures, our_figures, percentile, plain_figures, spread

SECONDS = QUANTITIES[0]

INDEXED = {"passages": 200, "index_s": 4.0, "embedding_s": 2.5, "peak_mb": 300.0}
ANSWERED: dict[str, Any] = {
    "answer": [4.0, 6.0, 8.0],
    "retrieval": [1.0, 2.0, 3.0],
    "embedding": [1.0, 1.0, 2.0],
    "query": [1.0, 3.0, 3.0],
    "peak_mb": 150.0,
}


def test_a_percentile_lies_between_its_neighbours() -> None:
    # places 0 1 2 3 hold 10 20 30 40: the median is at place 1.5, the 95th percentile at place 2.85
    assert percentile([40, 10, 30, 20], 50) == 25
    assert percentile([40, 10, 30, 20], 95) == pytest.approx(38.5)


def test_a_single_value_is_its_own_percentile() -> None:
    assert percentile([7.0], 95) == 7.0


def test_the_spread_is_least_median_and_greatest() -> None:
    assert spread([3.0, 9.0, 1.0]) == Spread(least=1.0, middle=3.0, greatest=9.0)


def test_the_two_ratios_differ_when_noise_hits_one_round() -> None:
    # rounds 1/4, 6/8 (a noisy one), 2/10: medians are 2 and 8; the rounds' own ratios .25, .75, .2
    measure = Measure(SECONDS, ours=(1.0, 6.0, 2.0), plain=(4.0, 8.0, 10.0))
    assert measure.ratio_of_medians == pytest.approx(0.25)
    assert measure.median_of_ratios == pytest.approx(0.25)


def test_a_slow_minute_falls_out_of_the_ratios_inside_rounds() -> None:
    # the machine is ten times slower in round 2, then for theirs alone in round 3
    measure = Measure(SECONDS, ours=(1.0, 10.0, 1.0), plain=(2.0, 20.0, 20.0))
    # medians 1 and 20; ratios .5, .5, .05
    assert measure.ratio_of_medians == pytest.approx(0.05)
    assert measure.median_of_ratios == pytest.approx(0.5)


def test_there_is_no_ratio_without_plain_langchain() -> None:
    measure = Measure(SECONDS, ours=(1.0,))
    assert (measure.ratio_of_medians, measure.median_of_ratios) == (None, None)


def test_our_figures_are_worked_out_from_what_the_processes_printed() -> None:
    figures = our_figures(INDEXED, ANSWERED, first_s=0.9, start_s=0.1)
    assert figures["indexing"] == 50  # 200 passages in 4 s
    assert figures["indexing_multiple"] == pytest.approx(1.6)  # 4 s of which embedding alone takes 2.5
    assert figures["answer_p50"] == 6
    # embedding and query together take 2, 4 and 5 ms: the middle answer of 6 ms is 1.5 of the middle one
    assert figures["answer_p50_multiple"] == pytest.approx(1.5)
    # places 0 1 2, so the 95th percentile is at place 1.9: 7.8 ms to 4.9 ms
    assert figures["answer_p95_multiple"] == pytest.approx(7.8 / 4.9)
    assert (figures["answering_memory"], figures["indexing_memory"]) == (150, 300)
    assert (figures["first_answer"], figures["start"]) == (0.9, 0.1)


def test_our_figures_hold_every_quantity() -> None:
    assert set(our_figures(INDEXED, ANSWERED, 1, 1)) == {quantity.key for quantity in QUANTITIES}


def test_plain_langchain_has_retrieval_for_its_answer_and_no_start_of_ours() -> None:
    figures = plain_figures(INDEXED, {"retrieval": [9.0, 10.0, 11.0], "peak_mb": 600.0}, first_s=6.0)
    assert (figures["answer_p50"], figures["retrieval_p50"]) == (10, 10)
    assert "start" not in figures


def test_a_measure_has_one_value_a_round_for_each_side() -> None:
    ours = [our_figures(INDEXED, ANSWERED, first_s, 0.1) for first_s in (1.0, 2.0)]
    plain = [plain_figures(INDEXED, ANSWERED, first_s) for first_s in (4.0, 16.0)]
    found = {m.quantity.key: m for m in measures(list(zip(ours, plain, strict=True)))}
    assert found["first_answer"] == Measure(found["first_answer"].quantity, (1.0, 2.0), (4.0, 16.0))
    assert (found["start"].ours, found["start"].plain) == ((0.1, 0.1), ())


def test_without_plain_langchain_every_measure_is_ours_alone() -> None:
    found = measures([(our_figures(INDEXED, ANSWERED, 1, 1), {})])
    assert [measure.quantity for measure in found] == list(QUANTITIES)
    assert all(measure.plain == () for measure in found)
