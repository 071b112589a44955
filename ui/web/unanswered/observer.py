"""The observer: it stands between the web app and the assistant, and notes which questions got no answer."""

import logging
from collections.abc import Callable
from datetime import UTC, date, datetime

from assistant.types import Answer, Mode, Outcome, Question
from index.release import Release
from ui.web.answers import Answers
from ui.web.unanswered.store import Store, Unanswered
from ui.web.unanswered.words import keepable

log = logging.getLogger(__name__)

NOTED = frozenset({Outcome.NOT_FOUND, Outcome.PARTIAL})
"""Never a turn of crisis, support or refusal: nothing is written of a person in distress (standards, PR-03)."""


def today() -> date:
    """The day that is written down."""
    return datetime.now(UTC).date()


class Observer:
    """Answers as the assistant does, and keeps what could not be answered. Keeping never costs a person the answer."""

    def __init__(
        self, answers: Answers, store: Store, live: Callable[[], Release | None], clock: Callable[[], date] = today
    ) -> None:
        self._answers = answers
        self._store = store
        self._live = live
        self._clock = clock

    def ask(self, question: Question) -> Answer:
        """The assistant's answer."""
        answer = self._answers.ask(question)
        if answer.outcome in NOTED:
            try:
                self._note(question, answer)
            except Exception as error:  # noqa: BLE001 - its text could hold the message
                log.error("A question without an answer could not be kept: %s", type(error).__name__)
        return answer

    def _note(self, question: Question, answer: Answer) -> None:
        """Staff's words as far as they may be kept; of families only that there was a question, and near what."""
        release = self._live()
        if release is None:
            return
        near = release.search(question.text, family=question.mode is Mode.FAMILY, limit=1)[0].passage
        text = keepable(question.text, release.words) if question.mode is Mode.STAFF else None
        self._store.add(
            Unanswered(
                day=self._clock(),
                mode=question.mode,
                outcome=answer.outcome,
                text=text or "",
                document=near.document,
                heading=near.heading,
            )
        )
