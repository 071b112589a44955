"""Files of public sets: JSON lines or one JSON array, checked row by row."""

import ast
import json
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from index.errors import UserError

Row = TypeVar("Row", bound=BaseModel)


def read_text(path: Path) -> str:
    """The text of a file. Raises UserError when it cannot be read as UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UserError(f"{path}: cannot be read ({error.strerror}). Name the set's files with --data") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not UTF-8 text. Take the file as its repository has it") from error


def read_rows(path: Path) -> list[Any]:
    """The values of a file: the items of its one JSON array, else one for each line. Raises UserError."""
    text = read_text(path)
    if text.lstrip().startswith("["):
        return list(_parsed(text, path, 1))
    return [_parsed(line, path, number) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]


def read_checked(path: Path, model: type[Row]) -> list[Row]:
    """The rows of a file as the model has them. Raises UserError with file, row and field for the first wrong one."""
    checked = []
    for number, row in enumerate(read_rows(path), start=1):
        try:
            checked.append(model.model_validate(row))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"])
            raise UserError(f"{path}: row {number}: '{field}': {first['msg']}") from error
    return checked


def holds(path: Path, fields: set[str]) -> bool:
    """Whether the first row of a file has the fields; False for what is no JSON at all."""
    try:
        rows = read_rows(path)
    except UserError:
        return False
    return bool(rows) and isinstance(rows[0], dict) and fields <= rows[0].keys()


def literal(value: object) -> object:
    """The value that a string spells in JSON or as a Python literal; anything else as it is. Raises ValueError."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        try:
            return ast.literal_eval(value)
        except (ValueError, SyntaxError) as error:
            raise ValueError("neither JSON nor a Python literal") from error


def _parsed(text: str, path: Path, line: int) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        where = line + getattr(error, "lineno", 1) - 1
        raise UserError(f"{path}:{where}: is not JSON. Take the file as its repository has it") from error
