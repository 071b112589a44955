"""What the web app asks its questions of: how many at once, how fast from one address, and for how long."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from anyio import CapacityLimiter, Semaphore, WouldBlock, fail_after, to_thread

from assistant.present import fixed
from assistant.types import Answer, Outcome, Question
from index.reference import Reference
from ui.web.first_aid import IN_DANGER
from ui.web.pace import Pace
from ui.web.visitor import visitor

log = logging.getLogger(__name__)

_SECONDS_FOR_FIRST_AID = 2


class Answers(Protocol):
    """Anything that answers a question; the Assistant is one."""

    def ask(self, question: Question) -> Answer:
        """The answer. Blocks until it is there."""


class Held(StrEnum):
    """Why a question was not answered."""

    TOO_OFTEN = "too_often"
    BUSY = "busy"
    LATE = "late"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Served:
    """What a question got: the answer, or the kind words in its place and why."""

    answer: Answer
    held: Held | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is taken on (standards, SE-09)."""

    seats: int = 4
    """Questions answered at once. One takes some 20 ms of one core; more only help when a chat model is waited for."""
    waiting: int = 50
    seconds: float = 20
    per_minute: int = 0


class Desk:
    """Puts questions to the assistant in threads; a person in danger waits for no seat and is refused by no limit."""

    def __init__(
        self, answers: Answers, first_aid: Answers, reference: Reference, *, limits: Limits | None = None
    ) -> None:
        """`first_aid` is asked before a wait; it has to be quick and to know danger. `follow` may name a second one."""
        self._limits = limits or Limits()
        self._answers = answers
        self.follow(reference, first_aid, first_aid)
        self._seats = Semaphore(self._limits.seats)
        self._threads = ThreadPoolExecutor(self._limits.seats, "answer")
        self._threads_aside = CapacityLimiter(self._limits.seats)
        self._began: dict[Future[Answer], float] = {}
        self.pace = Pace(self._limits.per_minute)
        self.observer: Callable[[Served, float], None] = lambda *_: None
        """Told of every question that was served, with the seconds that it took."""

    @property
    def waiting(self) -> int:
        """How many questions wait for a seat."""
        return self._seats.statistics().tasks_waiting

    @property
    def is_stuck(self) -> bool:
        """Whether every seat is held by a question whose time is over: nothing is answered any more."""
        over = time.monotonic() - self._limits.seconds
        return len(self._began) >= self._limits.seats and all(began < over for began in self._began.values())

    def follow(self, reference: Reference, before_wait: Answers, before_refusal: Answers) -> None:
        """Take words and first aid from these from now on.

        Who waits is looked at again by the assistant itself, who is refused is not: that look has to be thorough.
        """
        self._reference, self._before_wait, self._before_refusal = reference, before_wait, before_refusal

    def close(self) -> None:
        """Let the threads end with what they are doing."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def ask(self, question: Question) -> Answer:
        """The answer, or the words for why there is none; never raises. The log holds no message text."""
        return (await self.serve(question)).answer

    async def met_danger(self, questions: Sequence[Question]) -> bool:
        """Whether one of these was met with a card, looked at as thoroughly as then; False where that fails."""
        try:
            for question in questions:
                if await self._helped(self._before_refusal, question):
                    return True
        except Exception as error:  # noqa: BLE001 - the answer that the reminder stands above must not be lost
            log.error("Earlier messages could not be looked at: %s", type(error).__name__)
        return False

    async def serve(self, question: Question) -> Served:
        """The same, with why there is none."""
        start = time.perf_counter()
        try:
            with fail_after(self._limits.seconds):
                served = await self._serve(question)
        except TimeoutError:
            log.error("No answer within %s seconds", self._limits.seconds)
            served = await self._failed(question, Held.LATE)
        except Exception as error:  # noqa: BLE001 - a visitor never sees a traceback; its text could hold the message
            log.error("A question could not be answered: %s", type(error).__name__)
            served = await self._failed(question, Held.FAULT)
        self.observer(served, time.perf_counter() - start)
        return served

    async def _serve(self, question: Question) -> Served:
        if not self.pace.allows(visitor()):
            return await self._refused(question, Held.TOO_OFTEN)
        try:
            # At once or not at all: between a look and a wait another could take the seat.
            self._seats.acquire_nowait()
        except WouldBlock:
            if self.waiting >= self._limits.waiting:
                return await self._refused(question, Held.BUSY)
            helped = await self._helped(self._before_wait, question)
            if helped is not None:
                return helped
            await self._seats.acquire()
        return Served(await self._seated(question))

    async def _seated(self, question: Question) -> Answer:
        """The assistant's answer. The seat is given back when the thread is done, and not when the person gives up.

        Otherwise an assistant that hangs would take thread after thread.
        """
        loop = asyncio.get_running_loop()
        asked = self._threads.submit(self._answers.ask, question)
        self._began[asked] = time.monotonic()

        def leave(done: "Future[Answer]") -> None:
            with suppress(RuntimeError):  # the server has stopped meanwhile
                loop.call_soon_threadsafe(self._leave, done)

        asked.add_done_callback(leave)
        return await asyncio.wrap_future(asked)

    def _leave(self, done: "Future[Answer]") -> None:
        del self._began[done]
        self._seats.release()

    async def _refused(self, question: Question, held: Held) -> Served:
        """The card for a person in danger, for everybody else the words for why there is no answer."""
        return await self._helped(self._before_refusal, question) or self._held(question, held)

    async def _helped(self, first_aid: Answers, question: Question) -> Served | None:
        """The card for a person in danger, or None."""
        first = await to_thread.run_sync(first_aid.ask, question, abandon_on_cancel=True, limiter=self._threads_aside)
        return Served(first) if first.outcome in IN_DANGER else None

    async def _failed(self, question: Question, held: Held) -> Served:
        """What is left when the assistant gave nothing: the card, or the words for a fault."""
        try:
            with fail_after(_SECONDS_FOR_FIRST_AID):
                return await self._refused(question, held)
        except Exception as error:  # noqa: BLE001 - likewise
            log.error("First aid failed: %s", type(error).__name__)
            return self._held(question, held)

    def _held(self, question: Question, held: Held) -> Served:
        return Served(fixed(question, self._reference, Outcome.ERROR, held.value), held)
