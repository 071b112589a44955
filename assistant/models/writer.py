"""Writer: a chat model called so that nothing it does keeps a visitor waiting.

The calls run on an event loop of their own thread: a cancelled one closes its connection, a thread could not be
stopped. Each call starts from an empty context, so that no tracer of a program round it sees what is sent (SE-17).
"""

import asyncio
import logging
import time
from collections.abc import Sequence
from contextlib import aclosing
from contextvars import Context
from dataclasses import dataclass, field
from functools import partial
from threading import BoundedSemaphore, Lock, Thread

from langchain_core.language_models import BaseChatModel
from langsmith import tracing_context

from assistant.models.breaker import Breaker
from assistant.retell.contract import Message, NoWords

AT_ONCE = 4
"""Calls at the same time (standards, SE-09); who comes fifth is answered without the model."""
CHARACTERS_PER_TOKEN = 8
"""Twice what English takes: a stream longer than that does not keep to its limit."""
GRACE = 1.0
"""Seconds after which a loop that a provider blocks is given up."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Limits:
    """How a model is called."""

    tokens: int = 400
    stream: bool = True


@dataclass
class Writer:
    """Calls one chat model; `close` it, or leave that to the end of the process."""

    model: BaseChatModel
    limits: Limits = Limits()
    breaker: Breaker = field(default_factory=Breaker)
    _places: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(AT_ONCE))
    _lock: Lock = field(default_factory=Lock)
    _loop: asyncio.AbstractEventLoop | None = None

    def write(self, messages: Sequence[Message], seconds: float) -> str:
        """What the model writes. Raises NoWords when it fails, takes longer or writes more than it may."""
        if not self.breaker.lets_through():
            raise NoWords("resting after failures")
        if not self._places.acquire(blocking=False):
            raise NoWords("busy")
        try:
            text = self._called(messages, seconds)
        except NoWords:
            self.breaker.failed()
            raise
        finally:
            self._places.release()
        self.breaker.succeeded()
        return text

    def close(self) -> None:
        """End the thread; a call that still runs is cut off."""
        with self._lock:
            loop, self._loop = self._loop, None
        if loop is not None:
            asyncio.run_coroutine_threadsafe(_end(), loop).result()
            loop.call_soon_threadsafe(loop.stop)

    def _called(self, messages: Sequence[Message], seconds: float) -> str:
        call = partial(asyncio.run_coroutine_threadsafe, self._limited(messages, seconds), self._running())
        future = Context().run(call)
        try:
            return future.result(seconds + GRACE)
        except TimeoutError:
            future.cancel()
            raise NoWords(f"no answer within {seconds:.0f} seconds") from None
        except NoWords:
            raise
        except Exception as error:  # noqa: BLE001 - every provider has errors of its own
            raise NoWords(_reason(error)) from None

    async def _limited(self, messages: Sequence[Message], seconds: float) -> str:
        with tracing_context(enabled=False):
            async with asyncio.timeout(seconds):
                if not self.limits.stream:
                    return self._within((await self.model.ainvoke(list(messages))).text)
                return await self._streamed(messages, time.monotonic() + seconds)

    async def _streamed(self, messages: Sequence[Message], end: float) -> str:
        text = ""
        async with aclosing(self.model.astream(list(messages))) as chunks:  # type: ignore[type-var]
            async for chunk in chunks:
                text = self._within(text + chunk.text)
                if time.monotonic() > end:  # a stream that never waits never lets the timeout in
                    raise TimeoutError
        return text

    def _within(self, text: str) -> str:
        if len(text) > CHARACTERS_PER_TOKEN * self.limits.tokens:
            raise NoWords("longer than it may be")
        return text

    def _running(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                Thread(target=_run, args=(self._loop,), name="chat-model", daemon=True).start()
            return self._loop


def _run(loop: asyncio.AbstractEventLoop) -> None:
    try:
        loop.run_forever()
    finally:
        loop.close()


async def _end() -> None:
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.get_running_loop().shutdown_asyncgens()


def _reason(error: Exception) -> str:
    """The kind of an error and its HTTP status: its text may repeat what was sent."""
    status = getattr(error, "status_code", None)
    return f"HTTP {status}" if isinstance(status, int) else type(error).__name__
