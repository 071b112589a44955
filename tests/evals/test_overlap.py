"""Overlap: the share of a question's telling words that its gold quotes hold, and the questions in thirds by it."""

import json
import math
from collections.abc import Callable

import pytest

from evals.overlap import Rarity, bounds, overlap, overlap_of_probes, terciles
from evals.report.figures import by_overlap
from evals.report.report import report
from evals.report.sheet import opened
from evals.run.results import Results
from evals.schema.cases import Gold
from tests.evals.made import GOLD, LIBRARY, nugget, probe

FACTS = (nugget(),)


def test_rare_words_that_the_gold_does_not_hold_weigh_more_than_common_ones_that_it_does() -> None:
    # four passages; "answer" stands in two of them, "lawyer" in none, which counts as in half a passage
    answer, lawyer = math.log1p(4 / 2), math.log1p(4 / 0.5)
    found = overlap("Does the lawyer answer?", [GOLD], Rarity(LIBRARY))
    assert found == pytest.approx(answer / (answer + lawyer))


def test_a_question_in_the_gold_s_words_shares_all_and_one_in_others_none() -> None:
    rarity = Rarity(LIBRARY)
    assert overlap("Answer within 7 days?", [GOLD], rarity) == 1
    assert overlap("How quickly does somebody reply?", [GOLD], rarity) == 0
    assert overlap("Answer within 7 days?", [], rarity) is None


def test_the_words_of_several_quotes_count_together() -> None:
    other = Gold(document="rights/leave", section="Who comes?", quote="A nurse called Dr Ada Lowe")
    asked = "Does a nurse answer?"
    one, both = (overlap(asked, gold, Rarity(LIBRARY)) for gold in ([GOLD], [GOLD, other]))
    assert (one or 0) < (both or 0) == 1


def test_every_wording_has_its_own_overlap_and_slips_have_none() -> None:
    given = [
        probe(text="Answer within 7 days?", nuggets=FACTS, gold=(GOLD,)),
        probe(id="Q-1.v1", suite="variants", text="How quick is a reply?", nuggets=FACTS, gold=(GOLD,)),
        probe(id="Q-1.t1", suite="typos", text="Asnwer within 7 dyas?", nuggets=FACTS, gold=(GOLD,)),
        probe(id="Q-2", text="Who pays?", gold=()),
    ]
    assert overlap_of_probes(given, LIBRARY) == {"Q-1": 1.0, "Q-1.v1": 0.0}


def test_thirds_are_cut_by_value_so_that_equals_stay_together() -> None:
    assert terciles({"a": 0.1, "b": 0.4, "c": 0.9}) == {"a": "low", "b": "middle", "c": "high"}
    assert terciles({"a": 0.0, "b": 0.0, "c": 0.0, "d": 0.5}) == {"a": "low", "b": "low", "c": "low", "d": "high"}
    assert (terciles({}), bounds([])) == ({}, None)


def test_a_run_tells_its_figures_by_third_and_the_page_shows_them_from_few_words_to_many(scored: Results) -> None:
    summary = json.loads((scored.folder / "summary.json").read_text(encoding="utf-8"))
    thirds = summary["metrics"]["nug.vital"]["by"]["overlap"]
    # ten questions have vital facts: three as first written, three in other words, and slips and turns, which are none
    assert set(thirds) <= {"low", "middle", "high"}
    assert len(thirds) > 1
    rows = by_overlap(opened(scored))
    assert [told.cases for told, _ in rows] == [
        thirds[name]["clusters"] for name in ("low", "middle", "high") if name in thirds
    ]
    assert rows[0][0].label.startswith("0% to ")
    assert "Words shared" in report(scored)


def test_a_run_that_asked_for_no_facts_has_no_thirds(run_of: Callable[..., Results]) -> None:
    results = run_of(suites=("triage",))
    assert by_overlap(opened(results)) == []
    assert "Words shared" not in report(results)
