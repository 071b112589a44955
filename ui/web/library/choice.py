"""Which documents a reader wants to see: the choices of the address, and what can be chosen."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from urllib.parse import urlencode

from index.documents import Document
from ui.web.library import names

LONGEST_VALUE = 80


@dataclass(frozen=True, slots=True)
class Choice:
    """Values of the metadata; an empty one lets everything through."""

    area: str = ""
    line: str = ""
    kind: str = ""
    evidence: str = ""
    audience: str = ""

    @property
    def is_made(self) -> bool:
        """Whether anything was chosen."""
        return any(getattr(self, field.name) for field in fields(self))

    def fits(self, document: Document) -> bool:
        """Whether a document is what was chosen. One for both readers fits either."""
        pairs = (
            (self.area, document.region),
            (self.line, document.service_line),
            (self.kind, document.kind),
            (self.evidence, document.evidence),
        )
        heard = self.audience in ("", document.audience) or document.audience == "both"
        return heard and all(wanted in ("", own or "") for wanted, own in pairs)

    def query(self, **more: str) -> str:
        """The choices as the query of an address, without empty ones."""
        chosen = {field.name: getattr(self, field.name) for field in fields(self)} | more
        return urlencode({name: value for name, value in chosen.items() if value})


def chosen(parameters: Mapping[str, str]) -> Choice:
    """The choices that an address names; what is not a choice is passed over."""
    known = {field.name for field in fields(Choice)}
    return Choice(**{name: value.strip()[:LONGEST_VALUE] for name, value in parameters.items() if name in known})


@dataclass(frozen=True, slots=True)
class Filter:
    """One thing that can be chosen: its name in the address, its label, and its values with their names."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]


def filters(documents: Iterable[Document], choice: Choice) -> tuple[Filter, ...]:
    """What can be chosen among these documents. A choice that none of them has stays in its list, to be undone."""
    known = list(documents)
    kinds = [kind for kind in names.KINDS if kind and any(document.kind == kind for document in known)]
    return (
        _filter("area", "Area", sorted(_values(known, "region"), key=_nationwide_first), choice.area),
        _filter("line", "Kind of service", sorted(_values(known, "service_line"), key=names.line), choice.line),
        _filter("kind", "Kind of document", kinds, choice.kind),
        _filter("evidence", "What it rests on", sorted(_values(known, "evidence")), choice.evidence),
        _filter("audience", "Written for", list(names.AUDIENCES), choice.audience),
    )


_NAMES: dict[str, Callable[[str], str]] = {
    "area": names.area,
    "line": names.line,
    "kind": lambda value: names.KINDS.get(value, value),
}


def _filter(name: str, label: str, values: Iterable[str], current: str) -> Filter:
    offered = list(values)
    if current and current not in offered:
        offered.append(current)
    called = _NAMES.get(name, names.capital)
    return Filter(name, label, tuple((value, called(value)) for value in offered))


def _values(documents: Iterable[Document], field: str) -> set[str]:
    return {value for document in documents if (value := getattr(document, field))}


def _nationwide_first(area: str) -> tuple[bool, str]:
    return area != "England", area
