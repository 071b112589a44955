"""A report with figures that are easy to follow."""

from evals.bench.figures import QUANTITIES, Measure
from evals.bench.goals import judge
from evals.bench.noise import Noise
from evals.bench.report import Report

WORKLOAD = {
    "release": "r1",
    "passages": 20,
    "words": 900,
    "questions": ["What?"],
    "encoder": "model x",
    "weights": "/w",
}
DETAILS = {"answered": 1, "steps_ms": {"retrieve": 2.0, "total": 4.0}}


def report(*, plain: bool) -> Report:
    """Two rounds: ours 2 and 4, plain LangChain's 10 and 20, of every quantity but `start`, which is ours alone."""
    measures = tuple(
        Measure(quantity, (2.0, 4.0), (10.0, 20.0) if plain and quantity.key != "start" else ())
        for quantity in QUANTITIES
    )
    return Report(WORKLOAD, 2, measures, judge(measures), Noise((30.0, 33.0), 0.1, 1.0), DETAILS)
