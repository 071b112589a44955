"""The order of the steps. START READING HERE."""

import logging
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from assistant.clock import Clock
from assistant.compose import compose
from assistant.harm import can_hurt
from assistant.judge import Strength, judge
from assistant.places import places
from assistant.present import (
    CARDS,
    beside,
    card,
    contacts_of,
    fixed,
    joined,
    next_questions,
    not_found,
    present,
    refusal,
    which,
    with_privacy,
    without_number,
)
from assistant.retell import Material, Retelling
from assistant.retrieve import retrieve
from assistant.settings import AnswerSettings, Limits
from assistant.switches import ALL_ON, Switches
from assistant.triage import Verdict, after_card, triage, was_in_danger, without_countries
from assistant.types import Answer, Mode, Outcome, Question, Turn
from assistant.understand import Query, questions_in, unclear, understand
from assistant.understand.scope import named_records
from assistant.verify import verify
from index.reference import Reference
from index.release import Found, Release

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Examined:
    """An answer with the passages it was chosen from, best first; none when the question never got that far."""

    answer: Answer
    found: tuple[Found, ...] = ()
    asked: str = ""
    """The question standing alone, as it was understood."""


class Assistant:
    """Answers questions from one release; without one it still meets danger and says what is wrong."""

    def __init__(
        self,
        release: Release | None,
        reference: Reference,
        settings: AnswerSettings | None = None,
        retelling: Retelling | None = None,
        switches: Switches = ALL_ON,
        understand: Callable[[Question, Release], Query] = understand,
    ) -> None:
        self.release = release
        self.reference = reference
        self.settings = settings or AnswerSettings()
        self.retelling = retelling
        self.switches = switches
        self.understand = understand
        """Step 2; another one is given by who measures what it is worth."""

    def ask(self, question: Question) -> Answer:
        """The answer, or the reason why there is none. Never raises; the log holds no message text."""
        return self.examine(question).answer

    def examine(self, question: Question) -> Examined:
        """The same answer, with what was retrieved for it: for people who measure or search by hand."""
        clock = Clock()
        try:
            examined = self._ask(question, clock)
        except Exception as error:  # noqa: BLE001 - a visitor never sees a traceback; its text could hold the message
            log.error("A question could not be answered: %s", place_of(error))
            examined = Examined(fixed(question, self.reference, Outcome.ERROR))
        answer = with_privacy(examined.answer, question, self.reference)
        return replace(examined, answer=answer.model_copy(update={"timings_ms": clock.timings()}))

    def _ask(self, question: Question, clock: Clock) -> Examined:
        """Triage, understand, places, retrieve, judge, compose, verify, present; and retell where a model is set."""
        with clock.step("triage"):
            verdict = meet(question, self.release)
            if verdict is not None and question.after_card:
                verdict = after_card(verdict, question)
        if verdict is not None and verdict.outcome in CARDS:
            return Examined(card(question, self.reference, verdict))
        off = self.switches.closed(question.mode)
        if off:
            examined = Examined(fixed(question, self.reference, Outcome.ERROR, off))
        elif verdict is not None and verdict.blocks:
            return Examined(refusal(question, self.reference, verdict))
        else:
            examined = self._from_guidance(question, verdict, clock)
            if verdict is None:
                examined = self._retold(examined, question, clock)
        return replace(examined, answer=beside(examined.answer, question, self.reference, verdict))

    def _from_guidance(self, whole: Question, verdict: Verdict | None, clock: Clock) -> Examined:
        """The answer to the part of the message that may be answered."""
        question = whole.model_copy(update={"text": verdict.rest}) if verdict and verdict.rest else whole
        release = self.release
        if release is None:
            return Examined(fixed(question, self.reference, Outcome.ERROR, "no_index"))
        if len(question.text) > self.settings.most_characters:
            return Examined(fixed(question, self.reference, Outcome.TOO_LONG))
        with clock.step("understand"):
            two = unclear(question, release.reference)
            asked = questions_in(question.text)
        if two is not None:
            return Examined(which(question, self.reference, two.says, two.choices))
        limits = self.settings.limits[question.mode]
        if len(asked) > 1:
            several = self._several(one_by_one(question, asked, release.reference), verdict, limits, release, clock)
            answer = joined(question, [one.answer for one in several], self.reference)
            if answer is not None:
                return together(several, answer)
        return self._whole(question, verdict, limits, release, clock)

    def _several(
        self, questions: Sequence[Question], verdict: Verdict | None, limits: Limits, release: Release, clock: Clock
    ) -> list[Examined]:
        """The answers to questions of one message, all within the limits; what one leaves of its share the next has."""
        several = []
        for number, each in enumerate(questions):
            share = limits.first_of(len(questions) - number)
            several.append(self._one(each, verdict, share, release, clock))
            limits = limits.after([told.text for told in several[-1].answer.statements])
        return several

    def _whole(
        self, question: Question, verdict: Verdict | None, limits: Limits, release: Release, clock: Clock
    ) -> Examined:
        """The answer to the message as one question; looked up again without the countries that it names in passing."""
        examined = self._one(question, verdict, limits, release, clock)
        here = without_countries(question.text)
        if examined.answer.outcome is not Outcome.NOT_FOUND or here == question.text:
            return examined
        again = self._one(question.model_copy(update={"text": here}), verdict, limits, release, clock)
        return again if again.answer.statements else examined

    def _one(
        self, question: Question, verdict: Verdict | None, limits: Limits, release: Release, clock: Clock
    ) -> Examined:
        """The answer to one question, no longer than its limits."""
        with clock.step("understand"):
            strange = verdict is not None and verdict.outcome is Outcome.OUT_OF_SCOPE and not verdict.rest
            query = replace(self.understand(question, release), doubted=strange)
        with clock.step("places"):
            known = places(question, query, release)
        if known is not None:
            return Examined(known)
        if query.lines and not any(line.contacts for line in query.lines):
            return Examined(without_number(question, query, release))
        with clock.step("retrieve"):
            found = tuple(retrieve(query, release, question.mode, self.settings))
        if question.mode is Mode.FAMILY or verdict is not None:  # CR-13, CR-14: no detail that can hurt
            found = tuple(one for one in found if not can_hurt(one.passage.text))
        return Examined(self._answer(question, query, found, limits, release, clock), found, query.text)

    def _answer(
        self,
        question: Question,
        query: Query,
        found: tuple[Found, ...],
        limits: Limits,
        release: Release,
        clock: Clock,
    ) -> Answer:
        with clock.step("judge"):
            evidence = judge(query, found, release)
        if evidence.strength is not Strength.FULL:
            return self._nothing(question, query, evidence.strength, found)
        with clock.step("compose"):
            easy = question.easy and question.mode is Mode.FAMILY
            pieces = verify(compose(query, evidence, limits, easy=easy), release)
        if all(piece.is_gap for piece in pieces):
            gap = pieces[0].text if pieces else ""
            return self._nothing(question, query, Strength.DETAIL_MISSING if gap else Strength.NOTHING, found, gap)
        with clock.step("present"):
            return present(question, query, pieces, found, release)

    def _nothing(
        self, question: Question, query: Query, strength: Strength, found: tuple[Found, ...], gap: str = ""
    ) -> Answer:
        """The refusal for a question the guidance does not answer: without sources, with what is known near it."""
        known = next_questions(found) if strength is Strength.DETAIL_MISSING else []
        answer = not_found(
            question, self.reference, strength.value, known, gap, contacts_of(query.lines, self.reference)
        )
        return answer.model_copy(update={"scope": query.scope, "release": self.release and self.release.name})

    def _retold(self, examined: Examined, question: Question, clock: Clock) -> Examined:
        """The same in a chat model's words, where one is set; no turn in which somebody was in danger reaches it."""
        release, retelling = self.release, self.retelling
        if release is None or retelling is None or not retelling.applies(examined.answer):
            return examined
        if was_in_danger(question, release.encoder):
            return examined
        with clock.step("retell"):
            material = Material(examined.answer, examined.found, examined.asked)
            return replace(examined, answer=retelling.retell(material, release, clock.seconds()))


