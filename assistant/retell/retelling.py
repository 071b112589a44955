"""Retelling, step by step: excerpts, prompt, the model's words, every sentence checked. START READING HERE.

Whatever goes wrong, the answer made of quotations stands, with a notice.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from assistant.present import can_be_said, quoted, retold
from assistant.privacy import redact
from assistant.retell.checking import fitting, supported
from assistant.retell.contract import NoWords, Writes
from assistant.retell.excerpts import cleaned, excerpts
from assistant.retell.plain import WORDS, is_plain
from assistant.retell.prompt import messages
from assistant.retell.tokens import Tokens
from assistant.retell.whole import keeps_lists_whole
from assistant.settings import AnswerSettings
from assistant.types import Answer, Mode, Outcome
from assistant.verify import Told
from index.release import Found, Release

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Material:
    """What a retelling is made from: the answer as it stands, what was found for it, and the question alone."""

    answer: Answer
    found: Sequence[Found]
    asked: str


@dataclass(frozen=True)
class Retelling:
    """Puts answers into the words of a writer."""

    writer: Writes
    seconds: float = 20
    """The longest a whole answer may take."""
    may_read: Callable[[Mode], bool] = lambda _: True
    """Whether questions of a mode may be sent to the writer."""
    allowed: Callable[[], bool] = lambda: True
    """The switch: asked before each call."""
    settings: AnswerSettings = field(default_factory=AnswerSettings)

    def applies(self, answer: Answer) -> bool:
        """Whether an answer is one that may be put into other words; it costs nothing to ask."""
        fits = answer.outcome in (Outcome.ANSWERED, Outcome.PARTIAL) and bool(answer.statements)
        return fits and self.may_read(answer.mode) and self._is_on()

    def retell(self, material: Material, release: Release, spent: float) -> Answer:
        """The answer in the writer's words, or as it was with a notice; never raises, never takes longer than set."""
        answer = material.answer
        try:
            told = self._told(material, release, time.monotonic() + self.seconds - spent)
        except NoWords as reason:
            log.warning("The chat model was not used: %s", reason)
            return quoted(answer, release)
        except Exception as error:  # noqa: BLE001 - the answer stands whatever the writer's words break
            log.error("The chat model was not used: checking failed (%s)", type(error).__name__)
            return quoted(answer, release)
        return retold(answer, told, release) if told else answer

    def _is_on(self) -> bool:
        try:
            return self.allowed()
        except Exception as error:  # noqa: BLE001 - a switch that cannot be read is off
            log.error("The chat model is off: its switch cannot be read (%s)", type(error).__name__)
            return False

    def _told(self, material: Material, release: Release, end: float) -> tuple[Told, ...]:
        """The sentences that stand; empty when nothing could be sent. Raises NoWords."""
        answer, limits = material.answer, self.settings.limits[material.answer.mode]
        if not can_be_said(release):
            raise NoWords("this release has no words to say so; build it again with: homeward index build")
        tokens = Tokens(contact.number for contact in release.reference.contacts.values())
        given = excerpts(answer, material.found, release, tokens)
        if not given:
            return ()
        asked = tokens.hide(redact(cleaned(material.asked)).text)
        prompt = messages(asked, given, answer.mode, limits.statements, WORDS)
        text = self.writer.write(prompt, max(0.1, end - time.monotonic()))
        told = fitting(supported(text, given, tokens, answer.mode, release), limits)
        if not told:
            raise NoWords("no sentence of its text could be checked against the guidance")
        if not keeps_lists_whole(answer, told):
            raise NoWords("its text leaves out items of a list")
        if answer.mode is Mode.FAMILY and not is_plain(told):
            raise NoWords("its text is harder to read than the guidance")
        return told
