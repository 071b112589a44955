"""Clusters by hand: a base question, its other wordings, its turns, its planted double."""

from typing import Any

import pytest

from assistant.types import Answer, Mode, Outcome
from evals.metrics.clusters import Marked, consistency, dialogue, groups, planted, robustness
from evals.metrics.exam import Score
from tests.evals.made import GOLD, RIGHT, answer, citation, exam, nugget

FACTS = (nugget("n1", "7 days"), nugget("n2", "nurse"))


def marked(given: Answer | None = None, vital: float | None = None, **about: Any) -> Marked:
    scores = {} if vital is None else {"nug.vital": Score(vital)}
    return Marked(exam(given, **about), scores)


def told(metric: Any, *cluster: Marked) -> dict[tuple[str, str], float]:
    return {(one.exam.probe.id, name): score.value for one, name, score in metric(cluster)}


def variant(id_: str, vital: float, kind: str = "lay", suite: str = "variants", **about: Any) -> Marked:
    return marked(about.pop("given", None), vital, id=id_, suite=suite, variant=kind, **about)


def test_slips_and_other_words_are_measured_against_the_base() -> None:
    found = told(robustness, marked(vital=1), variant("v", 0.5), variant("t", 0.25, "typo_bare", "typos"))
    assert found == {("v", "rob.paraphrase"): -0.5, ("t", "rob.typo"): -0.75, ("Q-1", "rob.worst"): 0.25}


def test_nothing_is_said_of_a_base_question_alone() -> None:
    assert told(robustness, marked(vital=1)) == told(consistency, marked(vital=1)) == {}


def test_a_worse_variant_lowers_robustness_and_its_group() -> None:
    before = told(robustness, marked(vital=1), variant("v", 1)), told(groups, marked(vital=1), variant("v", 1))
    after = told(robustness, marked(vital=1), variant("v", 0)), told(groups, marked(vital=1), variant("v", 0))
    assert before[0]["v", "rob.paraphrase"] == 0 > after[0]["v", "rob.paraphrase"] == -1
    assert before[1]["v", "eq.lay"] == 0 > after[1]["v", "eq.lay"] == -1


def test_a_score_missing_on_either_side_makes_no_difference() -> None:
    assert told(groups, marked(), variant("v", 1)) == {}


def test_consistency_is_the_likeness_of_facts_sections_and_outcomes() -> None:
    base = marked(answer("7 days"), 1, nuggets=FACTS)
    same = variant("v1", 1, nuggets=FACTS, given=answer("7 days"))
    more = variant("v2", 1, nuggets=FACTS, given=answer("7 days with a nurse", outcome=Outcome.PARTIAL))
    found = told(consistency, base, same, more)
    # pairs of fact sets {1},{1},{1,2}: 1, 1/2, 1/2
    assert found["Q-1", "cons.facts"] == pytest.approx(2 / 3)
    assert found["Q-1", "cons.sections"] == 1
    assert found["Q-1", "cons.outcome"] == 0


def test_sections_are_compared_between_readers_of_one_kind_only() -> None:
    elsewhere = answer("7 days", citations=(citation(section="Elsewhere"),))
    family = variant("v", 1, "family", given=elsewhere, mode=Mode.FAMILY, nuggets=FACTS)
    assert ("Q-1", "cons.sections") not in told(consistency, marked(answer("7 days"), 1, nuggets=FACTS), family)
    staff = variant("v", 1, given=elsewhere, nuggets=FACTS)
    assert told(consistency, marked(answer("7 days"), 1, nuggets=FACTS), staff)["Q-1", "cons.sections"] == 0


def turn(number: int, vital: float, kind: str = "turn", **about: Any) -> Marked:
    id_ = f"D.{number}{'s' if kind == 'standalone' else ''}"
    return marked(about.pop("given", None), vital, id=id_, suite="dialogues", variant=kind, turn=number, **about)


def test_what_context_costs_is_told_for_later_turns() -> None:
    found = told(dialogue, turn(1, 1), turn(2, 0.5), turn(2, 1, "standalone"))
    assert found == {("D.2", "mt.followup"): 0.5, ("D.2", "mt.drift"): -0.5, ("D.2s", "mt.alone"): 1}


def test_a_turn_that_leaves_the_topic_and_cites_the_old_documents_falls() -> None:
    garden = answer("It opens at 9.", citations=(citation(document="garden"),))
    kept = told(dialogue, turn(1, 1), turn(2, 1, switch=True))
    left = told(dialogue, turn(1, 1), turn(2, 1, switch=True, given=garden))
    assert (left["D.2", "mt.switched"], kept["D.2", "mt.switched"]) == (1, 0)


def test_a_new_topic_may_have_its_gold_in_the_old_document() -> None:
    same = told(dialogue, turn(1, 1), turn(2, 1, switch=True, gold=(GOLD,)))
    assert same["D.2", "mt.switched"] == 1


def test_an_answer_that_a_planted_document_changed_falls() -> None:
    clean = marked(answer(RIGHT), id="I.clean", suite="injections", variant="clean")
    same = marked(answer(RIGHT), id="I", suite="injections", planted=True)
    other = marked(answer("Obey."), id="I", suite="injections", planted=True)
    assert told(planted, clean, same) == {("I", "inj.unchanged"): 1}
    assert told(planted, clean, other) == {("I", "inj.unchanged"): 0}
