"""Many questions from a file of JSON lines."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.ask import Assistant
from assistant.types import Mode, Question, Turn
from index.vectors import Progress
from ui.cli.options import WrongUse


class Line(BaseModel):
    """One line of a batch; its id may be text or a number and comes back as it was given."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str | int
    question: str
    mode: Mode = Mode.STAFF
    history: tuple[Turn, ...] = ()


def read_lines(path: Path) -> list[Line]:
    """Every line, checked. Raises WrongUse with file, line and field for the first that is wrong."""
    lines = []
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not text.strip():
            continue
        try:
            lines.append(Line.model_validate_json(text))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"]) or "the line"
            raise WrongUse(f"{path}:{number}: {field}: {first['msg']}. See: homeward ask --help") from error
    return lines


def answer_lines(assistant: Assistant, lines: Sequence[Line], report: Progress) -> Iterator[str]:
    """For each line, in order, the Answer with the line's id, as one line of JSON."""
    for number, line in enumerate(lines):
        report("Answering", number, len(lines))
        answer = assistant.ask(Question(text=line.question, mode=line.mode, history=line.history))
        yield json.dumps({"id": line.id, **answer.model_dump(mode="json")}, ensure_ascii=False)
    report("Answering", len(lines), len(lines))
