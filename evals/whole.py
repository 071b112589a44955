"""Whole: ask a new release all development cases and hold the answers to the gates, before it goes live.

Takes about a minute and the libraries of the evaluation: who wants it hands `whole_run` to `publish`.
"""

from evals.compare.baseline import Baseline, baseline_of, same_cases
from evals.evaluation import RUNS, Gate, WholeRun, read_evaluation
from evals.gate import gate, read_gates
from evals.run.generate import generate, prepare
from evals.run.results import Plan, Results
from evals.schema.read import CASES, read_cases
from evals.score.score import score
from index.errors import UserError
from index.release import Release
from index.releases import Releases
from index.settings import Settings
from index.vectors import Progress


def whole_run(release: Release, settings: Settings, progress: Progress) -> WholeRun:
    """The gates of a run on this release, which is kept below its folder.

    A fall against the live release counts where that was asked the same. Raises UserError when no case fits.
    """
    plan = Plan(cases=str(CASES))
    results = prepare(release, read_cases(CASES, plan.splits), plan, release.folder / RUNS)
    generate(results, release, settings, progress)
    score(results, progress)
    checks = gate(results, read_gates(), _baseline(results, settings), intersect=True)
    found = tuple(Gate(name=check.name, state=check.state.value, message=check.message) for check in checks)
    return WholeRun(run=results.run_id, gates=found)


def _baseline(results: Results, settings: Settings) -> Baseline | None:
    """The whole run of the live release; None when it has none, or none that can be compared."""
    live = Releases(settings.home).current()
    known = None if live is None else read_evaluation(live)
    if live is None or known is None or not known.run:
        return None
    try:
        kept = baseline_of(Results(live / RUNS / known.run))
        same_cases(kept, baseline_of(results), intersect=True)
    except UserError:
        return None
    return kept
