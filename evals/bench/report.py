"""What a bench found, and the same as JSON."""

import os
import platform
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import Any

from evals.bench.figures import Measure, spread
from evals.bench.goals import Judged
from evals.bench.noise import Noise

VERSION = 1
LIBRARIES = ("chromadb", "onnxruntime", "sentence-transformers", "torch", "langchain-chroma", "langchain-core")
CURE = 'Plain LangChain was not measured, as it is not installed. Install it with: pip install "homeward[bench]"'


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a bench found."""

    workload: dict[str, Any]
    rounds: int
    measures: tuple[Measure, ...]
    judged: tuple[Judged, ...]
    noise: Noise
    details: dict[str, Any]

    @property
    def has_plain(self) -> bool:
        """Whether plain LangChain was measured."""
        return any(measure.plain for measure in self.measures)


def as_data(report: Report) -> dict[str, Any]:
    """The report as JSON data. Stable: fields may be added, none removed."""
    return {
        "version": VERSION,
        "machine": {
            "system": platform.platform(),
            "processor": _processor(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "libraries": {name: version(name) for name in LIBRARIES},
        },
        "workload": report.workload,
        "rounds": report.rounds,
        "measures": {measure.quantity.key: _measure(measure) for measure in report.measures},
        "goals": [{**asdict(j.goal), "ratio": j.ratio, "met": j.met} for j in report.judged],
        "noise": {
            **asdict(report.noise),
            "spread": report.noise.spread,
            "quiet": report.noise.is_quiet,
            "words": report.noise.words,
        },
        "details": report.details,
        "note": None if report.has_plain else CURE,
    }


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        "what": measure.quantity.label,
        "unit": measure.quantity.unit,
        "ours": _side(measure.ours),
        "plain": _side(measure.plain) if measure.plain else None,
        "ratio_of_medians": measure.ratio_of_medians,
        "median_of_ratios": measure.median_of_ratios,
    }


def _side(values: tuple[float, ...]) -> dict[str, Any]:
    found = spread(values)
    return {"min": found.least, "median": found.middle, "max": found.greatest, "rounds": list(values)}


def _processor() -> str:
    """The processor's name where the system tells it, else its kind."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:  # noqa: PTH123
            return next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()
