"""Nuggets by hand."""

import pytest

from assistant.types import Outcome
from evals.metrics import nuggets
from tests.evals.made import GOLD, RIGHT, answer, exam, nugget

FACTS = (nugget("n1", "7 days"), nugget("n2", {"all": ["nurse", "relative"]}), nugget("n3", "garden", "okay"))


def value(metric, *args, **about):  # type: ignore[no-untyped-def]
    score = metric(exam(*args, **about))
    return None if score is None else score.value


def test_vital_facts_are_a_share_and_the_missing_ones_are_named() -> None:
    score = nuggets.vital(exam(answer("Within 7 days."), nuggets=FACTS))
    assert score is not None
    assert (score.value, score.detail) == (0.5, "missing n2")


def test_all_facts_count_the_lesser_ones_too() -> None:
    # n1 and n3 of three
    assert value(nuggets.every, answer("Within 7 days, in the garden."), nuggets=FACTS) == pytest.approx(2 / 3)


def test_half_a_fact_is_half() -> None:
    # n1 whole, and of n2 the nurse only: (1 + .5) / 2
    assert value(nuggets.vital_partial, answer("A nurse within 7 days."), nuggets=FACTS) == 0.75


def test_facts_do_not_apply_where_there_are_none() -> None:
    only_okay = (nugget(importance="okay"),)
    assert [value(m, nuggets=()) for m in (nuggets.vital, nuggets.every, nuggets.vital_partial, nuggets.f3)] == [
        None
    ] * 4
    assert value(nuggets.vital, nuggets=only_okay) is None


def test_f3_is_1_for_a_terse_right_answer() -> None:
    assert value(nuggets.f3, answer("Within 7 days."), nuggets=(FACTS[0],)) == 1


def test_f3_falls_when_the_answer_dumps() -> None:
    # one fact allows 100 characters; 7days + 395 fill = 400: precision 1 - 300/400 = .25, recall 1:
    # 10 * .25 * 1 / (9 * .25 + 1) = 2.5 / 3.25
    text = "7 days" + "x" * 395
    assert value(nuggets.f3, answer(text), nuggets=(FACTS[0],)) == pytest.approx(2.5 / 3.25)


def test_f3_weighs_recall_three_times() -> None:
    # recall 1/2, precision 1: 10 * .5 / (9 + .5)
    assert value(nuggets.f3, answer("Within 7 days."), nuggets=FACTS) == pytest.approx(5 / 9.5)


@pytest.mark.parametrize(
    ("found", "match", "stage"),
    [
        (("rights/leave#0",), "the moon", "corpus"),
        (("garden#0",), "7 days", "retrieval"),
        (("rights/leave#0",), "7 days", "extraction"),
    ],
)
def test_a_missed_fact_was_lost_at_one_stage(found: tuple[str, ...], match: str, stage: str) -> None:
    silent = exam(answer(outcome=Outcome.NOT_FOUND), *found, nuggets=(nugget(match=match),), gold=(GOLD,))
    assert nuggets.lost_at(silent, silent.probe.nuggets[0]) == stage
    assert [nuggets.lost(silent, s).value for s in nuggets.STAGES] == [float(s == stage) for s in nuggets.STAGES]


def test_a_fixed_reply_that_came_first_refused_the_fact() -> None:
    stopped = exam(answer(outcome=Outcome.REFUSED_CLINICAL), nuggets=(nugget(),), gold=(GOLD,))
    stopped = type(stopped)(stopped.probe, stopped.record.model_copy(update={"found": ()}), stopped.library)
    assert nuggets.lost_at(stopped, stopped.probe.nuggets[0]) == "refused"


def test_what_is_held_and_what_is_lost_add_up_to_1() -> None:
    partly = exam(answer("Within 7 days."), nuggets=FACTS, gold=(GOLD,))
    held = nuggets.vital(partly)
    lost = [nuggets.lost(partly, stage) for stage in nuggets.STAGES]
    assert held is not None
    assert held.value + sum(one.value for one in lost if one) == pytest.approx(1)


@pytest.mark.parametrize("spoiled", ["The Fen ward must answer within 9 days.", "The Fen ward must answer.", "17 days"])
@pytest.mark.parametrize("metric", [nuggets.vital, nuggets.every, nuggets.vital_partial, nuggets.f3])
def test_a_spoiled_answer_falls(metric, spoiled: str) -> None:  # type: ignore[no-untyped-def]
    facts = (nugget(),)
    assert value(metric, answer(spoiled), nuggets=facts) < value(metric, answer(RIGHT), nuggets=facts) == 1


def test_citation_marks_are_no_part_of_the_text() -> None:
    assert value(nuggets.vital, answer("Within 7 days."), nuggets=(nugget(match={"re": r"\[1\]"}),)) == 0
