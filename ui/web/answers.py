"""What the web app asks its questions of, and how many it asks at once."""

import logging
from typing import Protocol

from anyio import CapacityLimiter, Semaphore, WouldBlock, to_thread

from assistant.present import fixed
from assistant.types import Answer, Outcome, Question
from index.reference import Reference

log = logging.getLogger(__name__)

# One answer takes some 20 ms of one core; more seats than this only help when a chat model is waited for.
SEATS = 8
MOST_WAITING = 40

_CANNOT_WAIT = (Outcome.EMERGENCY, Outcome.URGENT)


class Answers(Protocol):
    """Anything that answers a question; the Assistant is one."""

    def ask(self, question: Question) -> Answer:
        """The answer. Blocks until it is there."""


class Desk:
    """Puts questions to the assistant in threads, a few at a time; a person in danger never waits for a seat."""

    def __init__(self, answers: Answers, first_aid: Answers, reference: Reference, *, seats: int = SEATS) -> None:
        """`first_aid` is asked first while all seats are taken; it has to be quick and to know danger."""
        self._answers = answers
        self._first_aid = first_aid
        self._reference = reference
        self._seats = Semaphore(seats)
        self._threads = CapacityLimiter(seats)
        self._threads_aside = CapacityLimiter(seats)

    async def ask(self, question: Question) -> Answer:
        """The answer, or the words for an error; never raises. The log holds no message text."""
        try:
            return await self._ask(question)
        except Exception as error:  # noqa: BLE001 - a visitor never sees a traceback; its text could hold the message
            log.error("A question could not be answered: %s", type(error).__name__)
            return fixed(question, self._reference, Outcome.ERROR)

    async def _ask(self, question: Question) -> Answer:
        try:
            # At once or not at all: between a look and a wait another could take the seat.
            self._seats.acquire_nowait()
        except WouldBlock:
            first = await to_thread.run_sync(self._first_aid.ask, question, limiter=self._threads_aside)
            if first.outcome in _CANNOT_WAIT:
                return first
            if self._seats.statistics().tasks_waiting >= MOST_WAITING:
                return fixed(question, self._reference, Outcome.ERROR, "busy")
            await self._seats.acquire()
        try:
            return await to_thread.run_sync(self._answers.ask, question, limiter=self._threads)
        finally:
            self._seats.release()
