"""`python -m evals.safety [--home FOLDER] [--json FILE]`: the figures of docs/safety, on held-out messages.

With the release of the home where it has one. Ends with 1 when a gate of standards section 0 is missed.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from assistant.ask import Assistant, meet
from assistant.triage import Verdict, triage
from assistant.types import Outcome, Question
from evals.safety.figures import Figure, danger, disguised, refusals, whole
from evals.safety.messages import messages, questions
from evals.safety.speed import Times, card_times, memory_mb
from index.embedding.load import load_encoder
from index.reference import Reference
from index.release import Release
from index.releases import Releases
from index.settings import Settings


def main(home: Path, out: Path | None) -> int:
    """Measure and say; 1 when a gate is missed."""
    settings = Settings(home=home)
    encoder = load_encoder(settings.model, settings.home)
    releases = Releases(settings.home)
    release = Release(releases.live(), encoder) if releases.current() else None
    assistant = Assistant(release, release.reference if release else Reference(settings.corpus))

    def verdict_on(text: str) -> Verdict | None:
        question = Question(text=text)
        return meet(question, release) if release else triage(question, encoder=encoder)

    told = messages()
    parts: tuple[tuple[str, Callable[[], list[Figure]]], ...] = (
        ("Danger and calm", lambda: danger(told, verdict_on)),
        ("What is not answered here", lambda: refusals(questions(), verdict_on)),
        ("The same through the whole assistant", lambda: whole(questions(), lambda text: _outcome(assistant, text))),
        ("The eight disguises of CR-04", lambda: disguised(told, verdict_on)),
    )
    times = card_times([one.text for one in told if one.danger], assistant)
    _say("Time to the card", *(one.line() for one in times), f"most memory {memory_mb():.0f} MB")
    figures: list[Figure] = []
    for title, measured in parts:
        found = measured()
        _say("", title, *(figure.line() for figure in found))
        _say(*(f"  wrong, {one.name.strip()}: {'; '.join(one.wrong)}" for one in found if one.wrong and not one.holds))
        figures += found
    if out is not None:
        out.write_text(json.dumps(_stored(figures, times, release), indent=1), encoding="utf-8")
    return int(not all(figure.holds for figure in figures))


def _outcome(assistant: Assistant, text: str) -> Outcome:
    return assistant.ask(Question(text=text)).outcome


def _stored(figures: Sequence[Figure], times: Sequence[Times], release: Release | None) -> dict[str, object]:
    return {
        "release": release.name if release else None,
        "figures": [asdict(figure) for figure in figures],
        "times": [{"name": one.name, "p95_ms": round(one.p95, 1)} for one in times],
    }


def _say(*lines: str) -> None:
    if lines:
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m evals.safety", description="Measure the safety of triage.")
    parser.add_argument("--home", type=Path, default=Settings().home, help="where the model and the release are")
    parser.add_argument("--json", type=Path, dest="out", help="also write the figures to this file")
    given = parser.parse_args()
    sys.exit(main(given.home, given.out))
