"""What a measuring process does: time a call, know its own peak memory, print one JSON object."""

import json
import resource
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from index.errors import UserError

Result = TypeVar("Result")


def timed(call: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds that a call took, and what it returned."""
    start = time.perf_counter()
    result = call()
    return time.perf_counter() - start, result


def peak_memory() -> float:
    """The most memory this process has held at once, in MB."""
    # On Linux ru_maxrss also remembers the parent that this process was forked from; VmHWM does not.
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024**2 if sys.platform == "darwin" else most / 1024


def say(step: Callable[[], Mapping[str, object]]) -> None:
    """Run a step and hand its result, with the peak memory, to the process that asked for it.

    What is wrong for the person at the keyboard goes to standard error in its own words, without a traceback.
    """
    try:
        found = step()
    except UserError as error:
        sys.exit(str(error))
    sys.stdout.write(json.dumps({**found, "peak_mb": peak_memory()}) + "\n")
