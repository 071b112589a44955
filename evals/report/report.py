"""A scored run as one HTML page. START READING HERE."""

from pathlib import Path
from typing import Any

import jinja2

from evals.compare.compare import Comparison, compare
from evals.gate import read_gates
from evals.report.calibration import calibration
from evals.report.confusion import confusion
from evals.report.figures import by, headlines
from evals.report.losses import losses
from evals.report.never import never
from evals.report.percent import percent, points
from evals.report.sheet import Sheet, opened
from evals.report.speed import speed
from evals.report.words import HEADLINES, OUTCOMES
from evals.report.worst import worst
from evals.run.results import Results

TEMPLATES = Path(__file__).parent / "templates"
MOST_REGRESSIONS = 10


def report(results: Results, against: Results | None = None) -> str:
    """The page; with another run, also what changed since. Raises UserError for runs that cannot be compared."""
    sheet = opened(results)
    changed = None if against is None else compare(against, results, intersect=True, most=MOST_REGRESSIONS)
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
        "losses": losses(sheet),
        "confusion": confusion(sheet),
        "calibration": calibration(sheet),
        "worst": worst(sheet),
        "speed": speed(sheet),
        "changed": changed,
    }


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
