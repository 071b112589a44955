"""Measure the web app: one person, a crowd, more than there is room for, and a slow phone. START READING HERE."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from io import StringIO

from rich.console import Console
from rich.table import Table

from evals.bench.noise import Noise, calibrate, load, noise
from evals.bench.processes import BenchFailed
from evals.bench.questions import FIXED
from index.settings import Settings
from ui.bench.crowd import Reply, at_once, one_by_one
from ui.bench.figures import Figure, of_clicks, of_crowd, of_one, of_views
from ui.bench.phone import CHROMIUM, clicks, first_views
from ui.bench.server import server

OVERFLOW = 3
"""So many times the crowd is more than there is room for."""
WARM_UP = 5


@dataclass(frozen=True, slots=True)
class WebPlan:
    """How much is measured."""

    people: int
    rounds: int
    browser: bool
    command: tuple[str, ...]
    """What starts Homeward."""


@dataclass(frozen=True, slots=True)
class WebReport:
    """The figures, and how noisy the machine was."""

    figures: tuple[Figure, ...]
    noise: Noise

    def as_data(self) -> dict[str, object]:
        """For JSON: each figure by its key, with its goal and whether it is met."""
        figures = {one.key: {"value": one.value, "most": one.most, "met": one.met} for one in self.figures}
        return {"figures": figures, "noise": {**asdict(self.noise), "is_quiet": self.noise.is_quiet}}


def measure(settings: Settings, plan: WebPlan) -> WebReport:
    """Start the server and measure it. Raises BenchFailed when it has no index, or the browser is missing."""
    if plan.browser and not CHROMIUM.exists():
        raise BenchFailed(f"{CHROMIUM} is not there. Install it (apt install chromium), or measure with --no-browser")
    before = load()
    calibrations = [calibrate()]
    with server(plan.command, settings) as address:
        one_by_one(address, FIXED[:WARM_UP])
        alone = [reply for _ in range(plan.rounds) for reply in one_by_one(address, FIXED)]
        calibrations.append(calibrate())
        crowd = _crowds(address, plan.people, plan.rounds)
        calibrations.append(calibrate())
        over = _crowds(address, plan.people * OVERFLOW, 1)
        figures = [
            *of_one(alone),
            *of_crowd("crowd", crowd, plan.people, all_answered=True),
            *of_crowd("overflow", over, plan.people * OVERFLOW, all_answered=False),
        ]
        if plan.browser:
            figures += [*of_views(first_views(address, plan.rounds)), *of_clicks(clicks(address, FIXED[:9]), alone)]
            calibrations.append(calibrate())
    return WebReport(tuple(figures), noise(calibrations, before))


def as_text(report: WebReport) -> str:
    """The figures as a person reads them, and whether they can be trusted."""
    table = Table("", "is", "at most", "met", box=None, pad_edge=False)
    for one in report.figures:
        goal = "" if one.most is None else f"{one.most:g}"
        table.add_row(one.label, f"{one.value:.3g}", goal, {None: "", True: "yes", False: "NO"}[one.met])
    text = StringIO()
    Console(file=text, width=100, highlight=False, markup=False).print(table, "", report.noise.words, sep="\n")
    return text.getvalue()


def _crowds(address: str, people: int, rounds: int) -> Sequence[Reply]:
    return [reply for _ in range(rounds) for reply in at_once(address, FIXED, people)]
