import pytest

from evals.external.rouge import recall, rouge_l

CAT = "The cat sat on the mat."


def test_words_in_the_same_order_count_for_rouge_l() -> None:
    # the, cat, on, the, mat: 5 of 6 words on both sides.
    assert rouge_l("the cat lay on the mat", [CAT]) == pytest.approx(5 / 6)


def test_the_same_words_in_another_order_count_less() -> None:
    # The longest common subsequence of "mat the on sat cat the" is "the cat the": 3 of 6.
    assert rouge_l("mat the on sat cat the", [CAT]) == pytest.approx(3 / 6)


def test_a_longer_answer_loses_precision_and_keeps_recall() -> None:
    long = "the cat sat on the mat and the dog slept under it"  # 12 words, 6 of them the reference's
    assert rouge_l(long, [CAT]) == pytest.approx(2 * 6 / (12 + 6))
    assert recall(long, [CAT]) == 1.0


def test_a_word_that_is_there_once_is_not_recalled_twice() -> None:
    # the(1 of 2), cat: 2 of 6.
    assert recall("the cat", [CAT]) == pytest.approx(2 / 6)


def test_the_best_of_several_references_counts() -> None:
    assert rouge_l("the dog slept", [CAT, "The dog slept!"]) == 1.0


@pytest.mark.parametrize("text", ["", "...", "xyz"])
def test_nothing_in_common_scores_nothing(text: str) -> None:
    assert rouge_l(text, [CAT]) == 0.0
    assert recall(text, [CAT]) == 0.0
    assert rouge_l(CAT, []) == 0.0
