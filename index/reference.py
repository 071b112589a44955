"""Glossary, directory, contacts and replies: small files of the corpus, read once and checked at the door."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from index.entries import AreaPlaces, Contact, Directory, GlossaryTerm, HelpLine, Reply
from index.errors import CorpusError
from index.settings import SHIPPED_CORPUS
from index.words import spaced, words

# The same safe loader, compiled where the machine has it: the first answer of a process waits for it.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FILES = ("contacts.yaml", "replies.yaml", "glossary.yaml", "directory.yaml")
PLACES, LINES = OPTIONAL = ("places.yaml", "lines.yaml")
"""May be missing: then only the areas that directory.yaml names are known, and no help line by its name."""
CONTACT_TOKEN = re.compile(r"\{contact:([a-z0-9-]+)\}")
"""Stands for the number of a contact, in fixed replies and in documents."""


Checked = TypeVar("Checked")


def reference_of(corpus: Path) -> "Reference":
    """The corpus's own reference files when it has all of them, else the shipped ones."""
    return Reference(corpus if all((corpus / name).is_file() for name in FILES) else SHIPPED_CORPUS)


class Reference:
    """The reference files of one folder: `corpus/`, or the copy that a release carries."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def contacts(self) -> Mapping[str, Contact]:
        """Contacts by id, in the file's order."""
        return {c.id: c for c in self._read("contacts.yaml", TypeAdapter(tuple[Contact, ...]))}

    @cached_property
    def replies(self) -> tuple[Reply, ...]:
        """Every fixed reply; each names only contacts that exist."""
        replies = self._read("replies.yaml", TypeAdapter(tuple[Reply, ...]))
        for reply in replies:
            for contact in reply.contacts:
                if contact not in self.contacts:
                    raise CorpusError(f"{self.folder / 'replies.yaml'}: reply '{reply.id}' names contact '{contact}'")
        return replies

    @cached_property
    def glossary(self) -> tuple[GlossaryTerm, ...]:
        """The terms, in the file's order."""
        return self._read("glossary.yaml", TypeAdapter(tuple[GlossaryTerm, ...]))

    def glossary_names(self, text: str) -> list[tuple[GlossaryTerm, dict[str, int]]]:
        """Every term that a text names, in the file's order, with the names used.

        For each name, as it is written in the file, where it first stands in `spaced(text)`.
        """
        spoken = spaced(text)
        found: dict[int, dict[str, int]] = defaultdict(dict)
        place = 0
        for word in spoken.split():
            for row, name, said in self._names_by_first_word.get(word, ()):
                if spoken.startswith(said, place) and self._is_meant(row, name, text):
                    found[row].setdefault(name, place)
            place += len(word) + 1
        return [(self.glossary[row], found[row]) for row in sorted(found)]

    def _is_meant(self, row: int, name: str, text: str) -> bool:
        return name not in self.glossary[row].in_capitals or re.search(rf"\b{re.escape(name)}\b", text) is not None

    @cached_property
    def _names_by_first_word(self) -> Mapping[str, Sequence[tuple[int, str, str]]]:
        """By the first word of a name: the row of its term, the name as written, and as words between spaces."""
        names: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
        for row, entry in enumerate(self.glossary):
            for name in (entry.term, *entry.also):
                if words(name):
                    names[words(name)[0]].append((row, name, spaced(name)))
        return names

    @cached_property
    def directory(self) -> Directory:
        """The collaboratives and the gaps."""
        return self._read("directory.yaml", TypeAdapter(Directory))

    @cached_property
    def places(self) -> tuple[AreaPlaces, ...]:
        """Towns by area; none when the folder has no places.yaml."""
        return self._read(PLACES, TypeAdapter(tuple[AreaPlaces, ...])) if (self.folder / PLACES).is_file() else ()

    @cached_property
    def lines(self) -> tuple[HelpLine, ...]:
        """Help lines by the names people give them, each with contacts that exist; none without lines.yaml."""
        lines = self._read(LINES, TypeAdapter(tuple[HelpLine, ...])) if (self.folder / LINES).is_file() else ()
        for line in lines:
            for contact in line.contacts:
                if contact not in self.contacts:
                    raise CorpusError(f"{self.folder / LINES}: line '{line.name}' names contact '{contact}'")
        return lines

    def reply(self, outcome: str, category: str = "") -> Reply:
        """The reply for an outcome and category, or the outcome's general one.

        Raises CorpusError when the outcome has no words at all.
        """
        fitting = [r for r in self.replies if r.outcome == outcome and r.category in ("", category)]
        if not fitting:
            raise CorpusError(f"{self.folder / 'replies.yaml'}: no reply for the outcome '{outcome}'")
        return max(fitting, key=lambda r: r.category == category)

    def filled(self, text: str) -> str:
        """The text with each `{contact:ID}` replaced by that contact's number. Raises CorpusError for an unknown id."""
        return CONTACT_TOKEN.sub(lambda token: self.number(token[1]), text)

    def number(self, contact: str) -> str:
        """The number of a contact. Raises CorpusError when contacts.yaml has none of this id."""
        if contact not in self.contacts:
            raise CorpusError(f"{self.folder / 'contacts.yaml'}: has no contact '{contact}'")
        return self.contacts[contact].number

    def check(self) -> None:
        """Read every file; raises CorpusError with file, line and reason for the first that is wrong.

        Every number that a reply names must exist: nobody in need may be the first to find that one is missing.
        """
        _ = (self.contacts, self.glossary, self.directory, self.places, self.lines)
        for reply in self.replies:
            for wording in reply.wordings:
                self.filled(wording)

    def _read(self, name: str, adapter: TypeAdapter[Checked]) -> Checked:
        path = self.folder / name
        try:
            data: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - a safe loader
            return adapter.validate_python(data)
        except OSError as error:
            raise CorpusError(f"{path}: cannot be read ({error.strerror})") from error
        except yaml.YAMLError as error:
            where = getattr(error, "problem_mark", None)
            raise CorpusError(f"{path}:{where.line + 1 if where else 1}: not valid YAML") from error
        except ValidationError as error:
            first = error.errors()[0]
            place = " > ".join(str(part) for part in first["loc"])
            raise CorpusError(f"{path}:{_line(path, first['loc'])}: {place}: {first['msg']}") from error


def _line(path: Path, place: tuple[int | str, ...]) -> int:
    """The line on which the entry at `place` begins; 1 when it is the file as a whole."""
    node: Any = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    line = 1
    for part in place:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == part), None)
        if node is None or not hasattr(node, "start_mark"):
            break
        line = node.start_mark.line + 1
    return line
