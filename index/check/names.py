"""Names and numbers that have one home: places and phone numbers."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from index.check.finding import Finding
from index.check.sentences import Voice
from index.documents import CorpusFile
from index.reference import FILES, Reference

# United Kingdom numbers as people write them, and five- or six-digit text lines after the verb.
_PHONE = re.compile(
    r"(?<![\d/=.])(?:\+44 ?|0)(?:\d[ -]?){8,10}\d(?!\d)|\b116 ?\d{3}\b|\b(?:text|call|ring) (?:\w+ to )?\d{5,6}\b"
)
_BETWEEN_PLACES = re.compile(r", | and ")


NHS_REGIONS = (
    "London",
    "South East",
    "South West",
    "Midlands",
    "East of England",
    "North West",
    "North East and Yorkshire",
    "North",
    "South",
)
"""The seven regions of NHS England, and the two halves of the country."""


def unknown_places(file: CorpusFile, known: Collection[str]) -> Iterator[Finding]:
    """Regions of the front matter that are no place the directory knows."""
    for place in _BETWEEN_PLACES.split(file.document.region or ""):
        if place and place.casefold() not in known and (file.document.region or "").casefold() not in known:
            yield Finding(file.document.file, None, f"the region “{place}” is no place that directory.yaml knows")


def known_places(reference: Reference) -> frozenset[str]:
    """Every area that the directory names, and England."""
    directory = reference.directory
    covered = [place for record in directory.collaboratives for place in record.covers]
    return frozenset(place.casefold() for place in ("England", *NHS_REGIONS, *covered, *directory.no_record))


def phone_numbers(corpus: Path, voice: Voice) -> Iterator[Finding]:
    """Phone numbers written into a document; the file itself is read, where tokens are not filled yet."""
    path = corpus / voice.file
    if path.suffix == ".md":
        yield from _phones_in(path, voice.file)


def phone_numbers_elsewhere(corpus: Path) -> Iterator[Finding]:
    """Phone numbers in the reference files other than contacts.yaml."""
    for name in FILES:
        if name != "contacts.yaml" and (corpus / name).is_file():
            yield from _phones_in(corpus / name, name)


def _phones_in(path: Path, name: str) -> Iterator[Finding]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if "http" in line:
            line = re.sub(r"https?://\S+", "", line)
        for phone in _PHONE.findall(line):
            yield Finding(name, number, f"the phone number {phone} belongs into contacts.yaml")
