"""Cases: questions with what a good answer must hold."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.types import Mode, Outcome, Question, Turn
from index.errors import UserError

CASES = Path(__file__).parent / "cases"


class Case(BaseModel):
    """One question. `document` and `quote` name the gold text by its words, never by a passage id."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    question: str
    mode: Mode = Mode.STAFF
    history: tuple[str, ...] = ()
    outcome: Outcome
    document: str | None = None
    """A document that must be cited."""
    quote: tuple[str, ...] = ()
    """Pieces of text that the answer must hold, word for word."""
    must_not: tuple[str, ...] = ()
    """Pieces of text that the answer must not hold."""
    hard: bool = False
    """A hard case that fails keeps a release from going live."""

    def asked(self) -> Question:
        """The question as the assistant receives it."""
        return Question(text=self.question, mode=self.mode, history=tuple(Turn(question=t) for t in self.history))


def read_cases(path: Path) -> list[Case]:
    """The cases of one JSONL file, in order. Raises UserError with file, line and field."""
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            cases.append(Case.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"]) or "line"
            raise UserError(f"{path}:{number}: {field}: {first['msg']}") from error
    doubled = _doubled(case.id for case in cases)
    if doubled:
        raise UserError(f"{path}: the id '{doubled}' is used twice")
    return cases


def _doubled(ids: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            return id_
        seen.add(id_)
    return None
