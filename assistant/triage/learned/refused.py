"""The refusal that what was learnt gives a message: outright, or beside the answer."""

import re

from assistant.triage.learned.features import slots
from assistant.triage.learned.vectors import Vectors
from assistant.triage.reading import Reading
from assistant.triage.verdict import Verdict
from assistant.types import Outcome

CLINICAL = Outcome.REFUSED_CLINICAL
OF_KIND: dict[str, tuple[Outcome, str]] = {
    **{kind: (CLINICAL, kind) for kind in ("dose", "diagnosis", "results", "risk", "decision", "therapy", "notes")},
    "personal": (Outcome.REFUSED_PERSONAL, ""),
    "legal": (Outcome.REFUSED_LEGAL, ""),
    "off_topic": (Outcome.OUT_OF_SCOPE, "off_topic"),
    "other_service": (Outcome.OUT_OF_SCOPE, "other_service"),
    "injection": (Outcome.INJECTION, ""),
}
"""The outcome and category of each kind that is learnt."""
LEARNT = "l.refused."
_SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|my|our|mr|mrs|ms|dr|patient|pt|(?:someone|somebody|person)(?:'s)?|mum|dad|son|"
    r"daughter|brother|sister|wife|husband|partner|nan|friend|neighbour|client|service user)\b",
    re.IGNORECASE,
)
"""Words for a person whose record or whereabouts somebody could be after."""
SHORTEST = 3
"""Words of a message that is looked at: fewer say too little."""


def refused(reading: Reading, vectors: Vectors | None) -> Verdict | None:
    """The refusal that was learnt, `blocks` False where it is in doubt; None for an answerable message.

    Without the encoder that it was learnt with there is none, and the rules decide alone.
    """
    from assistant.triage.learned.refusals import refusals  # noqa: PLC0415 - numpy

    if vectors is None or len(reading.cleaned.split()) < SHORTEST:
        return None
    known = refusals()
    if not vectors.fit(known.encoder):
        return None
    vector = vectors.of(reading)
    score = known.score(slots(reading.words), vector)
    if score < known.leaning:
        return None
    kind = known.kind(vector)
    if kind == "personal" and not _SOMEBODY.search(reading.cleaned):  # nobody is asked about
        return None
    outcome, category = OF_KIND[kind]
    # whether the guidance has something on a topic, the search knows better than what was learnt here
    certain = score >= known.refused and outcome is not Outcome.OUT_OF_SCOPE
    return Verdict(outcome, category, (LEARNT + kind,), blocks=certain)
