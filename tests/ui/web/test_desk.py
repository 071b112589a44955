import logging
import threading
import time

import anyio
import pytest

from assistant.present import fixed
from assistant.types import Answer, Mode, Outcome, Question
from index.reference import Reference
from ui.web.answers import MOST_WAITING, Desk

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


def test_a_person_in_danger_is_answered_while_every_seat_is_taken(answer: Answer, reference: Reference) -> None:
    slow = Slow(answer)
    desk = Desk(slow, FirstAid(reference), reference, seats=2)
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
    desk = Desk(slow, FirstAid(reference), reference, seats=2)
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
    desk = Desk(answers, FirstAid(reference), reference, seats=1)

    async def twice() -> list[Outcome]:
        return [(await desk.ask(Question(text=text))).outcome for text in ("explode", "explode", "Who leads?")]

    assert anyio.run(twice) == [Outcome.ERROR, Outcome.ERROR, Outcome.ANSWERED]


def test_when_too_many_wait_the_next_is_told_so(answer: Answer, reference: Reference) -> None:
    slow = Slow(answer)
    desk = Desk(slow, FirstAid(reference), reference, seats=1)

    async def crowd() -> Answer | None:
        async with anyio.create_task_group() as tasks:
            for _ in range(MOST_WAITING + 1):
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


def test_a_fault_gives_the_words_for_an_error_and_logs_no_message(
    answers, reference: Reference, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(answers, FirstAid(reference), reference)
    with caplog.at_level(logging.DEBUG):
        answer = anyio.run(desk.ask, Question(text="explode secretly", mode=Mode.FAMILY))
    assert answer.outcome is Outcome.ERROR
    assert answer.lead == "Something went wrong."
    assert "RuntimeError" in caplog.text
    assert "secretly" not in caplog.text
