import logging
import threading
import time

import anyio
import pytest

from assistant.present import fixed
from assistant.types import Answer, Mode, Outcome, Question
from index.reference import Reference
from ui.web.answers import Desk, Held, Limits, Served

DANGER = Question(text="I took an overdose", mode=Mode.FAMILY)
ORDINARY = Question(text="Who leads?", mode=Mode.FAMILY)


class Slow:
    """Holds every question until it is let go, but for one of danger, as the assistant does with a slow model."""

    def __init__(self, answer: Answer) -> None:
        self.let_go = threading.Event()
        self.answer = answer

    def ask(self, question: Question) -> Answer:
        if question is DANGER:
            return self.answer.model_copy(update={"outcome": Outcome.EMERGENCY})
        assert self.let_go.wait(20)
        return self.answer.model_copy(update={"question": question.text})


class FirstAid:
    def __init__(self, reference: Reference) -> None:
        self.reference = reference

    def ask(self, question: Question) -> Answer:
        return fixed(question, self.reference, Outcome.EMERGENCY if question is DANGER else Outcome.ERROR)


def test_cr_20_a_person_in_danger_is_answered_while_every_seat_is_taken(answer: Answer, reference: Reference) -> None:
    slow = Slow(answer)
    desk = Desk(slow, FirstAid(reference), reference, limits=Limits(seats=2))
    outcomes: list[Outcome] = []

    async def ordinary() -> None:
        outcomes.append((await desk.ask(ORDINARY)).outcome)

    async def crowd() -> float:
        async with anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(ordinary)
            await anyio.sleep(0.1)
            start = time.perf_counter()
            assert (await desk.ask(DANGER)).outcome is Outcome.EMERGENCY
            taken = time.perf_counter() - start
            assert outcomes == []
            slow.let_go.set()
        return taken

    assert anyio.run(crowd) < 1  # standards, CR-20
    assert outcomes == [Outcome.ANSWERED] * 5


def test_nobody_in_danger_loses_the_seat_to_those_who_came_in_the_same_moment(
    answer: Answer, reference: Reference
) -> None:
    slow = Slow(answer)
    desk = Desk(slow, FirstAid(reference), reference, limits=Limits(seats=2))
    order: list[Outcome] = []

    async def one(question: Question) -> None:
        order.append((await desk.ask(question)).outcome)

    async def crowd() -> None:
        async with anyio.create_task_group() as tasks:
            for question in (ORDINARY, ORDINARY, ORDINARY, DANGER, ORDINARY):
                tasks.start_soon(one, question)
            await anyio.sleep(0.3)
            slow.let_go.set()

    anyio.run(crowd)
    assert order == [Outcome.EMERGENCY, *[Outcome.ANSWERED] * 4]


def test_a_fault_gives_the_seat_back(answers, reference: Reference) -> None:
    desk = Desk(answers, FirstAid(reference), reference, limits=Limits(seats=1))

    async def twice() -> list[Outcome]:
        return [(await desk.ask(Question(text=text))).outcome for text in ("explode", "explode", "Who leads?")]

    assert anyio.run(twice) == [Outcome.ERROR, Outcome.ERROR, Outcome.ANSWERED]


def test_se_09_when_too_many_wait_the_next_is_told_so(answer: Answer, reference: Reference) -> None:
    slow = Slow(answer)
    desk = Desk(slow, FirstAid(reference), reference, limits=Limits(seats=1))

    async def crowd() -> Answer | None:
        async with anyio.create_task_group() as tasks:
            for _ in range(Limits().waiting + 1):
                tasks.start_soon(desk.ask, ORDINARY)
            await anyio.sleep(0.3)
            told = None
            with anyio.move_on_after(3):
                told = await desk.ask(ORDINARY)
            slow.let_go.set()
        return told

    told = anyio.run(crowd)
    assert told is not None
    assert told.outcome is Outcome.ERROR
    assert told.lead == "Many people are asking just now."


def test_pr_01_a_fault_gives_the_words_for_an_error_and_logs_no_message(
    answers, reference: Reference, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(answers, FirstAid(reference), reference)
    with caplog.at_level(logging.DEBUG):
        answer = anyio.run(desk.ask, Question(text="explode secretly", mode=Mode.FAMILY))
    assert answer.outcome is Outcome.ERROR
    assert answer.lead == "Something went wrong."
    assert "RuntimeError" in caplog.text
    assert "secretly" not in caplog.text


class Hanging:
    """Never answers until it is let go."""

    def __init__(self) -> None:
        self.let_go = threading.Event()

    def ask(self, _: Question) -> Answer:
        self.let_go.wait(20)
        raise RuntimeError("too late")


def test_se_09_a_question_that_hangs_ends_in_words_and_its_thread_keeps_the_seat(reference: Reference) -> None:
    hanging = Hanging()
    desk = Desk(hanging, FirstAid(reference), reference, limits=Limits(seats=2, waiting=0, seconds=1.0))

    async def crowd() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(2):
                tasks.start_soon(desk.ask, ORDINARY)
        assert (await desk.serve(ORDINARY)).held is Held.BUSY
        assert desk.is_stuck
        assert (await desk.ask(DANGER)).outcome is Outcome.EMERGENCY
        hanging.let_go.set()
        with anyio.fail_after(5):
            while (await desk.serve(ORDINARY)).held is not Held.FAULT:
                await anyio.sleep(0.02)
        assert not desk.is_stuck

    anyio.run(crowd)


def test_who_waits_for_a_seat_too_long_is_told_so(reference: Reference) -> None:
    hanging = Hanging()
    desk = Desk(hanging, FirstAid(reference), reference, limits=Limits(seats=1, seconds=0.2))
    served: list[Served] = []

    async def one() -> None:
        served.append(await desk.serve(ORDINARY))

    async def crowd() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(3):
                tasks.start_soon(one)
        hanging.let_go.set()

    anyio.run(crowd)
    assert [(one.held, one.answer.lead) for one in served] == [(Held.LATE, "This takes too long.")] * 3


@pytest.mark.parametrize("hangs", [True, False])
def test_a_person_in_danger_is_helped_when_the_assistant_hangs_or_breaks(reference: Reference, hangs: bool) -> None:
    assistant = Hanging()
    if not hangs:
        assistant.let_go.set()
    desk = Desk(assistant, FirstAid(reference), reference, limits=Limits(seconds=0.2))
    assert anyio.run(desk.ask, DANGER).outcome is Outcome.EMERGENCY
    assistant.let_go.set()


def test_first_aid_that_breaks_leaves_the_words_for_a_fault(answers, reference: Reference) -> None:
    desk = Desk(answers, answers, reference)
    served = anyio.run(desk.serve, Question(text="Who leads, explode?"))
    assert (served.held, served.answer.lead) == (Held.FAULT, "Something went wrong.")


def test_earlier_danger_is_recognised_among_harmless_questions(answers, reference: Reference) -> None:
    desk = Desk(answers, FirstAid(reference), reference)
    assert anyio.run(desk.met_danger, [ORDINARY, DANGER, ORDINARY])
    assert not anyio.run(desk.met_danger, [ORDINARY])


def test_an_earlier_message_that_cannot_be_looked_at_costs_no_answer(answers, reference: Reference, caplog) -> None:
    assert not anyio.run(Desk(answers, answers, reference).met_danger, [Question(text="Who leads, explode?")])
    assert "explode" not in caplog.text
