"""Vectors are made once: of a passage by its content, of another wording by its text."""

import numpy as np
import pytest

from index.embedding.encoder import Encoded
from index.passages import Passage, Span, SpanKind
from index.vectors import TEXTS_A_STEP, Known, embed
from tests.conftest import no_progress
from tests.index.topics import TopicEncoder, vector


def passage(text: str, position: int = 0, asks: tuple[str, ...] = ()) -> Passage:
    spans = (Span(0, len(text), SpanKind.SENTENCE),)
    return Passage("guidance/x", "Title", ("The school",), text, spans, False, position, asks)


def test_a_passage_its_heading_its_spans_and_its_wordings_each_have_a_vector() -> None:
    one, two = passage("A ward.", asks=("Which bed?", "Which review?")), passage("A contract.", 1)
    vectors = embed([one, two], (), Known(), TopicEncoder(), no_progress)
    assert vectors.passages == pytest.approx(np.stack([vector("school ward"), vector("school contract")]))
    assert vectors.headings == pytest.approx(np.stack([vector("school")] * 2))
    assert vectors.spans == pytest.approx(np.stack([vector("ward"), vector("contract")]))
    assert vectors.asks == pytest.approx(np.stack([vector("bed"), vector("review")]))
    assert vectors.embedded == 2


def test_only_what_is_not_known_goes_through_the_model() -> None:
    old, new = passage("A ward.", asks=("Which bed?",)), passage("A contract.", 1, ("Which bed?", "Which review?"))
    # kept vectors that the model would not give, so that they are known again
    kept = vector("lead")
    known = Known({old.content: Encoded(kept, np.stack([kept, kept]))}, {"Which bed?": kept})
    encoder = TopicEncoder()
    vectors = embed([old, new], (), known, encoder, no_progress)
    assert encoder.encoded == [new.indexed_text, "Which review?"]
    assert vectors.embedded == 1
    assert vectors.passages == pytest.approx(np.stack([kept, vector("school contract")]))
    assert vectors.headings == pytest.approx(np.stack([kept, vector("school")]))
    assert vectors.spans == pytest.approx(np.stack([kept, vector("contract")]))
    assert vectors.asks == pytest.approx(np.stack([kept, kept, vector("review")]))


def test_the_same_wording_of_two_sections_is_embedded_once() -> None:
    encoder = TopicEncoder()
    vectors = embed([passage("A.", asks=("A bed?",)), passage("B.", 1, ("A bed?",))], (), Known(), encoder, no_progress)
    assert encoder.encoded.count("A bed?") == 1
    assert vectors.asks.shape == (2, encoder.dimension)


def test_passages_without_other_wordings_have_an_empty_table() -> None:
    vectors = embed([passage("A ward.")], (), Known(), TopicEncoder(), no_progress)
    assert vectors.asks.shape == (0, TopicEncoder.dimension)


def test_a_change_of_the_text_or_of_its_spans_is_a_new_content_and_of_the_wordings_is_not() -> None:
    one = passage("A ward.")
    assert passage("A ward.", asks=("Which bed?",)).content == one.content
    assert passage("A ward!").content != one.content
    cut = Passage("guidance/x", "Title", ("The school",), "A ward.", (Span(0, 3, SpanKind.SENTENCE),), False, 0)
    assert cut.content != one.content


def test_progress_is_told_from_nothing_to_all() -> None:
    told: list[tuple[str, int, int]] = []
    many = [passage(f"Bed {number}.", number) for number in range(TEXTS_A_STEP + 1)]
    embed(many, (), Known(), TopicEncoder(), lambda what, done, total: told.append((what, done, total)))
    assert told == [("Embedding passages", done, TEXTS_A_STEP + 1) for done in (0, TEXTS_A_STEP, TEXTS_A_STEP + 1)]
