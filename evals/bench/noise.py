"""How noisy the machine was: the same small piece of work, timed before every measurement."""

import hashlib
import os
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median

HASHES = 60_000
TRIES = 5
# On an idle two-core machine the slowest of twenty calibrations took 1.02 to 1.10 times as long as the quickest.
MOST_SPREAD = 1.3


@dataclass(frozen=True, slots=True)
class Noise:
    """The calibrations of a run in milliseconds, and the load average (of the last minute) before and after it."""

    calibrations: tuple[float, ...]
    load_before: float
    load_after: float

    @property
    def spread(self) -> float:
        """The slowest calibration as a multiple of the quickest."""
        return max(self.calibrations) / min(self.calibrations)

    @property
    def is_quiet(self) -> bool:
        """Whether the figures can be trusted."""
        return self.spread <= MOST_SPREAD

    @property
    def words(self) -> str:
        """The verdict in a sentence or two."""
        facts = (
            f"the same work took {min(self.calibrations):.0f} to {max(self.calibrations):.0f} ms "
            f"(x {self.spread:.2f}) before {len(self.calibrations)} measurements; load {self.load_before:.1f} before "
            f"the run, {self.load_after:.1f} after it (its own included)"
        )
        if self.is_quiet:
            return f"The machine was quiet enough: {facts}."
        return f"TOO NOISY TO TRUST: {facts}. Run it again when nothing else is running."


def calibrate() -> float:
    """Milliseconds that a fixed amount of hashing takes on every core at once: the median of five tries."""
    return median(_once() for _ in range(TRIES))


def noise(calibrations: Sequence[float], load_before: float) -> Noise:
    """What the calibrations say, with the load average of now."""
    return Noise(tuple(calibrations), load_before, load())


def load() -> float:
    """The load average of the last minute."""
    return os.getloadavg()[0]


def _once() -> float:
    # Every core has its share: work on one core would move to a free one and notice nothing. The hashing gives the
    # interpreter's lock away, so threads do.
    start = time.perf_counter()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with ThreadPoolExecutor(max_workers=cores) as pool:
        list(pool.map(_hash, range(cores)))
    return (time.perf_counter() - start) * 1000


def _hash(salt: int) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", b"homeward", str(salt).encode(), HASHES)
