"""The message files of this folder, and how a message is met."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.triage import Verdict, triage
from assistant.types import Outcome, Question, Turn

FOLDER = Path(__file__).parent
LEVELS = {Outcome.EMERGENCY: "E", Outcome.URGENT: "U", Outcome.SUPPORT: "S"}


@dataclass(frozen=True)
class Message:
    """A labelled message: level E, U, S or N, and the category it was written for."""

    id: str
    text: str
    level: str
    category: str
    audience: str = ""


def messages(name: str) -> list[Message]:
    """The messages of one file."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Message(**json.loads(line)) for line in lines]


def dangers(name: str) -> list[Message]:
    return [m for m in messages(name) if m.level in "EU"]


def ordinary(name: str) -> list[Message]:
    return [m for m in messages(name) if m.level in "SN"]


def scripts() -> Iterator[tuple[str, list[str], str]]:
    """Conversations: id, turns, and the level of the last turn."""
    for line in (FOLDER / "own_scripts.jsonl").read_text(encoding="utf-8").splitlines():
        script = json.loads(line)
        yield script["id"], script["turns"], script["level"]


def met(text: str, *before: str) -> Verdict | None:
    """The verdict on a message after earlier turns."""
    return triage(Question(text=text, history=tuple(Turn(question=turn) for turn in before)))


def level(text: str, *before: str) -> str:
    """E, U or S as the message is met; N for an ordinary question and for a refusal."""
    verdict = met(text, *before)
    return LEVELS.get(verdict.outcome, "N") if verdict else "N"


def carded(text: str, *before: str) -> bool:
    """Whether help comes instead of an answer."""
    return level(text, *before) in "EU"


def share(hits: int, of: int) -> float:
    assert of, "an empty set proves nothing"
    return hits / of
