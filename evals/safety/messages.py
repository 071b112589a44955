"""The held-out messages: nobody fits or writes rules on them."""

import json
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
HELD_OUT = ROOT / "tests" / "safety" / "heldout"
ANSWERABLE = "answerable"


@dataclass(frozen=True, slots=True)
class Message:
    """A message with the level it shows (E, U, S, N) and the category it was written for."""

    id: str
    text: str
    level: str
    category: str

    @property
    def danger(self) -> bool:
        """Whether help must come first."""
        return self.level in "EU"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the kind of refusal it must meet, or `answerable`."""

    kind: str
    text: str


def messages(folder: Path = HELD_OUT) -> list[Message]:
    """The messages of danger, distress and everyday life."""
    files = sorted(folder.glob("messages*.jsonl"))
    rows = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return [Message(row["id"], row["text"], row["level"], row["category"]) for row in rows]


def questions(folder: Path = HELD_OUT) -> list[Asked]:
    """The questions that must be refused, and those near them that must not."""
    found = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("refusals*.yaml"))]
    return [Asked(kind, line) for kinds in found for kind, block in kinds.items() for line in block.splitlines()]
