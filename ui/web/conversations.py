"""Conversations in memory, by browser session: nothing is written down, and what is idle is forgotten."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from anyio import sleep

from assistant.types import Answer, Turn
from ui.web.render.crisis import is_crisis

MOST_CONVERSATIONS = 500
MOST_TURNS = 10
IDLE_SECONDS = 30 * 60  # standards, PR-01

_LONGEST_KEY = 64
_SECONDS_BETWEEN_LOOKS = 60


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with its answer, how it came to be asked, and the receipt under which it is voted on."""

    answer: Answer
    receipt: str = ""
    easy: bool = False
    again: bool = False
    """Whether it was asked again differently: then it is no new question of the conversation."""
    by_hand: bool = False
    """Whether its scope was set by hand."""


@dataclass(frozen=True, slots=True)
class Talk:
    """The newest turns of one conversation; `first` is the number of the oldest of them, counted from 1."""

    turns: tuple[Exchange, ...] = ()
    first: int = 1
    met_danger: bool = False
    """Whether a card has been shown at any time (standards, CR-07)."""
    last_used: float = 0.0

    @property
    def history(self) -> tuple[Turn, ...]:
        """The questions asked so far, oldest first; one that was asked again differently stands once."""
        return tuple(Turn(question=one.answer.question) for one in self.turns if not one.again)

    def before(self, question: str) -> tuple[Turn, ...]:
        """The questions before this one, when it is the last; else all of them."""
        history = self.history
        return history[:-1] if history and history[-1].question == question else history


class Conversations:
    """The store. It is used from the event loop only, so that it needs no lock."""

    def __init__(self, *, most: int = MOST_CONVERSATIONS, clock: Callable[[], float] = time.monotonic) -> None:
        self._talks: OrderedDict[str, Talk] = OrderedDict()
        self._most = most
        self._clock = clock

    def __len__(self) -> int:
        return len(self._talks)

    def of(self, key: str | None) -> Talk:
        """The conversation under this key; an empty one when there is none (any more) or the key is no key."""
        self.forget_idle()
        return self._talks.get(key or "", Talk())

    def add(self, key: str | None, turn: Exchange) -> Talk:
        """The conversation with this turn at its end. Without a proper key it holds only this one."""
        talk = self.of(key)
        turns = (*talk.turns, turn)[-MOST_TURNS:]
        first = talk.first + len(talk.turns) + 1 - len(turns)
        met_danger = talk.met_danger or is_crisis(turn.answer.outcome)
        grown = Talk(turns, first, met_danger, self._clock())
        if key and len(key) <= _LONGEST_KEY:
            self._talks[key] = grown
            self._talks.move_to_end(key)
            while len(self._talks) > self._most:
                self._talks.popitem(last=False)
        return grown

    def forget(self, key: str | None) -> None:
        """Remove a conversation."""
        self._talks.pop(key or "", None)

    def forget_idle(self) -> None:
        """Remove what nobody has used for half an hour."""
        while self._talks:
            oldest = next(iter(self._talks))
            if self._clock() - self._talks[oldest].last_used < IDLE_SECONDS:
                return
            del self._talks[oldest]

    async def keep_forgetting(self) -> None:
        """Remove what is idle even when nobody comes; runs until it is cancelled."""
        while True:
            await sleep(_SECONDS_BETWEEN_LOOKS)
            self.forget_idle()
