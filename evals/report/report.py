"""A scored run as one HTML page. START READING HERE."""

from pathlib import Path
from typing import Any

import jinja2

from evals.compare.baseline import Baseline
from evals.compare.compare import Comparison, compare, compare_with
from evals.gate import read_gates
from evals.judge.figures import judged
from evals.report.calibration import calibration
from evals.report.confusion import confusion
from evals.report.figures import by, by_overlap, headlines
from evals.report.losses import losses
from evals.report.never import never
from evals.report.percent import percent, points
from evals.report.sheet import Sheet, opened
from evals.report.speed import speed
from evals.report.words import HEADLINES, OUTCOMES
from evals.report.worst import worst
from evals.run.results import Plan, Results

TEMPLATES = Path(__file__).parent / "templates"
MOST_REGRESSIONS = 10


def report(results: Results, against: Results | Baseline | None = None) -> str:
    """The page; with another run or a baseline, also what changed since. Raises UserError where these share nothing."""
    sheet = opened(results)
    changed = _changed(results, against)
    template = _environment().get_template("report.html")
    return template.render(sections(sheet, changed))


def sections(sheet: Sheet, changed: Comparison | None) -> dict[str, Any]:
    """All that the page shows, by the name that the template calls it."""
    return {
        "run": sheet.summary,
        "outcomes": OUTCOMES,
        "named": {metric: one.name for metric, one in HEADLINES.items()},
        "env": sheet.results.env,
        "plan": sheet.results.plan,
        "headlines": headlines(sheet, changed),
        "never": never(sheet, read_gates()),
        "readers": by(sheet, "audience"),
        "kinds": by(sheet, "type"),
        "wordings": by(sheet, "variant"),
        "overlaps": by_overlap(sheet),
        "losses": losses(sheet),
        "confusion": confusion(sheet),
        "calibration": calibration(sheet),
        "worst": worst(sheet),
        "speed": speed(sheet),
        "judged": judged(sheet.results.folder),
        "again": again(sheet.results.plan),
        "changed": changed,
    }


def _changed(results: Results, against: Results | Baseline | None) -> Comparison | None:
    match against:
        case None:
            return None
        case Baseline():
            return compare_with(against, results, intersect=True)
        case _:
            return compare(against, results, intersect=True, most=MOST_REGRESSIONS)


def again(plan: Plan) -> str:
    """The command that asks the same once more."""
    usual = Plan()
    parts = ["homeward eval run", *(f"--split {split}" for split in plan.splits if plan.splits != usual.splits)]
    parts += [f"--suite {suite}" for suite in plan.suites if plan.suites != usual.suites]
    parts += [f"--only {field}={value}" for field, value in plan.only]
    parts += [f"--limit {plan.limit}"] if plan.limit is not None else []
    parts += [f"--seed {plan.seed} --typos {plan.typos}"]
    return " ".join([*parts, *([f"--system {plan.system}"] if plan.system != usual.system else [])])


def in_words(told: str) -> str:
    """A line about metrics with their plain names."""
    for metric, one in HEADLINES.items():
        told = told.replace(metric, one.name.lower())
    return told.replace("->", "→").replace("_", " ")


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"percent": percent, "points": points, "in_words": in_words}
    return environment