def one_by_one(question: Question, asked: Sequence[str], reference: Reference) -> list[Question]:
    """The questions of one message, each with those before it as the turns before it.

    What one of them names, the others are about: a collaborative's name goes with each, so that none of them is
    answered with another one's example.
    """
    turns = [Turn(question=text) for text in asked]
    records = reference.directory.collaboratives
    named = [record.name for record in named_records(question.text, records)]
    about = f" ({named[0]})" if len(named) == 1 else ""
    return [
        question.model_copy(
            update={
                "text": text if named_records(text, records) else f"{text}{about}",
                "history": (*question.history, *turns[:number]),
            }
        )
        for number, text in enumerate(asked)
    ]


def together(several: Sequence[Examined], answer: Answer) -> Examined:
    """The joined answer with the passages of all, best first of each in turn."""
    in_turn = (one for each in zip_longest(*(examined.found for examined in several)) for one in each if one)
    found = {one.passage.id: one for one in in_turn}
    return Examined(answer, tuple(found.values()), " ".join(examined.asked for examined in several if examined.asked))


def place_of(error: BaseException) -> str:
    """What broke and where, without the error's own words, which can hold the message (PR-01)."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-3:])
    return f"{type(error).__name__} at {where}"


def meet(question: Question, release: Release | None) -> Verdict | None:
    """How a message must be met before anything is looked up; None when it is an ordinary question.

    With a release its encoder looks at the meaning, and its wordings say what is often asked.
    """
    if release is None:
        return triage(question)
    return triage(question, encoder=release.encoder, answered=release.nearest_asked)
