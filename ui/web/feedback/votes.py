"""Votes on answers, as lines of JSON in a file of the home folder."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from os import environ
from pathlib import Path

from ui.web.feedback.receipts import Receipts

log = logging.getLogger(__name__)

FILE = "feedback.jsonl"
MOST_BYTES = 5 * 1024 * 1024
"""Some 20,000 votes; then the file is left as it is until somebody moves it away."""
LONGEST_TEXT = 500
TEXT_SETTING = "HOMEWARD_FEEDBACK_TEXT"

REASONS = {
    "not_my_question": "It does not answer my question",
    "hard_to_read": "It is hard to understand",
    "wrong": "I think it is wrong or out of date",
    "other_place": "It is about another place or service",
    "source": "The source does not say this",
}
"""The closed list, with what stands on its buttons."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What a person sent; `reason` and `text` come in a second step, under the same receipt."""

    receipt: str
    useful: bool
    reason: str = ""
    text: str = ""


def text_is_kept(environment: Mapping[str, str] = environ) -> bool:
    """Whether the operator has turned free text on."""
    return environment.get(TEXT_SETTING) == "1"


class Votes:
    """The file. A later line with the same `vote` stands in for an earlier one."""

    def __init__(
        self,
        file: Path | None,
        receipts: Receipts,
        *,
        keeps_text: bool = False,
        today: Callable[[], date] | None = None,
    ) -> None:
        """Without a file nothing is written."""
        self.receipts = receipts
        self.keeps_text = keeps_text and file is not None
        self._file = file
        self._today = today or (lambda: datetime.now(UTC).date())
        self._full = False

    def cast(self, vote: Vote) -> bool:
        """Write the vote down; False when its answer is not known, or has been voted on enough."""
        facts = self.receipts.spend(vote.receipt)
        if facts is None:
            return False
        line = {
            "vote": vote.receipt,
            "day": self._today().isoformat(),
            "useful": vote.useful,
            "reason": vote.reason if vote.reason in REASONS else None,
            **asdict(facts),
        }
        if self.keeps_text and vote.text:
            line["text"] = vote.text[:LONGEST_TEXT]
        self._write(json.dumps(line, ensure_ascii=False))
        return True

    def _write(self, line: str) -> None:
        """Append a line. A full file or a full disk costs a vote, never an answer."""
        if self._file is None or self._full:
            return
        try:
            if self._file.exists() and self._file.stat().st_size > MOST_BYTES:
                self._full = True
                log.error("%s is full: no more votes are kept until it is moved away", self._file.name)
                return
            with self._file.open("a", encoding="utf-8") as votes:
                votes.write(line + "\n")
        except OSError as error:
            log.error("A vote could not be written: %s", error.strerror)
