"""The verdict on a message: danger first, alone and with the turns before it; then what is not answered here."""

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.triage.detector import Detector
from assistant.triage.foreign import RULE_ID as FOREIGN_RULE
from assistant.triage.foreign import danger as foreign_danger
from assistant.triage.guarded import guarded
from assistant.triage.learned import looked_twice
from assistant.triage.learned.vectors import Nearest, Vectors
from assistant.triage.nations import Elsewhere, elsewhere
from assistant.triage.pattern import STOP
from assistant.triage.reading import BOOK, DANGER, Reading, read
from assistant.triage.refusing import refusal
from assistant.triage.rule import Findings, Hit, Level, Rule
from assistant.triage.rules.elsewhere import OTHER_NATIONS
from assistant.triage.verdict import Verdict
from assistant.types import Outcome, Question

if TYPE_CHECKING:
    from index.embedding.encoder import Encoder

TURNS_BEFORE = 3
"""CR-08: the last three turns are read together with the message."""
DETECTOR = Detector(BOOK, DANGER)
FOREIGN = Rule(FOREIGN_RULE, Level.U, "self", "")
OUTCOMES = {Level.E: Outcome.EMERGENCY, Level.U: Outcome.URGENT, Level.S: Outcome.SUPPORT}
CATEGORY_ORDER = (
    "injury",
    "perinatal",
    "perinatal_other",
    "psychosis",
    "eating",
    "abuse",
    "abuse_other",
    "violence",
    "missing",
    "carer",
    "self",
    "other",
    "bereaved",
)
"""Which card wins within a level; the more particular help first."""
BROKEN = Verdict(Outcome.SUPPORT, "general", ("error.triage",), blocks=False)


def triage(
    question: Question,
    detector: Detector = DETECTOR,
    encoder: "Encoder | None" = None,
    *,
    learned: bool = True,
    answered: Nearest | None = None,
) -> Verdict | None:
    """How the message must be met before anything else looks at it; None when it is an ordinary question.

    Rules come first, then what was learnt from examples: by words, and with an `encoder` by meaning too. The highest
    level wins. `answered` says how near a question is that the guidance answers: the nearer, the less is refused.
    `learned=False` is for those who fit the learnt layers. Never raises: where a step breaks, danger already found
    stands, and otherwise the help box is shown (CR-21).
    """
    reading = guarded("reading", lambda: read(question.text))
    if reading is None:
        return BROKEN
    found = guarded("danger", lambda: _danger(reading, question, detector))
    if found is None:
        return BROKEN
    vectors = Vectors(encoder, answered=answered) if encoder is not None and learned else None
    if learned:
        found = _second(found, reading, question, vectors)
    if found.level >= Level.U:
        return _with_nation(_verdict(found), reading)
    before = read(question.history[-1].question) if question.history else None
    refused = guarded("refusal", lambda: refusal(question.text, reading, vectors, before))
    return _beside_danger(found, refused, reading)


def _beside_danger(found: Findings, refused: Verdict | None, reading: Reading) -> Verdict | None:
    """The verdict on a message without danger."""
    if refused is not None:
        return replace(refused, support=_verdict(found).category) if found.level is Level.S else refused
    if not any(c.isalnum() for c in reading.cleaned):
        return Verdict(Outcome.CLARIFY, "", ("b.empty",), blocks=True)
    if found.level is Level.N:
        return Verdict(Outcome.SUPPORT, "general", _failed(found), blocks=False) if found.failed else None
    return _verdict(found)


def after_card(verdict: Verdict, question: Question) -> Verdict:
    """The verdict on a message whose card has been seen, and whose answer is asked for all the same (CR-23).

    The help box stands beside the answer, and what must not be answered here is still not answered.
    """
    if not verdict.blocks or verdict.outcome not in (Outcome.EMERGENCY, Outcome.URGENT):
        return verdict
    refused = guarded("refusal", lambda: refusal(question.text, read(question.text), None))
    if refused is not None and refused.blocks:
        return refused
    return Verdict(Outcome.SUPPORT, verdict.category, verdict.rules, blocks=False)


def _danger(reading: Reading, question: Question, detector: Detector) -> Findings:
    """The danger in the message alone, and in it as the end of the last turns."""
    alone = detector.find(reading.coded, reading.live)
    hits, failed = list(alone.hits), list(alone.failed)
    if foreign_danger(reading.cleaned):
        hits.append(Hit(FOREIGN, Level.U, "self", 0, 0, generic=False))
    turns = [read(turn.question) for turn in question.history[-TURNS_BEFORE:]]
    if turns:
        before = "".join(turn.coded.rstrip(STOP) for turn in turns)  # a sentence may run on into the next message
        earlier = max(detector.find(turn.coded, turn.live).level for turn in turns)
        whole = before + reading.coded
        joined = detector.find(whole, BOOK.live(whole), after_danger=earlier >= Level.U, since=len(before))
        hits += joined.hits
        failed += joined.failed
    return Findings(tuple(hits), tuple(failed))


def _second(found: Findings, reading: Reading, question: Question, vectors: Vectors | None) -> Findings:
    """The findings after the second look; those of the rules, and the help box in any case, where it breaks (CR-21)."""

    def look() -> Findings:
        return looked_twice(found, reading, [read(turn.question) for turn in question.history[-1:]], vectors)

    return guarded("learned", look) or Findings(found.hits, (*found.failed, "learned"))


def _verdict(found: Findings) -> Verdict:
    top = [hit for hit in found.hits if hit.level is found.level]
    first = min(top, key=lambda hit: _rank(hit.category))
    rules = tuple(dict.fromkeys([*(hit.rule.id for hit in top), *_failed(found)]))
    return Verdict(OUTCOMES[found.level], first.category, rules, blocks=found.level >= Level.U)


def _with_nation(verdict: Verdict, reading: Reading) -> Verdict:
    """The verdict with the nations rule added where a place outside England is named (CR-17)."""
    if guarded("nations", lambda: elsewhere(reading)) in (None, Elsewhere.NOTHING):
        return verdict
    return Verdict(verdict.outcome, verdict.category, (*verdict.rules, OTHER_NATIONS.id), verdict.blocks)


def _rank(category: str) -> int:
    return CATEGORY_ORDER.index(category) if category in CATEGORY_ORDER else len(CATEGORY_ORDER)


def _failed(found: Findings) -> tuple[str, ...]:
    return tuple(f"error.{rule}" for rule in dict.fromkeys(found.failed))
