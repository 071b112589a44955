"""Relevance from gold quotes, and the measures on it."""

import pytest

from assistant.types import Mode
from evals.metrics.retrieval import retrieval
from evals.run.qrels import relevance, trec_qrels
from tests.evals.made import DOCUMENT, GOLD, LIBRARY, exam, probe

FIRST, SECOND, TWIN = f"{DOCUMENT}#0", f"{DOCUMENT}#1", f"{DOCUMENT}.plain#0"
TWIN_GOLD = GOLD.model_copy(update={"twin": True})


def test_the_passage_with_the_quote_is_2_and_others_of_its_section_are_1() -> None:
    title = GOLD.model_copy(update={"section": "Leave"})
    assert relevance(probe(gold=(title,)), LIBRARY) == {FIRST: 2, SECOND: 1}


def test_only_gold_in_the_reader_s_voice_counts() -> None:
    both = (GOLD, TWIN_GOLD)
    assert relevance(probe(gold=both), LIBRARY) == {FIRST: 2}
    assert relevance(probe(gold=both, mode=Mode.FAMILY), LIBRARY) == {TWIN: 2}
    assert relevance(probe(gold=(GOLD,), mode=Mode.FAMILY), LIBRARY) == {}


def test_a_nearly_verbatim_quote_still_finds_its_passage() -> None:
    nearly = GOLD.model_copy(update={"quote": "The Fen ward must answer within 7 days"})
    other = GOLD.model_copy(update={"quote": "The Thames hospital might reply in 9 weeks"})
    assert relevance(probe(gold=(nearly,)), LIBRARY)[FIRST] == 2
    assert relevance(probe(gold=(other,)), LIBRARY)[FIRST] == 1


@pytest.mark.parametrize(
    ("found", "recall", "success", "rank"),
    [((FIRST, SECOND), 1, 1, 1), ((SECOND, FIRST), 1, 0, 0.5), ((SECOND, "garden#0"), 0, 0, 0)],
)
def test_measures_by_hand(found: tuple[str, ...], recall: float, success: float, rank: float) -> None:
    scores = retrieval([exam(None, *found, gold=(GOLD,))])["Q-1"]
    assert (scores["ret.recall@5"].value, scores["ret.success@1"].value, scores["ret.rr@10"].value) == (
        recall, success, rank,
    )  # fmt: skip


def test_a_later_place_lowers_ndcg() -> None:
    # one relevant passage at rank 2: 1 / log2(3)
    assert retrieval([exam(None, SECOND, FIRST, gold=(GOLD,))])["Q-1"]["ret.ndcg@10"].value == pytest.approx(
        0.63093, abs=1e-4
    )


def test_another_document_lowers_the_document_measure() -> None:
    assert retrieval([exam(None, SECOND, gold=(GOLD,))])["Q-1"]["ret.document@5"].value == 1
    assert retrieval([exam(None, "garden#0", gold=(GOLD,))])["Q-1"]["ret.document@5"].value == 0


@pytest.mark.parametrize(
    ("found", "f2"),
    # one gold section: 5 * found / (4 * 1 + number of sections found)
    [((FIRST,), 1), ((FIRST, SECOND), 5 / 6), ((FIRST, SECOND, "garden#0"), 5 / 7), (("garden#0",), 0)],
)
def test_f2_falls_with_every_section_that_is_not_wanted(found: tuple[str, ...], f2: float) -> None:
    assert retrieval([exam(None, *found, gold=(GOLD,))])["Q-1"]["ret.f2"].value == pytest.approx(f2)


def test_measures_come_in_one_order() -> None:
    scores = retrieval([exam(None, FIRST, gold=(GOLD,))])["Q-1"]
    assert list(scores) == sorted(scores)


def test_retrieval_does_not_apply_without_gold_or_when_nothing_was_looked_for() -> None:
    silent = exam(gold=(GOLD,))
    stopped = type(silent)(silent.probe, silent.record.model_copy(update={"found": ()}), LIBRARY)
    assert retrieval([exam(), stopped]) == {}


def test_qrels_have_trec_s_four_columns() -> None:
    assert trec_qrels([probe(gold=(GOLD,))], LIBRARY) == f"Q-1 0 {FIRST} 2\n"


def test_the_directory_is_looked_up_by_name_and_never_counts_as_retrieved() -> None:
    directory = GOLD.model_copy(update={"document": "directory"})
    assert relevance(probe(gold=(directory,)), LIBRARY) == {}
