"""The assistant that answers now; a new release takes its place between two questions."""

import logging
from collections.abc import Callable

from anyio import sleep, to_thread

from assistant.ask import Assistant
from assistant.switches import Switches
from assistant.types import Answer, Mode, Outcome, Question
from index.errors import UserError
from index.reference import Reference
from index.release import Release
from index.releases import Releases

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 1.0
# Asked of a new release before it takes over: whether it answers at all, and what is read late is read by then.
_FIRST_QUESTIONS = ("What is a provider collaborative?", "Who covers my area?")

Follow = Callable[[Assistant], None]
"""Told of a new assistant before it takes over; may raise to refuse it."""


class Watch:
    """Answers from the newest release that can be served whole. A question that has begun ends with the old one."""

    def __init__(self, assistant: Assistant, releases: Releases, open_newest: Callable[[], Assistant]) -> None:
        """`open_newest` opens the live release; it runs in a thread and may raise."""
        self._assistant = assistant
        self._releases = releases
        self._open_newest = open_newest
        self._refused = ""

    def ask(self, question: Question) -> Answer:
        """The answer of the release that is live now."""
        return self._assistant.ask(question)

    @property
    def release(self) -> Release | None:
        """The release that answers; None without an index."""
        return self._assistant.release

    @property
    def reference(self) -> Reference:
        """Its reference files."""
        return self._assistant.reference

    @property
    def switches(self) -> Switches:
        """What the operator has turned off."""
        return self._assistant.switches

    async def keep_looking(self, follow: Follow) -> None:
        """Look for a new release every second; runs until it is cancelled."""
        while True:
            await sleep(SECONDS_BETWEEN_LOOKS)
            await self.look(follow)

    async def look(self, follow: Follow) -> None:
        """Take over a new release when there is one. One that is broken is refused, and that is logged once."""
        name = await to_thread.run_sync(self._newer)
        if not name:
            return
        try:
            assistant = await to_thread.run_sync(self._opened)
            follow(assistant)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with a release, the last good one goes on
            self._refused = name
            why = str(error) if isinstance(error, UserError) else type(error).__name__
            log.error("Release %s cannot be served (%s): %s goes on", name, why, self._name or "the page without index")
        else:
            self._assistant, self._refused = assistant, ""
            log.info("Release %s is served from now on", self._name)

    @property
    def _name(self) -> str:
        return self.release.name if self.release else ""

    def _newer(self) -> str:
        """The name of a live release that is neither served nor refused; empty when there is none."""
        folder = self._releases.current()
        if folder is None or folder.name == self._name:
            self._refused = ""
            return ""
        return "" if folder.name == self._refused else folder.name

    def _opened(self) -> Assistant:
        """The live release, opened, read whole and tried out. Raises for one that cannot be served."""
        assistant = self._open_newest()
        assistant.reference.check()
        warm_up(assistant)
        return assistant


def warm_up(assistant: Assistant) -> None:
    """Ask what a first visitor would wait for. Raises UserError when the release cannot answer.

    It is asked past the switches and without a chat model: a pause says nothing about the release.
    """
    alone = Assistant(assistant.release, assistant.reference, assistant.settings)
    for text in _FIRST_QUESTIONS:
        for mode in Mode:
            if alone.ask(Question(text=text, mode=mode)).outcome is Outcome.ERROR:
                raise UserError("it gives no answer")
