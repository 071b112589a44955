"""Read files of cases. Whatever is wrong is named by file, line and field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from evals.schema.cases import Answerable, Case, Dialogue, Injection, Triage, Unanswerable
from index.errors import UserError

CASES = Path(__file__).parent.parent / "cases"
SPLITS = ("dev", "test")
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


@dataclass(frozen=True, slots=True)
class Entry:
    """A case with the place it was read from."""

    form: str
    split: str
    place: str
    case: Case


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
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    found: list[tuple[int, Parsed]] = []
    problems: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append((number, model.model_validate_json(line)))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"]) or "line"
            problems.append(f"{path}:{number}: {field}: {first['msg']}")
    if problems:
        raise UserError("\n".join(problems))
    return found


def form_of(path: Path) -> str:
    """What a file of cases holds, by its name. Raises UserError for any other name."""
    for form in FORMS:
        if path.stem == form or path.stem.startswith((f"{form}-", f"{form}_")):
            return form
    raise UserError(f"{path}: a file of cases is named after what it holds: {', '.join(FORMS)} (or NAME-topic.jsonl)")


def _shortened(lines: Sequence[str]) -> str:
    rest = len(lines) - MOST_SHOWN
    return "\n".join((*lines[:MOST_SHOWN], *([f"... and {rest} more"] if rest > 0 else [])))
