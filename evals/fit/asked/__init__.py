"""Questions by authors who asked first, as people of one sort would, and only then looked where the answer is.

Nearly half of what they ask lies beyond the guidance, and most of it tells a story: wordings written from the text are
neither. The wordings among them are in the corpus, and so is what lies beyond it (`beyond.yaml`).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from assistant.triage.learned.head import ANSWERABLE, REFUSED
from assistant.types import Mode, Question, Turn

FOLDER = Path(__file__).parent
AUTHORS = tuple(sorted(path.stem for path in FOLDER.glob("*.jsonl")))
LAST = ("colleagues", "households", "inside", "kin", "mothers", "neurodivergent", "night", "teenagers")
"""Those who asked last. The encoder is taught without them, so that they can teach the weights and set the cuts."""
BEYOND = "beyond"
KINDS = (ANSWERABLE, BEYOND, *REFUSED)


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError(f"{kind}: none of {', '.join(KINDS)}")
    return kind


class Asked(BaseModel):
    """One message, with what should become of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    history: tuple[str, ...] = ()
    """The turns before it."""
    alone: str = ""
    """The same as a question that stands alone, where it leans on the turns before."""
    mode: Mode
    kind: Annotated[str, AfterValidator(_known)]
    """Whether the guidance answers it, holds nothing on it, or why it must not be answered."""
    distressed: bool = False
    document: str = ""
    """The document that answers it; empty where none does."""
    answered_by: tuple[str, ...] = ()
    """The first words of the sentences or lists that answer it, first the one that should open the answer."""

    @property
    def question(self) -> Question:
        """The message as it is asked."""
        return Question(text=self.text, mode=self.mode, history=tuple(Turn(question=turn) for turn in self.history))

    @property
    def standing(self) -> str:
        """The message as a question that stands alone."""
        return self.alone or self.text


@cache
def asked_by(author: str) -> tuple[Asked, ...]:
    """The messages of one author. Raises OSError for an unknown one and ValidationError for a malformed line."""
    lines = (FOLDER / f"{author}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(Asked.model_validate_json(line) for line in lines)


def texts_of(authors: Iterable[str]) -> frozenset[str]:
    """Everything that these authors asked, as `plain` gives it."""
    asked = (one for author in authors for one in asked_by(author))
    return frozenset(plain(text) for one in asked for text in (one.text, one.alone) if text)


def plain(text: str) -> str:
    """A question by which it is known again, however it is spaced or written large."""
    return " ".join(text.split()).lower()


def everything() -> Iterator[tuple[str, Asked]]:
    """Every message with its author."""
    yield from ((author, one) for author in AUTHORS for one in asked_by(author))
