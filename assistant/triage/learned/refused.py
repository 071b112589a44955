"""The refusal that what was learnt gives a message: outright, or beside the answer."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from assistant.triage.learned.features import slots
from assistant.triage.learned.vectors import Vectors
from assistant.triage.reading import BOOK, Reading, read_after
from assistant.triage.rules import context
from assistant.triage.verdict import Verdict
from assistant.types import Outcome

if TYPE_CHECKING:  # numpy is loaded with the first message, not with the package
    from assistant.triage.learned.refusals import Lines, Refusals
    from index.embedding.encoder import Vector

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
WORDS = 0.5
"""What the words count beside the meaning. Of 0 to 2, this found most of two authors' messages not learnt from."""
SURE = 2.25
"""How far over the cut. Of 1,059 dangers by three authors not learnt from, 14 in a thousand score so; a wide margin
still has them met."""
NEAR, NEAR_FROM = 15.0, 0.5
"""What being near to a question that is answered counts against a refusal, and the cosine from which it does. Of three
authors not learnt from 84 instead of 77 % of what must not be answered is refused with it, at as many refusals of what
eight other people ask that is answered (2.5 %) and 2.7 instead of 2.1 % of near misses; 12 to 20 and .35 to .55 are
alike."""
NOBODY = 3.0
"""How far over the cut a question must be to be after somebody's record though it names nobody."""
_SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|my|our|mr|mrs|ms|dr|patient|pt|(?:someone|somebody|person)(?:'s)?|mum|dad|son|"
    r"daughter|brother|sister|wife|husband|partner|nan|friend|neighbour|client|service user)\b",
    re.IGNORECASE,
)
"""Words for a person whose record or whereabouts somebody could be after."""
SHORTEST = 3
"""Words of a message that is looked at: fewer say too little."""
FOLLOW_UP = 10
"""Words of a message that may lean on the turn before it."""
LONGEST = 2000
"""Characters of one: a longer message is told to be too long, and its end alone says little of what it is."""


def refused(reading: Reading, vectors: Vectors | None, before: Reading | None = None) -> Verdict | None:
    """The refusal that was learnt, `blocks` False where it is in doubt; None for an answerable message.

    A short message says little alone: after another turn ("and if it was a 3?") it is refused if both together are.
    """
    seen = _seen(reading, vectors)
    if seen is None or seen.is_far or not seen.reaches(seen.lines.leaning):
        return None
    if before is not None and len(reading.cleaned.split()) <= FOLLOW_UP:
        together = _seen(read_after(before, reading), vectors)
        seen = min(seen, together or seen, key=lambda one: one.score)
        if not seen.reaches(seen.lines.leaning):
            return None
    names_nobody = seen.kind == "personal" and not _SOMEBODY.search(reading.cleaned)
    if names_nobody and not seen.reaches(seen.lines.refused + NOBODY):
        return None
    outcome, category = OF_KIND[seen.kind]
    is_certain = seen.reaches(seen.lines.refused)
    if outcome is Outcome.OUT_OF_SCOPE:  # whether the guidance has something on a topic, the search knows better
        return Verdict(outcome, category, (LEARNT + seen.kind,), blocks=False) if is_certain else None
    return Verdict(outcome, category, (LEARNT + seen.kind,), blocks=is_certain)


def surely_refused(reading: Reading, vectors: Vectors | None) -> bool:
    """Whether a message is so far on the refused side that it takes more to see danger in it.

    The model learnt both sides of that line: questions that are refused, and our own messages of danger. What seems to
    be about something else entirely may be a farewell in riddles.
    """
    seen = _seen(reading, vectors)
    if seen is None or OF_KIND[seen.kind][0] is Outcome.OUT_OF_SCOPE:
        return False
    return seen.bare >= seen.known.alone.refused + SURE


def cleared(reading: Reading, vectors: Vectors | None) -> bool:
    """Whether a message is so like those that are answered that a rule which matched is mistaken."""
    seen = _seen(reading, vectors)
    return seen is not None and not seen.reaches(seen.lines.cleared)


@dataclass(frozen=True, slots=True)
class _Seen:
    known: "Refusals"
    bare: float
    """How like a question that is refused the message is, by words and vector."""
    kind: str
    near: Callable[[], float | None]
    """How near it is to a question that is known to be answered."""

    @property
    def is_far(self) -> bool:
        """Whether no line is reached, whatever it is near to; nothing need be looked for then."""
        return self.bare < min(self.known.alone.leaning, self.known.beside.leaning)

    @property
    def lines(self) -> "Lines":
        """The scores at which the answer changes, by what is known."""
        return self.known.alone if self.near() is None else self.known.beside

    @property
    def score(self) -> float:
        """The bare score, less the nearer the message is to a question that is answered."""
        return self.bare - likeness_counted(self.near() or 0.0)

    def reaches(self, line: float) -> bool:
        """Whether the score does."""
        return self.score >= line


def _seen(reading: Reading, vectors: Vectors | None) -> _Seen | None:
    """What the layers say; None without the encoder that they were learnt with: then the rules decide alone."""
    from assistant.triage.learned.refusals import refusals  # noqa: PLC0415 - numpy

    if vectors is None or len(reading.cleaned) > LONGEST or len(reading.cleaned.split()) < SHORTEST:
        return None
    known = refusals()
    if not vectors.fit(known.head.encoder):
        return None

    def look() -> _Seen:
        vector = vectors.taught(reading)
        score = refused_score(known, reading, vector)
        return _Seen(known, score, known.head.refusal(vector), partial(_near, vectors, reading))

    return vectors.once(reading, look)


def _near(vectors: Vectors, reading: Reading) -> float | None:
    """How near the message is to a question that is answered; None where staff ask about policy or training.

    Such questions are near nothing that wordings hold, and are no more to be refused for it.
    """
    is_policy = next(BOOK.spans(context.POLICY, reading.coded, reading.live), None) is not None
    near = None if is_policy else vectors.near(reading)
    return None if near is None else near.cosine


def likeness_counted(near: float) -> float:
    """What being near to a question that is answered counts against a refusal."""
    return NEAR * max(0.0, near - NEAR_FROM)


def refused_score(known: "Refusals", reading: Reading, vector: "Vector") -> float:
    """How like a question that is refused a message is, by words and vector."""
    return known.head.refused(vector) + WORDS * known.words.score(slots(reading.words))
