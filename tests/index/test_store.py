from pathlib import Path

import numpy as np
import pytest

from index.passages import Passage, Span, SpanKind
from index.store import ROWS_A_WRITE, Store
from tests.index.topics import vector


def passage(text: str, position: int = 0, document: str = "guidance/x") -> Passage:
    spans = (Span(0, len(text), SpanKind.SENTENCE, 3, ("a", "b")),)
    return Passage(document, "Title", ("One", "Two"), text, spans, False, position)


def test_a_passage_comes_back_as_it_was_written(tmp_path: Path) -> None:
    written = passage("Who holds the contract?")
    with Store.open(tmp_path) as store:
        store.add([written], np.stack([vector(written.text)]))
    with Store.open(tmp_path) as store:
        (read,), vectors = store.load()
    assert read == written
    assert vectors[0] == pytest.approx(vector(written.text))


def test_the_score_is_the_cosine(tmp_path: Path) -> None:
    one = passage("lead and contract")
    with Store.open(tmp_path) as store:
        store.add([one], np.stack([vector(one.text)]))
        ((id_, cosine),) = store.nearest(vector("lead"), 1)
    assert id_ == one.id
    # the vectors share 1 topic of 1 and 2, and 0.1: (1 + 0.01) / (sqrt(1.01) * sqrt(2.01))
    assert cosine == pytest.approx(0.7089, abs=1e-4)


def test_passages_load_in_order_of_document_voice_and_place(tmp_path: Path) -> None:
    written = [passage("c", 1, "b"), passage("b", 0, "b"), passage("a", 0, "a")]
    with Store.open(tmp_path) as store:
        store.add(written, np.stack([vector(p.text) for p in written]))
        read, _ = store.load()
    assert [p.text for p in read] == ["a", "b", "c"]


def test_more_passages_than_one_write_may_hold_are_all_kept(tmp_path: Path) -> None:
    many = [passage(f"bed {n}", n) for n in range(ROWS_A_WRITE + 5)]
    with Store.open(tmp_path) as store:
        store.add(many, np.stack([vector("bed")] * len(many)))
        read, vectors = store.load()
    assert [p.position for p in read] == list(range(len(many)))
    assert vectors.shape == (len(many), len(vector("bed")))


def test_nothing_of_the_process_memory_is_written_with_the_vectors(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.add([passage("lead")], np.stack([vector("lead")]))
    for _ in range(2):  # a store that is only read is begun anew as well
        (level,) = tmp_path.rglob("data_level0.bin")
        assert level.stat().st_size > 0
        assert not any(level.read_bytes())
        assert not any(level.with_name("length.bin").read_bytes())
        with Store.open(tmp_path) as store:
            assert store.load()[0] == [passage("lead")]


def test_the_vectors_in_use_are_not_blanked(tmp_path: Path) -> None:
    many = [passage(f"bed {n}", n) for n in range(ROWS_A_WRITE + 5)]
    with Store.open(tmp_path) as store:
        store.add(many, np.stack([vector("bed")] * len(many)))
    with Store.open(tmp_path) as store:
        assert all(cosine > 0.99 for _, cosine in store.nearest(vector("bed"), 20))
