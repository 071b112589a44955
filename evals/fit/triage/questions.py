"""Questions that must not be answered here, and questions that must: what is learnt from, and what the cuts keep to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.triage.learned.head import ANSWERABLE
from evals.fit.asked import BEYOND, everything
from evals.fit.triage.gather import ASKED, ROOT, wordings

BY_NAME = "other_nations"
"""Known by the names of places, which only a rule can hold; not learnt."""
WORDINGS_TAKEN = 3
"""Every third: they are told from the refused ones easily, and teaching the encoder takes less long."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the kind of refusal it must meet, or `answerable`; a file is one author's."""

    file: str
    kind: str
    text: str


def own(root: Path = ROOT) -> Iterator[Asked]:
    """Our own questions, a file for each author: those of tests/safety/refusals, and of those who asked first."""
    for path in sorted((root / "tests" / "safety" / "refusals").glob("*.yaml")):
        for kind, block in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            yield from (Asked(path.stem, kind, line) for line in block.splitlines() if line.strip())
    for author, one in everything():
        if not one.distressed:
            kind = ANSWERABLE if one.kind == BEYOND else one.kind
            yield from (Asked(f"{ASKED}{author}", kind, text) for text in dict.fromkeys((one.text, one.standing)))


def answered(root: Path = ROOT) -> Iterator[Asked]:
    """A third of the wordings by which sections are found."""
    yield from (Asked(one.file, ANSWERABLE, one.text) for one in list(wordings(root))[::WORDINGS_TAKEN])


def asked_and_answered(files: Sequence[str]) -> list[str]:
    """What the authors of these files asked that the guidance answers."""
    authors = {file.removeprefix(ASKED) for file in files}
    return [one.text for author, one in everything() if author in authors and one.kind == ANSWERABLE]
