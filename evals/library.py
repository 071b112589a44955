"""The texts that answers were chosen from, kept with the answers so that these can be scored without an index."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from assistant.places import DIRECTORY, DIRECTORY_TITLE, record_text
from assistant.types import Mode, Value
from assistant.verify.normalise import normalise
from index.corpus import read_corpus
from index.passages import Passage
from index.reference import Reference, reference_of
from index.release import Release
from index.sections import passages_of
from index.settings import Settings

Place = tuple[str, bool]
"""A document and whether its twin is meant."""


class Text(Value):
    """One passage as text."""

    id: str
    document: str
    title: str
    headings: tuple[str, ...]
    text: str
    plain: bool

    @property
    def whole(self) -> str:
        """Title, headings and text: all that a reader, or a search, has of it."""
        return "\n".join((self.title, *self.headings, self.text))


class Library(Value):
    """Every passage of a release, its directory, the numbers it may show and the words it can explain."""

    name: str
    texts: tuple[Text, ...]
    numbers: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Text]:
        """Passages by id."""
        return {text.id: text for text in self.texts}

    @cached_property
    def by_place(self) -> dict[Place, tuple[Text, ...]]:
        """The passages of each document, and of each twin, in order."""
        places: dict[Place, list[Text]] = {}
        for text in self.texts:
            places.setdefault((text.document, text.plain), []).append(text)
        return {place: tuple(found) for place, found in places.items()}

    @cached_property
    def normal(self) -> dict[str, str]:
        """The normalised whole of each passage, by id."""
        return {text.id: normalise(text.whole) for text in self.texts}

    def has(self, document: str, *, twin: bool = False) -> bool:
        """Whether the document, or its twin, is here."""
        return (document, twin) in self.by_place

    def section(self, document: str, section: str, *, twin: bool = False) -> tuple[Text, ...]:
        """The passages below a heading, in order; a whole heading path, as citations give it, will do too."""
        wanted = spaced(section).casefold()
        return tuple(text for names, text in self._named.get((document, twin), ()) if wanted in names)

    @cached_property
    def _named(self) -> dict[Place, tuple[tuple[frozenset[str], Text], ...]]:
        """Each passage with every name by which its section can be called; no name at all for one without headings."""
        return {place: tuple((_names(text), text) for text in texts) for place, texts in self.by_place.items()}

    def holding(self, document: str, piece: str, *, twin: bool = False) -> Text | None:
        """The passage of a document, or of its twin, that holds a piece of text word for word, or None."""
        wanted = spaced(piece)
        return next((text for text in self.by_place.get((document, twin), ()) if wanted in spaced(text.text)), None)

    def voice(self, document: str, *, family: bool) -> bool:
        """Whether a reader of this kind is given the twin of the document."""
        return family and self.has(document, twin=True)


def spaced(text: str) -> str:
    """The text with every run of white space made one space."""
    return " ".join(text.split())


def _names(text: Text) -> frozenset[str]:
    names = {text.title, " › ".join(text.headings), *text.headings}
    return frozenset(spaced(name).casefold() for name in names)


def library_of(release: Release) -> Library:
    """The texts of a release."""
    return library_of_passages(release.name, release.passages, release.reference)


def library_of_corpus(corpus: Path) -> Library:
    """The texts that a release of this corpus would hold. Raises CorpusError."""
    most_words = Settings().passage_words
    found = [passage for file in read_corpus(corpus) for passage in passages_of(file, most_words)]
    return library_of_passages(str(corpus), found, reference_of(corpus))


def library_of_passages(name: str, found: Iterable[Passage], reference: Reference) -> Library:
    """These passages, with the directory, the numbers and the terms of the reference files."""
    texts = [Text(id=p.id, document=p.document, title=p.title, headings=p.headings, text=p.text, plain=p.plain)
             for p in found]  # fmt: skip
    texts += [
        Text(
            id=f"{DIRECTORY}{'.plain' if mode is Mode.FAMILY else ''}#{number}",
            document=DIRECTORY,
            title=DIRECTORY_TITLE,
            headings=(record.name,),
            text=record_text(record, mode),
            plain=mode is Mode.FAMILY,
        )
        for mode in Mode
        for number, record in enumerate(reference.directory.collaboratives)
    ]
    return Library(
        name=name,
        texts=tuple(texts),
        numbers=tuple(contact.number for contact in reference.contacts.values()),
        terms=tuple(name for term in reference.glossary for name in (term.term, *term.also)),
    )
