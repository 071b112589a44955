from pathlib import Path

import pytest

from index.lexical import KeywordIndex

TEXTS = ["The lead provider holds the contract.", "Peer workers meet patients.", "The ward."]


def test_the_text_that_shares_the_telling_words_scores_highest() -> None:
    scores = KeywordIndex.of(TEXTS).scores(["peer", "worker"])
    assert scores.argmax() == 1
    assert scores[0] == scores[2] == 0


def test_words_that_no_text_holds_score_nothing() -> None:
    assert KeywordIndex.of(TEXTS).scores(["weather"]).tolist() == [0, 0, 0]


def test_an_index_scores_alike_after_it_was_saved(tmp_path: Path) -> None:
    index = KeywordIndex.of(TEXTS)
    index.save(tmp_path / "keywords")
    loaded = KeywordIndex.load(tmp_path / "keywords", len(TEXTS))
    assert loaded.scores(["lead", "ward"]) == pytest.approx(index.scores(["lead", "ward"]))
    assert loaded.frequencies == index.frequencies


def test_a_text_without_terms_keeps_its_place() -> None:
    scores = KeywordIndex.of(["and the", "peer workers"]).scores(["peer"])
    assert scores[0] == 0
    assert scores[1] > 0


def test_it_counts_in_how_many_texts_a_stem_occurs() -> None:
    frequencies = KeywordIndex.of(["ward ward", "ward bed"]).frequencies
    assert frequencies == {"ward": 2, "bed": 1}
