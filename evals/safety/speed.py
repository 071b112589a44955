"""How soon the card is there: without an index, with it, and while fifty others ask; and what the check weighs."""

import resource
import statistics
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.ask import Assistant
from assistant.types import Mode, Question

OTHERS = 50
MEASURED = 60
GATE_MS = 200.0
"""Issue 5; the standards allow 1 s."""
ORDINARY = Question(text="How is a bed near home found, and who decides?", mode=Mode.STAFF)


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds to the card in one situation."""

    name: str
    milliseconds: tuple[float, ...]

    @property
    def p95(self) -> float:
        """95 of 100 cards were there by then."""
        return statistics.quantiles(self.milliseconds, n=20)[-1]

    def line(self) -> str:
        """The times as a line of the report."""
        kept = "kept" if self.p95 < GATE_MS else "MISSED"
        half = statistics.median(self.milliseconds)
        return f"{self.name:46} half within {half:6.1f} ms, p95 {self.p95:6.1f} ms   under {GATE_MS:.0f} ms {kept}"


def card_times(dangers: Sequence[str], assistant: Assistant) -> list[Times]:
    """The times without an index, with it, and with fifty questions in flight in the same process."""
    alone = Assistant(None, assistant.reference)
    sample = [Question(text=text, mode=Mode.FAMILY) for text in dangers[:MEASURED]]
    for one in (alone, assistant):
        one.ask(sample[0])  # the first message loads what was learnt
    return [
        _timed("card, no index", sample, alone),
        _timed("card, with the index", sample, assistant),
        _besieged("card, 50 others asking, no pause", sample, assistant),
        _besieged("card, 50 others waiting for a hanging model", sample, assistant, hang=True),
    ]


def memory_mb() -> float:
    """The most memory the process has used."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / 1024 / 1024 if sys.platform == "darwin" else used / 1024


def _timed(name: str, sample: Sequence[Question], assistant: Assistant) -> Times:
    found = []
    for question in sample:
        start = time.perf_counter()
        assistant.ask(question)
        found.append((time.perf_counter() - start) * 1000)
    return Times(name, tuple(found))


def _besieged(name: str, sample: Sequence[Question], assistant: Assistant, *, hang: bool = False) -> Times:
    """The times while others ask without pause, or hold their threads for ever as with a model that hangs."""
    over = threading.Event()

    def ask_on() -> None:
        while not over.is_set():
            assistant.ask(ORDINARY)

    busy: Callable[[], object] = over.wait if hang else ask_on
    others = [threading.Thread(target=busy, daemon=True) for _ in range(OTHERS)]
    for other in others:
        other.start()
    try:
        return _timed(name, sample, assistant)
    finally:
        over.set()
        for other in others:
            other.join()
