"""What was found in a text: the kind of a personal detail and its place, never the detail itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A personal detail and where it stands; `text[start:end]` is the detail itself, which is not kept here."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text without its personal details, and which kinds it held."""

    text: str
    kinds: tuple[str, ...]
