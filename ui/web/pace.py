"""How fast one address may ask: a bucket of questions that fills again with time."""

import time
from collections import OrderedDict
from collections.abc import Callable

from anyio import sleep

MOST_BUCKETS = 10_000


class Pace:
    """A minute's worth at once, then one as often as the minute allows. Used from the event loop only."""

    def __init__(self, per_minute: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        """`per_minute` 0 sets no limit."""
        self._size = float(per_minute)
        self._clock = clock
        # What is left, and since when. The one that asked last stands last; the longest silent ones are forgotten.
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def allows(self, who: str) -> bool:
        """Take a question out of the bucket; False when it is empty. Who has no address is not counted."""
        if not self._size or not who:
            return True
        now = self._clock()
        left, since = self._buckets.pop(who, (self._size, now))
        left = min(self._size, left + (now - since) * self._size / 60)
        allowed = left >= 1
        self._buckets[who] = (left - allowed, now)
        if len(self._buckets) > MOST_BUCKETS:
            self._buckets.popitem(last=False)
        return allowed

    async def keep_forgetting(self) -> None:
        """Remove what is idle every minute; runs until it is cancelled."""
        while True:
            await sleep(60)
            self.forget_idle()

    def forget_idle(self) -> None:
        """Remove the addresses whose bucket is full again."""
        while self._buckets:
            oldest = next(iter(self._buckets))
            if self._clock() - self._buckets[oldest][1] < 60:
                return
            del self._buckets[oldest]
