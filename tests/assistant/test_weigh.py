"""What speaks for a span and for an answer, in numbers worked out by hand."""

import math

import numpy as np
import pytest

from assistant.types import Question
from assistant.understand import Query, understand
from assistant.weigh import (
    QUESTION_FEATURES,
    SPAN_FEATURES,
    Model,
    Numbers,
    coverage,
    models,
    question_features,
    quotable,
    span_features,
)
from index.passages import Passage, Span, SpanKind
from index.release import Found, Release

LIST = "The rules of the house are:\n- doors stay open all day and all night."


def found(*pieces: str, score: float = 1.0, cosines: tuple[float, ...], kinds: tuple[SpanKind, ...] = ()) -> Found:
    """A passage of the given pieces, a line each, with the cosine of each; BM25 shares fall from 1 by halves."""
    spans, text = [], ""
    for number, piece in enumerate(pieces):
        start = len(text) + (1 if text else 0)
        text = f"{text}\n{piece}" if text else piece
        spans.append(Span(start, len(text), kinds[number] if kinds else SpanKind.SENTENCE))
    keywords = np.array([0.5**number for number in range(len(pieces))], dtype=np.float32)
    passage = Passage("guidance/x", "Title", ("Heading",), text, tuple(spans), False, 0)
    nowhere = np.zeros(len(pieces), dtype=np.float32)
    return Found(passage, score, 0.5, 0.5, 0.4, nowhere, np.array(cosines, dtype=np.float32), keywords)


def asked(text: str, release: Release) -> Query:
    return understand(Question(text=text), release)


def row(values: Numbers, at: int) -> dict[str, float]:
    return dict(zip(SPAN_FEATURES, values[at].tolist(), strict=True))


def test_each_span_is_weighed_against_the_best_span_and_the_best_passage(tiny: Release) -> None:
    first = found("One.", "Two.", "Three.", score=1.2, cosines=(0.6, 0.8, 0.7))
    second = found("Four.", score=0.9, cosines=(0.5,))
    values = span_features(asked("What are visits?", tiny), [first, second], 0.5)
    assert values.shape == (4, len(SPAN_FEATURES))
    one, three, four = row(values, 0), row(values, 2), row(values, 3)
    # the best span has .8; keywords 1, 1/2, 1/4 count half, for half the question is known
    assert (one["cosine"], one["behind"], one["keywords"]) == pytest.approx((0.6, -0.2, 0.5))
    assert (three["keywords"], three["place"], three["crowd"]) == pytest.approx((0.125, 1.0, 0.3))
    # the second passage: rank 1/2, and .3 below the first
    assert (one["rank"], one["passage"], one["place"]) == pytest.approx((1.0, 0.0, 0.0))
    assert (four["rank"], four["passage"], four["behind"]) == pytest.approx((0.5, -0.3, -0.3))


def test_a_list_counts_more_for_a_question_that_wants_one(tiny: Release) -> None:
    one = found(LIST, "Visits end.", cosines=(0.5, 0.5), kinds=(SpanKind.LIST, SpanKind.SENTENCE))
    wanted = span_features(asked("What are the rules?", tiny), [one], 1.0)
    not_wanted = span_features(asked("Is there a rule?", tiny), [one], 1.0)
    assert [(row(wanted, at)["list"], row(wanted, at)["list asked"]) for at in (0, 1)] == [(1, 1), (0, 0)]
    assert (row(not_wanted, 0)["list"], row(not_wanted, 0)["list asked"]) == (1, 0)


def test_a_span_that_holds_the_kind_of_thing_asked_for_is_marked(tiny: Release) -> None:
    one = found("It costs £5.", "It costs a lot.", "No source gives a price.", cosines=(0.5, 0.5, 0.5))
    values = span_features(asked("How much does a visit cost?", tiny), [one], 1.0)
    assert [(row(values, at)["need"], row(values, at)["gap"]) for at in range(3)] == [(1, 0), (0, 0), (0, 1)]
    free = span_features(asked("What is a visit?", tiny), [one], 1.0)
    assert [row(free, at)["need"] for at in range(3)] == [0, 0, 0]


def test_items_and_questions_of_the_guidance_carry_no_statement() -> None:
    kinds = (SpanKind.LIST, SpanKind.ITEM, SpanKind.SENTENCE, SpanKind.SENTENCE)
    one = found("a:\n- b", "b is good.", "Who may visit?", "Friends may.", cosines=(0.1, 0.2, 0.3, 0.4), kinds=kinds)
    assert [(rank, at) for rank, at, _ in quotable([one])] == [(0, 0), (0, 3)]


def test_a_list_of_questions_tells_what_to_ask() -> None:
    one = found(
        "Ask these:\n- Why here?\n- Until when?", "Why here?", cosines=(0.1, 0.2), kinds=(SpanKind.LIST, SpanKind.ITEM)
    )
    assert [(rank, at) for rank, at, _ in quotable([one])] == [(0, 0)]


def test_nothing_found_has_no_rows(tiny: Release) -> None:
    assert span_features(asked("What?", tiny), [], 0.0).shape == (0, len(SPAN_FEATURES))


def test_coverage_is_the_rarity_weighted_share_of_the_question_that_a_text_holds(tiny: Release) -> None:
    # "visit" stands in 2 of the passages; none holds "zebra", which counts as half a passage
    count = len(tiny.passages)
    visit, zebra = math.log1p(count / 2), math.log1p(count / 0.5)
    share = coverage(("visit", "zebra"), "Visits end at nine.", tiny)
    assert share == pytest.approx(visit / (visit + zebra))
    assert coverage(("visit",), "Visits end at nine.", tiny) == 1.0
    assert coverage((), "Visits end at nine.", tiny) == 0.0


def test_a_question_is_weighed_by_the_best_of_what_was_found(tiny: Release) -> None:
    first, second = found("One visit.", score=1.2, cosines=(0.6,)), found("Two.", score=0.9, cosines=(0.8,))
    values = question_features(asked("visit zebra", tiny), [first, second], tiny, 0.7)
    told = dict(zip(QUESTION_FEATURES, values.tolist(), strict=True))
    count = len(tiny.passages)
    visit, zebra = math.log1p(count / 2), math.log1p(count / 0.5)
    assert (told["cosine"], told["passage"], told["span"], told["question"]) == pytest.approx((0.8, 1.2, 0.7, 0.4))
    assert told["coverage"] == told["known"] == pytest.approx(visit / (visit + zebra))


def test_nothing_found_speaks_for_nothing(tiny: Release) -> None:
    assert question_features(asked("zebra", tiny), [], tiny, 0.0).tolist() == [0.0] * len(QUESTION_FEATURES)


def test_the_log_odds_are_the_bias_and_the_weighted_features() -> None:
    model = Model(-1.0, {"a": 2.0})
    rows = np.array([[0.5, 9.0], [1.0, 9.0]])
    # -1 + 2 * .5 = 0, and -1 + 2 * 1 = 1; "b" has no weight
    assert model.probabilities(rows, ("a", "b")) == pytest.approx([0.5, 1 / (1 + math.exp(-1))])


def test_the_fitted_models_weigh_only_what_is_measured() -> None:
    assert set(models()["span"].weights) == set(SPAN_FEATURES)
    assert set(models()["topic"].weights) == set(QUESTION_FEATURES)
