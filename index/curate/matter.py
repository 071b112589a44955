"""Matter: change single keys of a document's metadata and leave every other character as it was."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from index.errors import CorpusError

_KEY = re.compile(r"^[A-Za-z_]+:")


def with_keys(text: str, values: dict[str, str], where: Path) -> str:
    """The metadata, or the Markdown with its front matter, with these keys set; a key that is missing is added.

    A value is YAML on one line; the one it replaces may be a list over several. Raises CorpusError when a Markdown
    file has no front matter.
    """
    lines = text.splitlines(keepends=True)
    first, last = _bounds(lines, where)
    head = lines[first:last]
    ending = "\r\n" if any(line.endswith("\r\n") for line in lines) else "\n"
    for key, value in values.items():
        head = _with_key(head, key, f"{key}: {value}{ending}")
    return "".join((*lines[:first], *head, *lines[last:]))


def replace_text(path: Path, text: str) -> None:
    """Write a file by one atomic rename: a reader sees the old text or the new one."""
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def exact_text(path: Path) -> str:
    """The text of a file with its line ends as they are. Raises CorpusError when it is no UTF-8 text."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path}: cannot be read as text ({error})") from error


def _bounds(lines: Sequence[str], where: Path) -> tuple[int, int]:
    """Where the keys stand: the whole of a YAML file, the front matter of any other."""
    if where.suffix == ".yaml":
        return 0, len(lines)
    fences = [at for at, line in enumerate(lines) if line.rstrip() == "---"][:2]
    if len(fences) < 2 or fences[0] != 0:
        raise CorpusError(f"{where}: has no front matter. corpus/README.md explains it")
    return 1, fences[1]


def _with_key(head: Sequence[str], key: str, line: str) -> list[str]:
    start = next((at for at, old in enumerate(head) if old.startswith(f"{key}:")), None)
    if start is None:
        return [*head, line]
    end = next((at for at in range(start + 1, len(head)) if _KEY.match(head[at])), len(head))
    return [*head[:start], line, *head[end:]]
