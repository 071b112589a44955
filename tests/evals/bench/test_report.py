import json

from evals.bench.report import CURE, as_data
from tests.evals.bench.reports import report


def test_the_json_holds_every_round_and_both_ratios() -> None:
    data = json.loads(json.dumps(as_data(report(plain=True))))
    first = data["measures"]["first_answer"]
    assert first["ours"] == {"min": 2.0, "median": 3.0, "max": 4.0, "rounds": [2.0, 4.0]}
    assert first["plain"]["rounds"] == [10.0, 20.0]
    assert (first["ratio_of_medians"], first["median_of_ratios"]) == (0.2, 0.2)
    assert data["measures"]["start"]["plain"] is None


def test_the_json_says_which_goals_are_met_and_how_noisy_it_was() -> None:
    data = as_data(report(plain=True))
    assert {goal["key"]: goal["met"] for goal in data["goals"]} == {
        "first_answer": True,
        "retrieval_p50": True,
        "answer_p50": True,
        "indexing": False,
        "answering_memory": True,
    }
    assert (data["noise"]["spread"], data["noise"]["quiet"]) == (1.1, True)
    assert data["note"] is None


def test_the_json_names_the_cure_when_plain_langchain_is_missing() -> None:
    data = as_data(report(plain=False))
    assert (data["note"], data["goals"]) == (CURE, [])
