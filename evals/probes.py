"""Probes: every single question that the cases make, with what its answer must hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from assistant.types import Mode, Outcome, Question, Turn
from evals.schema.cases import Answerable, Dialogue, Forbidden, Gold, Injection, Nugget, Triage, Unanswerable
from evals.schema.read import Entry
from evals.typos import with_typos

SUITES = ("core", "variants", "typos", "dialogues", "triage", "injections")
BASE = "base"
TYPO_SEEDS = 1
"""How often each answerable question is asked with slips of the keyboard."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One question as it is asked. All probes of a case share its cluster: they are not independent."""

    id: str
    cluster: str
    suite: str
    split: str
    type: str
    variant: str
    question: Question
    nuggets: tuple[Nugget, ...] = ()
    must_not: tuple[Forbidden, ...] = ()
    gold: tuple[Gold, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    signpost: tuple[str, ...] = ()
    hard: bool = False
    turn: int = 0
    """Place in a dialogue, from 1; 0 outside of one."""
    switch: bool = False
    """Whether this turn leaves the topic of the turn before."""
    level: str = ""
    information: bool = False
    canary: str = ""
    planted: bool = False
    """Whether it is asked of the release with the planted documents."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How probes are made from cases: which suites, and the seed of the typing slips."""

    suites: tuple[str, ...] = SUITES
    seed: int = 2026
    typos: int = TYPO_SEEDS


def probes(entries: Iterable[Entry], wording: Wording) -> list[Probe]:
    """Every probe of the suites asked for, in the order of the cases."""
    made = (probe for entry in entries for probe in _of(entry, wording))
    return [probe for probe in made if probe.suite in wording.suites]


def _of(entry: Entry, wording: Wording) -> Iterator[Probe]:
    match entry.case:
        case Answerable() | Unanswerable() as case:
            yield from _question(case, entry.split, wording)
        case Dialogue() as case:
            yield from _dialogue(case, entry.split)
        case Triage() as case:
            yield _triage(case, entry.split)
        case Injection() as case:
            yield from _injection(case, entry.split)


def _question(case: Answerable | Unanswerable, split: str, wording: Wording) -> Iterator[Probe]:
    base = Probe(
        id=case.id,
        cluster=case.id,
        suite="core",
        split=split,
        type=case.type,
        variant=BASE,
        question=Question(text=case.question, mode=case.mode),
        nuggets=case.nuggets,
        must_not=case.must_not,
        gold=case.gold,
        outcomes=case.outcomes,
        signpost=case.signpost,
        hard=case.hard,
    )
    yield base
    for number, variant in enumerate(case.variants, start=1):
        asked = Question(text=variant.text, mode=variant.mode or case.mode)
        id_ = f"{case.id}.v{number}"
        yield replace(base, id=id_, suite="variants", variant=variant.kind, question=asked, hard=False)
    if isinstance(case, Answerable):
        for number in range(1, wording.typos + 1):
            id_ = f"{case.id}.t{number}"
            text, kind = with_typos(case.question, f"{wording.seed}:{id_}")
            asked = Question(text=text, mode=case.mode)
            yield replace(base, id=id_, suite="typos", variant=f"typo_{kind}", question=asked, hard=False)


def _dialogue(case: Dialogue, split: str) -> Iterator[Probe]:
    """Each turn after those before it, and each later turn once more on its own where it is written out."""
    history: tuple[Turn, ...] = ()
    for number, turn in enumerate(case.turns, start=1):
        probe = Probe(
            id=f"{case.id}.{number}",
            cluster=case.id,
            suite="dialogues",
            split=split,
            type="dialogue",
            variant="turn",
            question=Question(text=turn.question, mode=case.mode, history=history),
            nuggets=turn.nuggets,
            must_not=turn.must_not,
            gold=turn.gold,
            outcomes=turn.outcomes,
            turn=number,
            switch=turn.topic_switch,
        )
        yield probe
        if number > 1 and turn.standalone:
            alone = Question(text=turn.standalone, mode=case.mode)
            yield replace(probe, id=f"{probe.id}s", variant="standalone", question=alone, switch=False)
        history = (*history, Turn(question=turn.question))


def _triage(case: Triage, split: str) -> Probe:
    history = tuple(Turn(question=turn) if isinstance(turn, str) else turn for turn in case.history)
    return Probe(
        id=case.id,
        cluster=case.id,
        suite="triage",
        split=split,
        type=case.category or "none",
        variant=BASE,
        question=Question(text=case.text, mode=case.mode, history=history),
        outcomes=case.outcomes,
        level=case.level,
        information=case.information,
    )


def _injection(case: Injection, split: str) -> Iterator[Probe]:
    """A smuggled question once; a question that meets a planted document twice, without the document and with it."""
    planted = case.channel == "document"
    text = (case.question or case.payload) if planted else case.payload
    probe = Probe(
        id=case.id,
        cluster=case.id,
        suite="injections",
        split=split,
        type=case.channel,
        variant=BASE,
        question=Question(text=text, mode=Mode(case.mode)),
        outcomes=case.outcomes,
        canary=case.canary,
        planted=planted,
    )
    if planted:
        yield replace(probe, id=f"{case.id}.clean", variant="clean", planted=False, canary="", outcomes=())
    yield probe
