"""Read files of cases. Whatever is wrong is named by file, line and field."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.schema.cases import Answerable, Case, Dialogue, Injection, Triage, Unanswerable
from index.errors import UserError

CASES = Path(__file__).parent.parent / "cases"
SPLITS = ("dev", "test")
HOLDOUT = "holdout"
"""The split of a set that is kept elsewhere."""
FORMS: Mapping[str, type[Answerable | Unanswerable | Dialogue | Triage | Injection]] = {
    "answerable": Answerable,
    "unanswerable": Unanswerable,
    "dialogues": Dialogue,
    "triage": Triage,
    "injections": Injection,
}
"""A file's name begins with one of these and may go on: `answerable-rights.jsonl`."""
MOST_SHOWN = 20

Parsed = TypeVar("Parsed", bound=BaseModel)
Got = TypeVar("Got")


@dataclass(frozen=True, slots=True)
class Entry:
    """A case with the place it was read from."""

    form: str
    split: str
    place: str
    case: Case


class _Named(BaseModel):
    """A line of a set that is kept elsewhere, with what it holds."""

    model_config = ConfigDict(extra="allow")

    form: Literal["answerable", "unanswerable", "dialogues", "triage", "injections"]


def read_cases(folder: Path, splits: Sequence[str] = SPLITS) -> list[Entry]:
    """Every case of the splits, by split, file and line; empty when there are no files.

    Raises UserError with one line for each thing that is wrong.
    """
    if not folder.is_dir():
        raise UserError(f"{folder}: no such folder. Name the folder that holds dev/ and test/ with --cases DIR")
    return read_files(path for split in splits for path in sorted((folder / split).glob("*.jsonl")))


def read_files(paths: Iterable[Path]) -> list[Entry]:
    """Every case of these files; a file outside of dev/ and test/ counts as dev. Raises UserError."""
    entries: list[Entry] = []
    problems: list[str] = []
    for path in paths:
        try:
            if _says_itself(path):
                entries += read_set(path)
                continue
            form = form_of(path)
            split = path.parent.name if path.parent.name in SPLITS else SPLITS[0]
            entries += [Entry(form, split, f"{path}:{line}", case) for line, case in parsed_lines(path, FORMS[form])]
        except UserError as error:
            problems.append(str(error))
    if problems:
        raise UserError(_shortened("\n".join(problems).splitlines()))
    return entries


def parsed_lines(path: Path, model: type[Parsed]) -> list[tuple[int, Parsed]]:
    """Every line that is not empty, with its number. Raises UserError naming each wrong line and its field."""
    return _each(path, model.model_validate_json)


def read_set(path: Path) -> list[Entry]:
    """Every case of a set that is kept elsewhere: one file whose lines name, in "form", what they hold.

    Raises UserError with one line for each thing that is wrong.
    """
    return [Entry(form, HOLDOUT, f"{path}:{number}", case) for number, (form, case) in _each(path, _case_of_any_form)]


def _case_of_any_form(line: str) -> tuple[str, Case]:
    named = _Named.model_validate_json(line)
    return named.form, FORMS[named.form].model_validate(named.model_extra)


def _each(path: Path, parse: Callable[[str], Got]) -> list[tuple[int, Got]]:
    """What every line that is not empty holds. Raises UserError naming each wrong line and its field, or for none."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    found: list[tuple[int, Got]] = []
    problems: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append((number, parse(line)))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"]) or "line"
            problems.append(f"{path}:{number}: {field}: {_IN_WORDS.get(first['type'], first['msg'])}")
    if problems:
        raise UserError(_shortened(problems))
    if not found:
        raise UserError(f"{path}: holds no case. See evals/cases/README.md")
    return found


_IN_WORDS = {
    "extra_forbidden": "no such field; evals/cases/README.md names them",
    "missing": "is missing; evals/cases/README.md shows what it holds",
}
"""What is wrong with a field, by the kind of error, where pydantic's own words name no cure."""


def _says_itself(path: Path) -> bool:
    """Whether the first line names, in "form", what it holds; then the file's name need not."""
    try:
        first = json.loads(path.read_text(encoding="utf-8").strip().partition("\n")[0])
    except (OSError, ValueError):
        return False
    return isinstance(first, dict) and "form" in first


def form_of(path: Path) -> str:
    """What a file of cases holds, by its name. Raises UserError for any other name."""
    for form in FORMS:
        if path.stem == form or path.stem.startswith((f"{form}-", f"{form}_")):
            return form
    raise UserError(f"{path}: a file of cases is named after what it holds: {', '.join(FORMS)} (or NAME-topic.jsonl)")


def _shortened(lines: Sequence[str]) -> str:
    rest = len(lines) - MOST_SHOWN
    return "\n".join((*lines[:MOST_SHOWN], *([f"... and {rest} more"] if rest > 0 else [])))
